/** One line of a file, read by the fields of its form. */
import type * as z from "zod";
import type { Column } from "../../values/file/columns.ts";
import type { FileRow } from "../../values/file/rows.ts";
import type { Fields } from "../../values/plain.ts";
import type { Field } from "../field/field.ts";
import type { Raw } from "../field/raw.ts";
import { type Place, readForm } from "../field/reading.ts";
import { wordOf } from "../field/typed-value.ts";
import { issuesOf } from "../issues.ts";
import { type CellPlace, isPlainList } from "./columns.ts";
import { faultSaid, spoilt, wordSaid } from "./fault.ts";

interface Reading {
  form: z.ZodObject;
  fields: readonly Field[];
  given: Fields;
  places: readonly CellPlace[];
  columns: readonly Column<string>[];
  /** Columns that have a head, or could have one. */
  width: number;
  place: Place;
}
interface Read {
  line: number;
  input: Fields;
  faults: string[];
}
interface Cell extends CellPlace {
  head: string;
  typed: string;
  /** Why it can't be read. */
  unread: string | undefined;
}

/** The key of the one row that a line has of a list. */
const ROW = "0";

export function readLine({ line, cells, unread }: FileRow, r: Reading): Read {
  const filled = r.columns.flatMap(({ field: path, head, place }): Cell[] => {
    const at = r.places.find((p) => p.path === path);
    return at ? [{ ...at, head, typed: cells[place] ?? "", unread: unread?.[place] }] : [];
  });
  const faults = filled.flatMap((cell) => unfitting(cell).map((says) => ({ path: cell.path, says })));
  const raw: Raw = Object.assign({}, ...filled.map(rawOf), ...rowsOf(filled));
  const reading = readForm(r.fields, raw, r.place);
  for (const fault of reading.faults) {
    // `contacts.0.name` is told by the column contacts.name, `phones.1` by phones.
    const path = fault.path.replace(/\.\d+(?=\.|$)/g, "");
    const cell = filled.find((c) => c.path === path);
    if (!faults.some((f) => f.path === path))
      faults.push({ path, says: faultSaid(fault, cell?.head ?? fault.field.label, typedAt(raw, fault.path) ?? "") });
  }
  const order = new Map(filled.map(({ path }, i) => [path, i]));
  const said = faults.toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)).map(({ says }) => says);
  if (cells.slice(r.width).some(Boolean)) said.push("比首行多出栏目");
  if (said.length) return { line, input: reading.input, faults: said };
  // What a form asks of several fields together.
  const input = { ...r.given, ...reading.input };
  const parsed = r.form.safeParse(input);
  return { line, input: parsed.data ?? input, faults: parsed.error ? [issuesOf(r.form, parsed.error)] : [] };
}
const typedAt = (raw: Raw, path: string): string | undefined => {
  const typed = raw[path];
  return typeof typed === "string" ? typed : typed?.join("、");
};

/** Faults that the text shows before it is read. */
function unfitting({ field, head, typed, unread }: Cell): string[] {
  const harm = unread ?? spoilt(field, typed);
  if (harm) return [`“${head}”${harm}`];
  const { words = [] } = field;
  const strange = field.type === "choices" ? wordsIn(field, typed).filter((word) => !words.includes(word)) : [];
  return strange.map((word) => wordSaid(words, head, word));
}

/** Several values in one cell. */
const partsOf = (typed: string): string[] => typed.split(/[\n、,，;；]/).flatMap((part) => part.trim() || []);
const wordsIn = (f: Field, typed: string): string[] => {
  const whole = wordOf(f, typed);
  return f.words?.includes(whole) ? [whole] : partsOf(typed).map((part) => wordOf(f, part));
};

function rawOf({ path, field, within, typed }: Cell): Raw {
  const at = within?.type === "list" ? path.replace(".", `.${ROW}.`) : path;
  if (field.type === "choices") return { [at]: wordsIn(field, typed) };
  if (!isPlainList(field)) return { [at]: typed };
  const parts = partsOf(typed);
  return { [at]: parts.map((_, i) => String(i)), ...Object.fromEntries(parts.map((part, i) => [`${at}.${i}`, part])) };
}
/** A list has its row where one of the row's cells is filled. */
const rowsOf = (filled: readonly Cell[]): Raw[] =>
  filled.flatMap(({ within, typed }) => (within?.type === "list" && typed ? [{ [within.name]: [ROW] }] : []));
