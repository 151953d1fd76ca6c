/** From what was typed to values, or to what is wrong with them: the one reader of app, customers' pages and spreadsheets. */
import type * as z from "zod";
import type { Instant } from "../../time/period.ts";
import { wellFormed } from "../../values/characters.ts";
import type { Fields } from "../../values/plain.ts";
import { brokenBy, type DateBound, type DatesBeside } from "./dates.ts";
import type { Field } from "./field.ts";
import { below, many, one, type Raw, shownPath } from "./raw.ts";
import { typedValue } from "./typed-value.ts";

/** What a text alone doesn't say. */
export interface Place {
  /** The instant of a local day and hour as they are written there. */
  instantOf: (typed: string) => Instant | undefined;
  /** Yes or no is a box to tick: left alone it says no. */
  boxes?: true;
  /** What days and instants are compared with, where it is known. */
  dates?: DatesBeside;
}
export interface Fault {
  path: string;
  field: Field;
  /**
   * `unpicked`: words in a picker that chose nothing. `twice`: a name that another row of the table has. `disordered`: a day
   * or an instant that breaks a bound, its own or that of another field on it.
   */
  what:
    | "missing"
    | "unpicked"
    | "unreadable"
    | "fraction"
    | "below"
    | "above"
    | "few"
    | "many"
    | "long"
    | "twice"
    | "disordered"
    | "wrong";
  /** The bound that was passed, in the field's own measure: fen for an amount. */
  bound?: number;
  /** So many characters were typed; the name that stands twice; the sheet's own sentence. */
  length?: number;
  says?: string;
  broken?: DateBound;
}
interface Reading {
  input: Fields;
  faults: readonly Fault[];
}

/** Faults stand in the order of the fields; days in disorder come after what is wrong with each. */
export function readForm(fields: readonly Field[], raw: Raw, place: Place): Reading {
  const faults: Fault[] = [];
  return { input: rowOf(fields, "", { raw, place, faults }), faults };
}
interface Reader {
  raw: Raw;
  place: Place;
  faults: Fault[];
}

function rowOf(fields: readonly Field[], path: string, r: Reader): Fields {
  const at = (name: string) => (path ? below(path, name) : name);
  const cells = fields.map((f) => [f.name, readField(f, at(f.name), r)] as const);
  const values = Object.fromEntries(cells.filter(([, v]) => v !== undefined));
  for (const broken of r.place.dates ? brokenBy(fields, values, path ? besideRow(r.place.dates) : r.place.dates) : []) {
    const { field, than } = broken;
    const filled = values[field.name] === undefined && typeof than === "object" ? than : field;
    r.faults.push({ path: at(filled.name), field: filled, what: "disordered", broken });
  }
  return values;
}
/** A row stands by itself. */
const besideRow = ({ present }: DatesBeside): DatesBeside => ({ present, sheet: [], values: {} });

/** Undefined where nothing was given, or what was given is wrong. */
function readField(f: Field, path: string, r: Reader): unknown {
  if (f.type === "group") return f.optional && isBlankBelow(r.raw, path) ? undefined : rowOf(f.row ?? [], path, r);
  if (f.type === "list" || f.type === "table") return rowsOf(f, path, r);
  const fault = (wrong: Omit<Fault, "path" | "field">) => {
    r.faults.push({ path, field: f, ...wrong });
    return undefined;
  };
  const typed = typedIn(f, path, r.raw);
  if (typed === undefined) {
    if (wellFormed(one(r.raw, shownPath(path))).trim()) return fault({ what: "unpicked" });
    if (f.optional) return undefined;
    if (f.open) return null;
    if (f.mayBeEmpty) return [];
    return f.type === "yes" && r.place.boxes ? false : fault({ what: "missing" });
  }
  const value = typeof typed === "string" ? typedValue(f, typed, r.place.instantOf) : typed;
  if (value === undefined) return fault({ what: "unreadable" });
  const parsed = f.schema.safeParse(value);
  return parsed.success ? parsed.data : fault(wrongOf(f, value, parsed.error.issues[0]));
}

const isBlankBelow = (raw: Raw, path: string): boolean =>
  Object.entries(raw).every(([at, v]) => !at.startsWith(`${path}.`) || v.length === 0);

/** A text, or several words each once; undefined where nothing was given. */
function typedIn(f: Field, path: string, raw: Raw): string | readonly string[] | undefined {
  if (f.type !== "choices" && f.type !== "attachments") return wellFormed(one(raw, path)).trim() || undefined;
  const words = [...new Set(many(raw, path))];
  return words.length ? words : undefined;
}

function rowsOf(f: Field, path: string, r: Reader): unknown {
  const keys = many(r.raw, path);
  if (!keys.length && f.optional) return undefined;
  const { least = 0, most = Number.POSITIVE_INFINITY, row = [] } = f;
  const rows = keys.map((key) => cellsOf(row, below(path, key), r));
  if (rows.length < least) r.faults.push({ path, field: f, what: "few", bound: least });
  if (rows.length > most) r.faults.push({ path, field: f, what: "many", bound: most });
  return f.type === "table" ? tableOf(row, keys, path, rows, r) : rows;
}
/** A row, or the single value that it is. */
function cellsOf(row: readonly Field[], path: string, r: Reader): unknown {
  const [only] = row;
  return only?.name === "" ? readField({ ...only, optional: false }, path, r) : rowOf(row, path, r);
}
function tableOf(
  row: readonly Field[],
  keys: readonly string[],
  path: string,
  rows: readonly unknown[],
  r: Reader,
): Fields {
  const [named] = row;
  const names = rows.map((cells) => Object(cells).name);
  names.forEach((name, i) => {
    if (named && name !== undefined && names.indexOf(name) < i)
      r.faults.push({ path: below(below(path, keys[i] ?? ""), named.name), field: named, what: "twice", says: name });
  });
  return Object.fromEntries(
    rows.map((cells) => {
      const { name, ...rest } = Object(cells);
      return [name, rest];
    }),
  );
}

/** zod's first complaint about a value that could be read. */
function wrongOf(f: Field, value: unknown, issue: z.core.$ZodIssue | undefined): Omit<Fault, "path" | "field"> {
  if (issue?.code === "too_big") {
    const bound = Number(issue.maximum);
    if (typeof value === "string") return { what: "long", bound, length: value.length };
    return { what: Array.isArray(value) ? "many" : "above", bound };
  }
  if (issue?.code === "too_small" && typeof value === "number") return { what: "below", bound: Number(issue.minimum) };
  if (issue?.code === "invalid_type" && f.type === "whole") return { what: "fraction" };
  // A sheet that gives its own sentence gives it in Chinese; zod's own are English and for developers.
  return issue && /\p{Script=Han}/u.test(issue.message) ? { what: "wrong", says: issue.message } : { what: "wrong" };
}
