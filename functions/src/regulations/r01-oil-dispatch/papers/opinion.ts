/** Boxes that several papers of R01 share. */
import { type Cell, label, value } from "../../../engine/paper/paper.ts";

/** An opinion as given on paper or in the app; without one there is room to write it. */
export interface Opinion {
  text?: string | undefined;
  name?: string | undefined;
  /** As printed: `2026年11月5日`. */
  date?: string | undefined;
}

/** mm: an opinion of two or three lines and a signature. */
const ROOM = 30;

/** A row: whose opinion it is, the opinion, and at its foot who signed when. */
export const opinionRow = (title: string, opinion: Opinion = {}): Cell[] => {
  const signed = `签字：${opinion.name ?? "　　　　　"}　${opinion.date ?? "　　年　　月　　日"}`;
  return [label(title), value(opinion.text, { valign: "top", minHeight: ROOM, foot: signed })];
};

/** A row with a long text under way: label, then the text from the top. */
export const longRow = (title: string, text: string | undefined, minHeight = 25): Cell[] => [
  label(title),
  value(text, { valign: "top", minHeight }),
];
