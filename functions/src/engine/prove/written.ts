/** What the proof takes a `set` to write, held against what one wrote: the exploration is only as true as this. */
import { fieldIn } from "../declare/field/field.ts";
import type { Fields, Wrote } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { type Guards, guardsOf } from "./guards.ts";
import { FILLED, type Value } from "./state.ts";
import { writesOf } from "./writes.ts";

/** No form fills it, or it is never typed in: a `set` writes it. */
export const isHidden = (k: Loaded, g: Guards, field: string): boolean =>
  fieldIn(k.sheet, field)?.computed === true || g.rows.every(([, s]) => !(field in (s.form?.shape ?? {})));

type Declared = NonNullable<NonNullable<LoadedStep["writes"]>[string]>;
const isPlain = (d: Declared): d is Wrote<unknown> => d === true || d === "maybe" || Array.isArray(d);
/** The values that a declaration allows from a status, of those that the field has; undefined is blank. */
export function allowed(declared: Declared, status: string | null, values: readonly Value[]): readonly Value[] {
  const wrote = isPlain(declared) ? declared : (declared[status ?? ""] ?? "maybe");
  if (wrote === true) return values;
  if (wrote === "maybe") return [undefined, ...values];
  return wrote.map((v) => (v === null || v === undefined ? undefined : (values.find((x) => x === v) ?? FILLED)));
}

/** A row that was taken: the status it came from, its form's values, and what it put on the sheet. */
interface Taken {
  row: string;
  status: string | null;
  input: Fields;
  put: Fields;
  /** The sheet after it. */
  sheet: Fields;
}

/** Guarding fields that its `set` wrote or left blank against what is declared of it. */
export function undeclared(k: Loaded, t: Taken): string[] {
  const s = k.steps[t.row];
  if (!s?.set || !k.rows.includes(t.row)) return [];
  const g = guardsOf(k);
  return [...g.fields.keys()].filter((field) => isAgainst(k, g, field, s, t));
}
function isAgainst(k: Loaded, g: Guards, field: string, s: LoadedStep, t: Taken): boolean {
  const writes = writesOf(s);
  const declared = writes?.[field];
  const values = g.fields.get(field) ?? [];
  const value = t.sheet[field];
  if (declared !== undefined) return !isAmong(allowed(declared, t.status, values), value);
  const isFilled = field in (s.form?.shape ?? {}) && t.put[field] === t.input[field];
  if (!(field in t.put) || isFilled) return false;
  return writes !== undefined || !isHidden(k, g, field) || !isAmong([undefined, ...values], value);
}
const isAmong = (values: readonly Value[], value: unknown): boolean =>
  values.some((v) => v === (value ?? undefined) || (v === FILLED && value !== undefined && value !== null));
