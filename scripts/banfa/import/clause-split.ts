/** Splits a regulation's text by its clause ids: `R01 三`, `R01 三(七)`, `R01 附件1`. */

interface Wording {
  clause: string;
  wording: string;
}
/** A heading that names a clause which the regulation does not have. */
interface Strange {
  line: number;
  clause: string;
  text: string;
}

const NUMBER = "[一二三四五六七八九十百]+";
const MARK = /^【\s*(R\d\d)\s+(\S+)\s*】$/;
const CHAPTER = new RegExp(`^第${NUMBER}[章编节篇]`);
const ARTICLE = new RegExp(`^第(${NUMBER})条`);
const SECTION = new RegExp(`^(${NUMBER})、`);
const ITEM = new RegExp(`^[（(](${NUMBER}|\\d+)[）)]`);
const DECIMAL = /^(\d+(?:\.\d+)?)(?=[.、．\s])/;
const ANNEX = /^(附[件表]\s*[\d一二三四五六七八九十]+)/;

/** Where the reading stands: 三, and below it 2 where a text counts like that. */
interface Place {
  article: string;
  decimal?: string;
}
interface Head {
  place: Place | undefined;
  clause: string;
  /** A line that only names the clause is not part of its wording. */
  bare?: true;
}

/** Clauses in the order of the file. Text before the first clause, and chapter heads, belong to none. */
export function splitWording(text: string, regulation: string, known: readonly string[]) {
  const ids = new Set(known.map((id) => id.slice(regulation.length + 1)));
  const found = new Map<string, string[]>();
  const strange: Strange[] = [];
  let [place, current]: [Place | undefined, string | undefined] = [undefined, undefined];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^[#>\s　]+/, "").trim();
    if (!line) continue;
    if (CHAPTER.test(line)) {
      [place, current] = [undefined, undefined];
      continue;
    }
    const head = headOf(line, regulation, place, ids);
    if (head) {
      [place, current] = [head.place, head.clause];
      if (!ids.has(current)) strange.push({ line: i + 1, clause: `${regulation} ${current}`, text: line.slice(0, 40) });
    }
    if (current !== undefined && !head?.bare) found.set(current, [...(found.get(current) ?? []), line]);
  }
  const texts = [...found].map(
    ([clause, lines]): Wording => ({ clause: `${regulation} ${clause}`, wording: lines.join("\n") }),
  );
  return { texts, strange };
}

/** What a line begins, if it begins a clause. 第几条 and （几） always do; other numbers only where the regulation has them as clauses. */
function headOf(
  line: string,
  regulation: string,
  place: Place | undefined,
  ids: ReadonlySet<string>,
): Head | undefined {
  const [, of, marked] = MARK.exec(line) ?? [];
  if (of === regulation && marked) return { place: undefined, clause: marked, bare: true };
  const annex = ANNEX.exec(line)?.[1]?.replace(/\s+/g, "");
  if (annex) return { place: undefined, clause: annex };
  const article = ARTICLE.exec(line)?.[1];
  if (article) return { place: { article }, clause: article };
  const section = SECTION.exec(line)?.[1];
  if (section && ids.has(section)) return { place: { article: section }, clause: section };
  const item = ITEM.exec(line)?.[1];
  if (item && place) return itemOf(item, place, ids);
  const decimal = DECIMAL.exec(line)?.[1];
  if (decimal && place && ids.has(place.article + decimal))
    return { place: { ...place, decimal }, clause: place.article + decimal };
  return decimal && ids.has(decimal) ? { place: { article: decimal }, clause: decimal } : undefined;
}

function itemOf(item: string, place: Place, ids: ReadonlySet<string>): Head {
  const below = `${place.article}${place.decimal ?? ""}(${item})`;
  return { place, clause: ids.has(below) ? below : `${place.article}(${item})` };
}
