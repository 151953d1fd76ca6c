/** Cells merged down: what stands in the first of them holds for each of their lines. */
import type { FileRow } from "../rows.ts";
import { BROKEN, Unreadable } from "../unreadable.ts";
import { columnOf } from "./columns.ts";

export interface Merged {
  column: number;
  from: number;
  to: number;
}
/** Lines that merged cells may reach over together. */
const MOST_LINES = 2_000_000;

/** `A2:C5`; none for what is merged across alone, whose text stands in its first column. */
export function mergedOf(ref: string): Merged[] {
  const [, letters = "", from = "", to = ""] = /^\$?([A-Z]{1,3})\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)$/.exec(ref) ?? [];
  if (!letters || Number(from) >= Number(to)) return [];
  return [{ column: columnOf(letters), from: Number(from), to: Number(to) }];
}

/** Writes into rows that hold something themselves; a row of nothing but a merged cell is none. */
export function fillDown(rows: readonly FileRow[], merged: readonly Merged[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const last = rows.at(-1)?.line ?? 0;
  let lines = 0;
  for (const { column, from, to } of merged) {
    const text = byLine.get(from)?.cells[column];
    const end = Math.min(to, last);
    lines += Math.max(0, end - from);
    if (lines > MOST_LINES) throw new Unreadable(BROKEN);
    for (let line = from + 1; text && line <= end; line++) {
      const cells = byLine.get(line)?.cells;
      if (!cells) continue;
      while (cells.length < column) cells.push("");
      cells[column] = text;
    }
  }
}
