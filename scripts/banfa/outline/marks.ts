/** What a line of a regulation's text begins with: 第三条 · 三、 · （三） · 3. · 3.1 · （3） · 3） · ③ · c、 · 附件3. */

type Sort = "article" | "han" | "hanItem" | "number" | "item" | "half" | "circled" | "letter" | "annex";
export interface Mark {
  sort: Sort;
  /** As it was written, in half-width. */
  written: string;
  /** As it stands in an id: 三, (三), 3.1, ③. */
  label: string;
  /** 3.1 counts 3 and 1; an annex counts nothing. */
  order: readonly number[];
  /** What closes it: where both occur, `1、` and `1.` count apart. */
  style: string;
  /** The line behind it. */
  rest: string;
}

/** For people who ask what is looked for. */
export const MARKS = "第一条、一、（一）、1.、1、、1.1、（1）、1）、①、a、、附件1";

const HAN = "[一二三四五六七八九十百零〇]+";
/** A line that goes on with 3 个工作日 begins no clause. */
const UNIT = "(?:个(?!人)|天|小时|元|万元|[日年月]内|[%‰])";
const DIGITS = "\\d{1,3}";
const END = "[、.:\\s]*";
/** 第九条的, 第九条规定: a sentence speaks of the article. */
const SPOKEN_OF = "(?!第|规定|要求|的|所(?!有)|中[,所]|[、和及或]第)";
type Pattern = readonly [sort: Sort, pattern: RegExp, label: (written: string) => string];
/** Group 1 is what counts, group 2 what closes it. */
const PATTERNS: readonly Pattern[] = [
  [
    "annex",
    /^(附[件表录图]\s*(?:\d+|[一二三四五六七八九十]+|[A-Z])?)(?=[:、\s]|$)[:、\s]*/,
    (w) => w.replace(/\s/g, ""),
  ],
  ["article", new RegExp(`^第\\s*(${HAN}|${DIGITS})\\s*条${SPOKEN_OF}${END}`), (w) => w],
  ["hanItem", new RegExp(`^\\(?\\s*(${HAN})\\s*\\)${END}`), (w) => `(${w})`],
  ["item", new RegExp(`^\\(\\s*(${DIGITS})\\s*\\)${END}`), (w) => `(${w})`],
  ["half", new RegExp(`^(${DIGITS})\\)${END}`), (w) => `${w})`],
  ["circled", /^([①-⑳㉑-㉟㊱-㊿])[、.\s]*/, (w) => w],
  ["han", new RegExp(`^(${HAN})([、.]|(?=\\s))\\s*`), (w) => w],
  ["number", /^(\d{1,2}(?:\.\d{1,2}){1,3})(?!\d|\s*[%‰])([、.]|(?=\s|\p{Script=Han}|《|“))\s*/u, (w) => w],
  ["number", new RegExp(`^(${DIGITS})(、|\\.(?!\\d)|\\.(?=\\d{4}年)|(?=\\s+(?!${UNIT})\\S))\\s*`), (w) => w],
  ["letter", /^([a-zA-Z])([、.)])(?![a-zA-Z])\s*/, (w) => w],
];

/** Undefined for a line that begins with none. */
export function markOf(line: string): Mark | undefined {
  const text = plainHead(line);
  for (const [sort, pattern, label] of PATTERNS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [written, counted = "", style = ""] = found;
    const order = orderOf(sort, counted);
    return { sort, written: written.trim(), label: label(counted), order, style, rest: text.slice(written.length) };
  }
  return undefined;
}

/** 第二章 and its like only gather clauses. */
export const isChapter = (line: string): boolean =>
  new RegExp(`^第\\s*(?:${HAN}|${DIGITS})\\s*[编篇章节]`).test(plainHead(line));

/** Without what Markdown puts around a text. */
export const plainLine = (line: string): string =>
  line
    .replace(/\\([.()\-#*])/g, "$1")
    .replace(/\*\*|__/g, "")
    .replace(/^[\s　#>*+-]+/, "")
    .trim();
/** The same in half-width: ⑴, ⒈ and ㈠ are written out, ① stays. */
export const plainHead = (line: string): string =>
  plainLine(line).replace(/[⑴-⒛㈠-㈩！-～　]/g, (c) => c.normalize("NFKC"));

function orderOf(sort: Sort, counted: string): number[] {
  if (sort === "annex") return [];
  if (sort === "letter") return [counted.toLowerCase().charCodeAt(0) - 96];
  if (sort === "circled") return [Number(counted.normalize("NFKC"))];
  if (/^\d/.test(counted)) return counted.split(".").map(Number);
  return [numberOf(counted)];
}

const DIGIT = "零一二三四五六七八九";
/** 二十三 is 23, 一百零五 is 105. */
function numberOf(han: string): number {
  const [, hundreds = "", tens = "", ten = "", ones = ""] =
    /^(?:(.)百)?[零〇]?(?:(.?)(十))?(.?)$/.exec(han.replaceAll("〇", "零")) ?? [];
  return (
    Math.max(0, DIGIT.indexOf(hundreds || "零")) * 100 +
    (ten ? DIGIT.indexOf(tens || "一") * 10 : 0) +
    DIGIT.indexOf(ones || "零")
  );
}
