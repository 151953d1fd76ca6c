/** What a row's `set` writes, by its declaration, and by its data where these say it. */

import { fieldIn } from "../declare/field/field.ts";
import { isSetRule, isSource, Reasoned, type SetValue, type Wrote } from "../declare/kind.ts";
import type { LoadedStep } from "../declare/loaded.ts";
import { choiceOf } from "../declare/row/way.ts";

/** Undefined where a function writes and nothing is declared: then it may be anything that no form fills in. */
export function writesOf(s: LoadedStep): LoadedStep["writes"] {
  if (!s.set || isSetRule(s.set)) return s.writes;
  const data = Object.entries(s.set).map(([field, v]) => [field, wroteBy(s, field, v)]);
  return { ...Object.fromEntries(data), ...s.writes };
}

function wroteBy(s: LoadedStep, field: string, v: SetValue<never, unknown>): Wrote<unknown> {
  if (!isSource(v)) return [v instanceof Reasoned ? v.value : v];
  if ("is" in v) {
    if (v.is === "unlessFilled") return wroteBy(s, field, v.value);
    if (v.is === "actor" || (v.is === "day" && isThere(s, v.from))) return true;
  }
  // The field that chooses the row's own status is written, or no case could be decided.
  return choiceOf(s)?.per === field ? true : "maybe";
}
/** A day that is there for certain: that of the step, or one that its form asks. */
const isThere = (s: LoadedStep, from: string | undefined): boolean =>
  from === undefined || (s.form !== undefined && fieldIn(s.form, from)?.optional === false);
