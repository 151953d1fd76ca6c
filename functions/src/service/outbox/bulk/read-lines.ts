/** The lines of a file as a step's form reads them: all of them once, to name every fault, then page by page. */
import type * as z from "zod";
import type { Line } from "../../../engine/declare/lines/doubles.ts";
import { linesOf } from "../../../engine/declare/lines/lines.ts";
import { instantIn } from "../../../engine/time/local.ts";
import type { FileRow } from "../../../engine/values/file/rows.ts";
import { PermanentError } from "../job.ts";
import { begun, type Tally } from "./tally.ts";

interface Asked {
  form: z.ZodObject;
  leaveOut: readonly string[];
  zone: string;
}
interface Table {
  rows: readonly FileRow[];
  faults: readonly string[];
}
/** What is wrong with the file, and how many lines it has. */
interface Faulty {
  faults: readonly string[];
  lines: number;
}
/** More lines than one file should have: it is checked whole, in one turn. */
const MOST_LINES = 20_000;

export function readAll({ rows, faults }: Table, asked: Asked): Tally | Faulty {
  const count = Math.max(0, rows.length - 1);
  if (faults.length) return { faults, lines: count };
  if (count > MOST_LINES)
    return { faults: [`文件有 ${count} 行，一次最多 ${MOST_LINES} 行，请分成几个文件`], lines: count };
  const read = linesIn(rows, asked);
  const wrong = [...read.faults, ...read.unknown.map((head) => strange(head, read.heads))];
  if (wrong.length) return { faults: wrong, lines: count };
  return begun(read.lines.length, read.lines[0]?.line ?? 0);
}
const strange = (head: string, heads: readonly string[]): string =>
  `没有“${head}”这一栏，请删去，或改为下列之一：${heads.join("、")}`;

/** `first`: the first line below the heads; `after`: the last one that was done. */
export function readPage(
  rows: readonly FileRow[],
  asked: Asked,
  { first, after }: { first: number; after: number },
  size: number,
): Line[] {
  const heads = rows.filter((r) => r.line < first);
  const page = rows.filter((r) => r.line >= first && r.line > after).slice(0, size);
  if (!page.length) return [];
  const { lines } = linesIn([...heads, ...page], asked);
  // What was whole when all of it was read is whole page by page.
  if (lines.length !== page.length) throw new PermanentError("文件与先前读到的不同，请重新添加附件");
  return lines;
}

function linesIn(rows: readonly FileRow[], { form, leaveOut, zone }: Asked) {
  // A column that is left out need not be there.
  const present = leaveOut.filter((head) => rows.some((r) => r.cells.includes(head)));
  return linesOf(rows, form, { place: { instantOf: (typed) => instantIn(typed, zone) }, leaveOut: present });
}
