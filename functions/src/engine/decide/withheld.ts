/**
 * What stands in a part with readers of its own is said in no sentence that others read: refusals, reasons, notices, letters.
 * A regulation's functions make them from the whole sheet; a value that one repeats is left out here.
 */
import type { Action, Case, Decision, Why } from "../case/case.ts";
import { secretsOf } from "../case/secrets.ts";
import { type Effect, type Fields, type Found, Refused } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { meantBy } from "./correct/meant.ts";

const HIDDEN = "〔内容见表〕";
/** `facts`: what it found of other cases, each with what stands in its parts. */
export function withheld(
  k: Loaded,
  before: Case | null,
  a: Action,
  facts: Record<string, unknown[]>,
  d: Decision,
): Decision {
  const found = Object.values(facts).flatMap((cases) =>
    cases.flatMap((c) => (c as Partial<Found<Fields>>).secrets ?? []),
  ); // as the store read them
  if (!k.parts && !found.length) return d;
  const after = d.result === "accepted" ? d.after.sheet : {};
  const own = [before?.sheet ?? {}, given(k, before, a), after].flatMap((sheet) => secretsOf(k, sheet));
  // A longer one may hold a shorter one.
  const words = [...new Set([...own, ...found])].toSorted((x, y) => y.length - x.length);
  const hide = (text: string) => words.reduce((t, word) => t.replaceAll(word, HIDDEN), text);
  if (d.result === "refused") return { ...d, says: hide(d.says) };
  return { ...d, why: d.why.map((w) => hiddenWhy(w, hide)), effects: d.effects.map((e) => hiddenEffect(e, hide)) };
}

/** What the form was given; a correction gives the field that it names. */
function given(k: Loaded, c: Case | null, { step, input }: Action): Fields {
  if (!k.steps[step]?.corrects || !c || typeof input.field !== "string") return input;
  const meant = meantBy(k, c, input.field);
  return meant instanceof Refused ? input : { [meant.field]: input.value };
}

const hiddenWhy = (w: Why, hide: (text: string) => string): Why => ({
  ...w,
  ...(typeof w.value === "string" && w.field === undefined && { value: hide(w.value) }),
  because: w.because.map(hide),
});
function hiddenEffect(e: Effect, hide: (text: string) => string): Effect {
  if (e.do === "tell") return { ...e, what: hide(e.what) };
  if (e.do !== "mail") return e;
  return {
    ...e,
    data: Object.fromEntries(Object.entries(e.data).map(([f, v]) => [f, typeof v === "string" ? hide(v) : v])),
  };
}
