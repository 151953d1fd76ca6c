/** Rows of a file as inputs of a step, one a line: the columns by the labels of the form, the cells as its fields read them. */
import type * as z from "zod";
import { type Column, columnsOf, tableIn } from "../../values/file/columns.ts";
import type { FileRow } from "../../values/file/rows.ts";
import type { Fields } from "../../values/plain.ts";
import { fieldsOf } from "../field/field.ts";
import type { Place } from "../field/reading.ts";
import { type CellPlace, headsOf, isNeeded, knownOf, placesOf, unfit } from "./columns.ts";
import { readLine } from "./line.ts";

interface Asked {
  place: Place;
  /** Heads of columns that are not to be read. */
  leaveOut?: readonly string[];
  /** Heads that people give beside the labels, by field (`phone`, `contacts.name`). */
  heads?: Readonly<Record<string, readonly string[]>>;
}
export interface Line {
  /** In the file, as spreadsheets count. */
  line: number;
  input: Fields;
}
interface Lines {
  /** Those that have no fault; none where a fault concerns the whole file. */
  lines: Line[];
  /** Sentences: of the whole file, then of lines, in their order. */
  faults: string[];
  /** Heads of columns that are none of the form's; what becomes of the file then is for the caller to say. */
  unknown: string[];
  /** Heads that were left out on request. */
  left: string[];
  /** Heads that the form knows. */
  heads: string[];
}

/** References stay as they were typed: whom a name means is for who can ask the store. */
export function linesOf(rows: readonly FileRow[], form: z.ZodObject, { place, leaveOut, heads = {} }: Asked): Lines {
  const fields = fieldsOf(form);
  const places = placesOf(fields);
  const known = knownOf(places, heads);
  const { head, body } = tableIn(rows, known);
  const found = columnsOf([...(head ? [head] : []), ...body], known, leaveOut);
  const { columns, unknown, left } = found;
  const result = { unknown, left, heads: headsOf(places, heads) };
  const whole = [
    ...unfit(fields).map(({ label }) => `“${label}”不能从文件读入，这一步请在页面上办理`),
    ...found.faults,
    ...(head ? emptiness(places, columns, body) : ["文件是空的"]),
  ];
  const read = whole.length
    ? []
    : body.map((row) => readLine(row, { form, fields, places, columns, width: head?.cells.length ?? 0, place }));
  return {
    lines: read.flatMap(({ line, input, faults }) => (faults.length ? [] : [{ line, input }])),
    faults: [...whole, ...read.flatMap(({ line, faults }) => faults.map((says) => `第 ${line} 行：${says}`))],
    ...result,
  };
}

/** Columns that must be there and are not, or hold nothing at all: told once. */
function emptiness(
  places: readonly CellPlace[],
  columns: readonly Column<string>[],
  body: readonly FileRow[],
): string[] {
  if (!body.length) return ["首行以下没有内容"];
  const columnOf = (path: string) => columns.find(({ field }) => field === path);
  const needed = places.filter(
    ({ field, within }) =>
      isNeeded(field) && (!within || isNeeded(within) || columns.some((c) => c.field.startsWith(`${within.name}.`))),
  );
  const missing = needed.filter(({ path }) => !columnOf(path));
  const blank = needed.flatMap(({ path, within }) => {
    const column = columnOf(path);
    return column && (!within || isNeeded(within)) && !body.some(({ cells }) => cells[column.place])
      ? [column.head]
      : [];
  });
  const names = missing.map(({ field, within }) => `“${within?.label ?? ""}${field.label}”`);
  return [
    ...(names.length ? [`缺少栏目${names.join("")}`] : []),
    ...blank.map((head) => `“${head}”一栏全是空的，请填写`),
  ];
}
