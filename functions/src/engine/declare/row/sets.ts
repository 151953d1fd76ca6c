/**
 * What a row puts on the sheet beside what its form fills, as data: a value, blank (null), what stands elsewhere, a day
 * reckoned from another. Where data are not enough, a function gives the value, and `says` tells the clerk in words how.
 */
import { isPresent, type Present, type Ref } from "../lookup.ts";
import type { Patch, Reasoned, Refused } from "../reasons.ts";
import type { SettingValue } from "../setting.ts";

/** What the form holds: blank where it is left blank, though an earlier step filled it. */
export const asFilled = { is: "asFilled" } as const;
/** The same of several fields, named as in `fill`. */
export const allAsFilled = <const K extends string>(fields: readonly `${K}?`[]): Record<K, typeof asFilled> =>
  // Object.fromEntries can't carry the names; they are those of `fields`.
  Object.fromEntries(fields.map((f) => [f.slice(0, -1), asFilled])) as Record<K, typeof asFilled>;

/** Calendar days from another day. */
export interface DayFrom {
  is: "day";
  days: number | SettingValue<number>;
  way: "after" | "before";
  /** The field with the day that is counted from; default: the day of the step. */
  from?: string;
  /** Default: its step's. */
  clause?: string;
}
type Reckoning = Pick<DayFrom, "from" | "clause">;
export const after = (days: DayFrom["days"], r: Reckoning = {}): DayFrom => ({ is: "day", days, way: "after", ...r });
export const before = (days: DayFrom["days"], r: Reckoning = {}): DayFrom => ({ is: "day", days, way: "before", ...r });

/** A field of the first case that one of the row's `needs` found, or its number. */
export interface TakenFrom {
  is: "taken";
  needed: string;
  field: string;
}
export const takenFrom = (needed: string, field: string): TakenFrom => ({ is: "taken", needed, field });

/** What a function works out, and in words how. Without reasons of its own the words are its reason. */
interface Worked<C, V> {
  says: string;
  /** Default: its step's. */
  clause?: string;
  value: (c: C) => V | Reasoned<V> | null | undefined;
}
type Source<C, V> = Ref | Present | typeof asFilled | DayFrom | TakenFrom | Worked<C, V>;
interface UnlessFilled<T> {
  is: "unlessFilled";
  value: T;
}
/** Only where neither the form nor the sheet has a value. */
export const unlessFilled = <T extends Source<never, unknown>>(value: T): UnlessFilled<T> => ({
  is: "unlessFilled",
  value,
});
export type SetValue<C, V> = V | Reasoned<V> | null | Source<C, V> | UnlessFilled<Source<C, V>>;

/** What a function puts on several fields together, or why it can't; and in words what that is. */
interface SetRule<S, C> {
  says: string;
  values: (c: C) => Patch<S> | Refused;
}
/** A value for each field, or one function for several. Each sees the sheet as it was before the step. */
export type Sets<S, C> = { readonly [K in keyof S]?: SetValue<C, S[K]> } | SetRule<S, C>;
export const isSetRule = <S, C>(s: Sets<S, C>): s is SetRule<S, C> => "values" in s && typeof s.values === "function";

/** Everything else is the value itself: data that a case can hold have no functions, and no `is` beside what these have. */
export const isSource = <C>(v: SetValue<C, unknown>): v is Source<C, unknown> | UnlessFilled<Source<C, unknown>> => {
  if (typeof v !== "object" || v === null) return false;
  if ("is" in v) return isPresent(v) || v === asFilled || v.is === "day" || v.is === "taken" || v.is === "unlessFilled";
  return "ref" in v || ("says" in v && "value" in v && typeof v.value === "function");
};
