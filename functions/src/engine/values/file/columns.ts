/** Which column of a file holds which field, by its head. */
import { plain } from "../plain-text.ts";
import type { FileRow } from "./rows.ts";

/** A field, and the heads that people give it; the first is the one it is called by. */
export interface Known<F extends string> {
  field: F;
  heads: readonly string[];
}
export interface Column<F extends string> {
  field: F;
  head: string;
  place: number;
}
interface Columns<F extends string> {
  columns: Column<F>[];
  /** Heads that are no field's and were not to be left out. */
  unknown: string[];
  /** Heads that were left out on request, and those that were to be and are not there. */
  left: string[];
  absent: string[];
  faults: string[];
}

/** `客户名称*`, `客户名称（必填）` and `客户 名称` are one head. */
const keyOf = (head: string): string => plain(head).replace(/\((必填|选填|可选)\)|[*:]/g, "");

/** Rows at the top that may be titles. */
const TITLES = 10;
/** The row of the heads, and those below it: the first row, or one near it in which far more heads are known. */
export function tableIn<F extends string>(
  rows: readonly FileRow[],
  known: readonly Known<F>[],
): { head: FileRow | undefined; body: readonly FileRow[] } {
  const heads = new Set(known.flatMap((k) => k.heads.map(keyOf)));
  const counts = rows.slice(0, TITLES).map(({ cells }) => {
    const written = cells.filter(Boolean);
    const right = written.filter((cell) => heads.has(keyOf(cell))).length;
    return right * 2 > written.length ? right : 0;
  });
  const most = Math.max(0, ...counts);
  const at = most > 1 ? counts.indexOf(most) : 0;
  return { head: rows[at], body: rows.slice(at + 1) };
}

/** Heads of a column that holds something; one without a head is called by its place. */
function headsOf([first, ...body]: readonly FileRow[]): { head: string; place: number }[] {
  const heads = first?.cells ?? [];
  return heads.flatMap((head, place) =>
    head || body.some(({ cells, unread }) => cells[place] || unread?.[place])
      ? [{ head: head || `第${place + 1}列`, place }]
      : [],
  );
}

export function columnsOf<F extends string>(
  rows: readonly FileRow[],
  known: readonly Known<F>[],
  leaveOut: readonly string[] = [],
): Columns<F> {
  const fields = new Map(known.flatMap(({ field, heads }) => heads.map((head) => [keyOf(head), field] as const)));
  const all = headsOf(rows);
  const gone = new Set(leaveOut.map(keyOf));
  const taken = all.filter(({ head }) => !gone.has(keyOf(head)));
  const columns = taken.flatMap(({ head, place }): Column<F>[] => {
    const field = fields.get(keyOf(head));
    return field === undefined ? [] : [{ field, head, place }];
  });
  const absent = leaveOut.filter((head) => !all.some((column) => keyOf(column.head) === keyOf(head)));
  return {
    columns,
    unknown: taken.filter(({ head }) => !fields.has(keyOf(head))).map(({ head }) => head),
    left: all.filter(({ head }) => gone.has(keyOf(head))).map(({ head }) => head),
    absent,
    faults: doubled(columns, known),
  };
}

/** Two columns for one field: which of them counts is for who made the file to say. */
const doubled = <F extends string>(columns: readonly Column<F>[], known: readonly Known<F>[]): string[] =>
  known.flatMap(({ field, heads: [name = field] }) => {
    const same = columns.filter((column) => column.field === field).map(({ head }) => `“${head}”`);
    return same.length > 1 ? [`${same.join("和")}都是“${name}”，请只留一栏`] : [];
  });
