/** A text as the value of a field, by the field's type: every writing that people and spreadsheets use is put right. */
import type { Instant } from "../../time/period.ts";
import { halfWidth } from "../../values/characters.ts";
import { plain } from "../../values/plain-text.ts";
import { dayOf, fenOf, momentOf, numberOf, phoneOf } from "../../values/typed.ts";
import type { Field } from "./field.ts";
import type { FieldType } from "./types.ts";

type InstantOf = (typed: string) => Instant | undefined;
type Read = (typed: string, f: Field, instantOf: InstantOf) => unknown;

/** Undefined where it can't be known; what no type puts right stays as it is, and the field's schema looks at it. */
export const typedValue: (f: Field, typed: string, instantOf: InstantOf) => unknown = (f, typed, instantOf) =>
  (READERS[f.type] ?? same)(typed, f, instantOf);

const same: Read = (typed) => typed;
/** With its unit or without: `32.5吨` where the field is measured in 吨. */
const measured: Read = (typed, { unit = "" }) => {
  const text = halfWidth(typed).trim();
  return numberOf(unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
};
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "y", "true", "1", "是", "√", "✓", "✔"].map((word) => [word, true] as const),
  ...["no", "n", "false", "0", "否", "×", "✗", "✘"].map((word) => [word, false] as const),
]);
/** The word that people see as the same, also by what it is called; else the text. */
export const wordOf = ({ words = [], named = {} }: Pick<Field, "words" | "named">, typed: string): string => {
  if (words.includes(typed)) return typed;
  const key = plain(typed);
  const [only, ...others] = words.filter((word) => plain(word) === key || plain(named[word] ?? word) === key);
  return only !== undefined && !others.length ? only : typed;
};

const READERS: Partial<Record<FieldType, Read>> = {
  number: measured,
  whole: measured,
  money: fenOf,
  phone: phoneOf,
  date: dayOf,
  instant: (typed, _, instantOf) => {
    const moment = momentOf(typed);
    return instantOf(typed) ?? (moment === undefined ? undefined : instantOf(moment));
  },
  yes: (typed) => WORDS.get(halfWidth(typed).trim().toLowerCase()),
  choice: (typed, f) => wordOf(f, typed),
  /** JSON, or else the text itself. */
  data: (typed, f) => {
    try {
      return JSON.parse(typed);
    } catch {
      return f.schema.safeParse(typed).success ? typed : undefined;
    }
  },
};
