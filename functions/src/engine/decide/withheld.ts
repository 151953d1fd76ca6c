/**
 * What stands in a part with readers of its own is said in no sentence that others read: refusals, reasons, notices, letters.
 * A regulation's functions make them from the whole sheet; a value that one repeats is left out here.
 */
import type { Action, Case, Decision, Why } from "../case/case.ts";
import { partWith } from "../case/parts.ts";
import { type Field, fieldsOf } from "../declare/field/field.ts";
import { type Effect, type Fields, Refused } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { yuan } from "../values/money.ts";
import { meantBy } from "./correct/meant.ts";

const HIDDEN = "〔内容见表〕";
/** Shorter ones stand in any sentence. */
const SHORTEST_TEXT = 2;
const SHORTEST_NUMBER = 4;

export function withheld(k: Loaded, before: Case | null, a: Action, d: Decision): Decision {
  if (!k.parts) return d;
  const after = d.result === "accepted" ? d.after.sheet : {};
  const secrets = [before?.sheet ?? {}, given(k, before, a), after].flatMap((sheet) => secretsOf(k, sheet));
  // A longer one may hold a shorter one.
  const words = [...new Set(secrets)].toSorted((x, y) => y.length - x.length);
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

const secretsOf = (k: Loaded, sheet: Fields): string[] =>
  fieldsOf(k.sheet).flatMap((f) => (partWith(k, f.name) === undefined ? [] : textsOf(f, sheet[f.name])));
/** Words to choose from are everybody's; all else that can be read in a sentence is not. */
function textsOf(f: Field | undefined, value: unknown): string[] {
  if (f?.type === "choice" || f?.type === "choices") return [];
  if (typeof value === "string") return [...value].length < SHORTEST_TEXT ? [] : [value];
  if (typeof value === "number") return [String(value), yuan(value)].filter((text) => text.length >= SHORTEST_NUMBER);
  if (Array.isArray(value)) return value.flatMap((v) => textsIn(f, v));
  return typeof value === "object" && value !== null ? textsIn(f, value) : [];
}
const textsIn = (f: Field | undefined, row: unknown): string[] =>
  typeof row === "object" && row !== null
    ? Object.entries(row).flatMap(([name, v]) =>
        textsOf(
          f?.row?.find((cell) => cell.name === name),
          v,
        ),
      )
    : textsOf(f?.row?.[0], row);

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
