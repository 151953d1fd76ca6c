/** What of a kind guards its steps, so that the proof must tell its values apart. */

import { type Field, fieldIn } from "../declare/field/field.ts";
import type { By, Fields } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { choiceOf } from "../declare/row/way.ts";
import { blank } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import { FILLED, type State, type Value } from "./state.ts";

export interface Guards {
  rows: readonly (readonly [string, LoadedStep])[];
  /** Field → its values on the sheet. */
  fields: ReadonlyMap<string, readonly Value[]>;
  /** Steps that another asks for: `after`, `once`, `notBy`. */
  marks: ReadonlySet<string>;
  /** Row → what its limit runs from: steps, or the day in a field. */
  limits: ReadonlyMap<string, { since: readonly string[]; on?: string }>;
}

export function guardsOf(k: Loaded): Guards {
  const rows = k.rows.flatMap((name) => (k.steps[name] ? [[name, k.steps[name]] as const] : []));
  const names = new Set(rows.flatMap(([, s]) => guarding(s)));
  const limits = rows.flatMap(([name, { due }]) =>
    due ? [[name, { since: "on" in due ? [] : listOf(due.since), ...on(due) }] as const] : [],
  );
  return {
    rows,
    fields: new Map([...names].map((f) => [f, valuesOf(k, rows, f)])),
    marks: new Set(rows.flatMap(([name, s]) => [...(s.after ?? []), ...listOf(s.notBy), ...(s.once ? [name] : [])])),
    limits: new Map(limits),
  };
}

const on = (due: NonNullable<LoadedStep["due"]>) => {
  if ("on" in due) return { on: due.on };
  return due.since === undefined && due.from !== undefined ? { on: due.from } : {};
};

/** The case before its first step. */
export const unopened = (k: Loaded, g: Guards): State => ({
  status: null,
  done: new Set(),
  limits: Object.fromEntries([...g.limits.keys()].map((row) => [row, "none"])),
  fields: Object.fromEntries(
    // What a sheet starts with in a guarding field is one of its words.
    Object.entries(blank(k.sheet)).flatMap(([f, v]) => (g.fields.has(f) ? [[f, v as Value]] : [])),
  ),
});

/** The field that chooses the row's limit. */
export function limitField({ due }: LoadedStep): string | undefined {
  if (!due || "on" in due || !due.within || !("per" in due.within)) return undefined;
  return String(due.within.per);
}
const guarding = (s: LoadedStep): string[] => [
  ...Object.keys(s.when ?? {}),
  ...[choiceOf(s)?.per ?? []].flat(),
  ...(s.due ? Object.values(on(s.due)) : []),
  ...[limitField(s) ?? []].flat(),
  ...listOf(s.by).flatMap((by) => personField(by) ?? []),
];
/** The field that names who takes the step. */
export function personField(by: By<Fields>): string | undefined {
  if (typeof by !== "object") return undefined;
  return "person" in by ? by.person : "office" in by ? by.office : undefined;
}

function valuesOf(k: Loaded, rows: Guards["rows"], name: string): readonly Value[] {
  const words = wordsOf(fieldIn(k.sheet, name));
  if (words) return words;
  const asked = rows.flatMap(([, s]) => listOf(s.when?.[name]));
  // A `when` on a field of another type compares with plain values.
  return [...new Set([...(asked as Value[]), FILLED])];
}
/** All values of a field that has few. */
export function wordsOf(f: Field | undefined): readonly Value[] | undefined {
  if (f?.type === "choice") return f.words;
  return f?.type === "yes" ? [true, false] : undefined;
}
