/** Rows of a file as inputs of a step, one a line: the columns by the labels of the form, the cells as its fields read them. */
import type * as z from "zod";
import { columnsOf, tableIn } from "../../values/file/columns.ts";
import type { FileRow } from "../../values/file/rows.ts";
import type { Fields } from "../../values/plain.ts";
import { fieldsOf } from "../field/field.ts";
import type { Place } from "../field/reading.ts";
import { headsOf, knownOf, placesOf, unfit } from "./columns.ts";
import { doubles, type Line } from "./doubles.ts";
import { emptiness } from "./gaps.ts";
import { readLine } from "./line.ts";

interface Asked {
  place: Place;
  /** Heads of columns that are not to be read. */
  leaveOut?: readonly string[];
  /** Fields that are the same in every line and stand in no column. */
  given?: Fields;
  /** What makes two lines the same, so that the second is at fault; default: nothing. */
  same?: (input: Fields) => string;
  /** Heads that people give beside the labels, by field (`phone`, `contacts.name`). */
  heads?: Readonly<Record<string, readonly string[]>>;
}
interface Lines {
  /** Those that have no fault; none where a fault concerns the whole file. */
  lines: Line[];
  /** Sentences: of the whole file, then of lines, in their order. */
  faults: string[];
  /** Heads of columns that are none of the form's; what becomes of the file then is for the caller to say. */
  unknown: string[];
  /** Heads that were left out on request, and those that were to be and are not there. */
  left: string[];
  absent: string[];
  /** Heads that the form knows. */
  heads: string[];
}

/** References stay as they were typed: whom a name means is for who can ask the store. */
export function linesOf(
  rows: readonly FileRow[],
  form: z.ZodObject,
  { place, leaveOut, given = {}, same, heads = {} }: Asked,
): Lines {
  const fields = fieldsOf(form).filter((f) => given[f.name] === undefined);
  const places = placesOf(fields);
  const known = knownOf(places, heads);
  const { head, body } = tableIn(rows, known);
  const found = columnsOf([...(head ? [head] : []), ...body], known, leaveOut);
  const { columns, unknown, left, absent } = found;
  const result = { unknown, left, absent, heads: headsOf(places, heads) };
  const whole = [
    ...unfit(fields).map(({ label }) => `“${label}”不能从文件读入，这一步请在页面上办理`),
    ...found.faults,
    ...(head ? emptiness(places, columns, body) : ["文件是空的"]),
  ];
  const width = head?.cells.length ?? 0;
  const read = whole.length
    ? []
    : body.map((row) => readLine(row, { form, fields, given, places, columns, width, place }));
  const double = same
    ? doubles(
        read.filter((r) => !r.faults.length),
        same,
      )
    : new Map<number, number>();
  return {
    lines: read.flatMap(({ line, input, faults }) => (faults.length || double.has(line) ? [] : [{ line, input }])),
    faults: [...whole, ...read.flatMap((r) => [...r.faults, ...doubled(double.get(r.line))].map(inLine(r.line)))],
    ...result,
  };
}
const inLine = (line: number) => (says: string) => `第 ${line} 行：${says}`;
const doubled = (before: number | undefined): string[] => (before === undefined ? [] : [`与第 ${before} 行相同`]);
