/** Boxes that most papers are made of: facts two a line, long texts, and texts that somebody signs. */
import { type Block, type Cell, label, value } from "./paper.ts";

/** A date to be written by hand. */
export const BLANK_DATE = "　　年　　月　　日";
const BLANK_NAME = "　　　　　";

/** What stands beside its label; blank where it is undefined. */
export type Fact = readonly [label: string, text: string | undefined];
/** An opinion, decision or finding and who signed it when; what is left out is to be written. */
export interface Opinion {
  text?: string | undefined;
  name?: string | undefined;
  /** As printed: `2026年11月5日`. */
  date?: string | undefined;
}
type Row = readonly (Cell | string)[];

/** Two facts a line. */
export function facts(of: readonly Fact[]): Block {
  const lines = Array.from({ length: Math.ceil(of.length / 2) }, (_, i) => of.slice(2 * i, 2 * i + 2));
  return { block: "grid", columns: [3, 5, 3, 5], rows: lines.map(factLine) };
}
const factLine = ([first, second]: readonly Fact[]): Cell[] => {
  if (!first) return [];
  if (!second) return [label(first[0]), value(first[1], { span: 3 })];
  return [label(first[0]), value(first[1]), label(second[0]), value(second[1])];
};

/** Rows over the whole width: a label, and a long box. */
export const boxes = (...rows: readonly Row[]): Block => ({ block: "grid", columns: [3, 13], rows });

/** mm: two or three lines by hand, and a signature. */
const ROOM = 18;
/** A label, and a text from the top of its box. */
export const longRow = (title: string, text: string | undefined, minHeight = ROOM): Cell[] => [
  label(title),
  value(text, { valign: "top", minHeight }),
];
/** The same, with who signed when at its foot. */
export const opinionRow = (title: string, opinion: Opinion = {}, minHeight = ROOM): Cell[] => {
  const foot = `签字：${opinion.name ?? BLANK_NAME}　${opinion.date ?? BLANK_DATE}`;
  return [label(title), value(opinion.text, { valign: "top", minHeight, foot })];
};

export const small = (text: string): Block => ({ block: "paragraph", text, small: true });

/** Texts, one a line; what is not there takes none. */
export const lines = (...texts: readonly (string | false | undefined)[]): string => texts.filter(Boolean).join("\n");

/** `2026-11` as `2026年11月`, `2026-Q4` as `2026年第4季度`, `2026-W07` as `2026年第7周`, `2026` as `2026年`. */
export const periodInWords = (period = ""): string =>
  period
    .replace(/^(\d{4})-Q(\d)$/, "$1年第$2季度")
    .replace(/^(\d{4})-W0?(\d+)$/, "$1年第$2周")
    .replace(/^(\d{4})-0?(\d+)$/, "$1年$2月")
    .replace(/^(\d{4})$/, "$1年");
