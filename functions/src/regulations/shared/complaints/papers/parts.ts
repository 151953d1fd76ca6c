/** Boxes that the papers of the process share. */
import { type Block, type Cell, label, value } from "../../../../engine/paper/paper.ts";

export type Fact = readonly [label: string, value: string | undefined];
/** An opinion, decision or finding, with who gave it and when; blank where it is still to come. */
export interface Part {
  title: string;
  text?: string | undefined;
  name?: string | undefined;
  /** As printed: `2026年11月5日`. */
  date?: string | undefined;
}

/** Two facts a line. */
export function facts(of: readonly Fact[]): Block {
  const lines = Array.from({ length: Math.ceil(of.length / 2) }, (_, i) => of.slice(2 * i, 2 * i + 2));
  return { block: "grid", columns: [3, 5, 3, 5], rows: lines.map((line) => lineOf(line)) };
}
const lineOf = ([first, second]: readonly Fact[]): (Cell | string)[] => {
  if (!first) return [];
  if (!second) return [label(first[0]), value(first[1], { span: 3 })];
  return [label(first[0]), value(first[1]), label(second[0]), value(second[1])];
};

/** mm: two or three lines by hand, and a signature. */
const ROOM = 18;
const line = (p: Part): Cell[] => [
  label(p.title),
  value(p.text, {
    valign: "top",
    minHeight: ROOM,
    foot: `签字：${p.name ?? "　　　　　"}　${p.date ?? "　　年　　月　　日"}`,
  }),
];
/** Long boxes, each signed at its foot. */
export const parts = (of: readonly Part[]): Block => ({ block: "grid", columns: [3, 13], rows: of.map(line) });
/** A long box without a signature. */
export const box = (title: string, text: string | undefined, minHeight = ROOM): Block => ({
  block: "grid",
  columns: [3, 13],
  rows: [[label(title), value(text, { valign: "top", minHeight })]],
});
export const small = (text: string): Block => ({ block: "paragraph", text, small: true });
