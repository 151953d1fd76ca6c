/** What became of the lines of a file so far: small enough for the outbox document, and then the input of the step that takes it. */
import * as z from "zod";
import type { ReadLines } from "../../../engine/declare/kind.ts";
import { MANY } from "../../../engine/declare/sheet.ts";
import type { Fields } from "../../../engine/values/plain.ts";

const TALLY = z.strictObject({
  /** Lines of the file, and the first of them, as the spreadsheet counts. */
  lines: z.number(),
  first: z.number(),
  done: z.number(),
  refused: z.array(z.strictObject({ line: z.number(), says: z.string() })),
  unnamed: z.number(),
});
export type Tally = z.output<typeof TALLY>;
/** So many characters of a sentence, so that two hundred of them keep the document small. */
const SAID = 200;
const shortened = (says: string): string => (says.length > SAID ? `${says.slice(0, SAID - 1)}…` : says);

export const begun = (lines: number, first: number): Tally => ({ lines, first, done: 0, refused: [], unnamed: 0 });
/** With one more page: `says` where a line was not done. */
export function tallied(t: Tally, page: readonly { line: number; says?: string }[]): Tally {
  const no = page.flatMap(({ line, says }) => (says === undefined ? [] : [{ line, says: shortened(says) }]));
  const refused = [...t.refused, ...no];
  return {
    ...t,
    done: t.done + page.length - no.length,
    refused: refused.slice(0, MANY),
    unnamed: t.unnamed + Math.max(0, refused.length - MANY),
  };
}
/** As the outbox document holds it. */
export const kept = (folded: Fields): Tally => TALLY.parse(folded);

export const toldOf = ({ lines, done, refused, unnamed }: Tally): ReadLines => ({
  read: refused.length ? "部分未办理" : "已全部办理",
  lines,
  done,
  refused,
  faults: [],
  unnamed,
});
export const faulty = (faults: readonly string[], lines: number): ReadLines => ({
  read: "文件有误",
  lines,
  done: 0,
  refused: [],
  faults: faults.slice(0, MANY).map(shortened),
  unnamed: Math.max(0, faults.length - MANY),
});
