/** What the functions of a regulation gave while its stories were played unchanged: what can be left out of it. */
import {
  type AnyStep,
  type AnyThen,
  type Effect,
  type FollowRule,
  isFollowRule,
  isSetRule,
  type Kind,
  Reasoned,
} from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";
import { effectName } from "./effect-name.ts";
import { exchanged, type Use } from "./examples.ts";

export interface Given {
  /** `R04.complaint.close.then.0` → by name, one of the effects that its function gave. */
  effects: Map<string, Map<string, Effect>>;
  /** `R04.complaint.draft` → field → the clause of its reason. */
  reasons: Map<string, Map<string, string>>;
  /** Examples of settings that were read: `R04.bands` or `R04.steps.domestic 核决` → by row, the use. */
  uses: Map<string, Map<string, Use>>;
}
export const nothingGiven = (): Given => ({ effects: new Map(), reasons: new Map(), uses: new Map() });

/** What several stories gave. */
export function together(all: readonly Given[]): Given {
  const whole = nothingGiven();
  for (const { effects, reasons, uses } of all) {
    add(whole.effects, effects);
    add(whole.reasons, reasons);
    add(whole.uses, uses);
  }
  return whole;
}
function add<V>(whole: Map<string, Map<string, V>>, part: Map<string, Map<string, V>>): void {
  for (const [key, found] of part) for (const [name, v] of found) under(whole, key).set(name, v);
}

/** The same regulation; what its functions give and which settings it reads is written into `given`. */
export function recorded(r: Regulation, given: Given): Regulation {
  const reading = exchanged(r, (use) => {
    const { id, entry, example, kind, row } = use; // a setting's shape can't go to another thread
    const read: Use = { id, example, kind, ...(entry !== undefined && { entry }), ...(row !== undefined && { row }) };
    under(given.uses, [id, entry ?? []].flat().join(" ")).set(row ?? kind, read);
    return use.example;
  });
  return { ...reading, kinds: reading.kinds.map((k) => recordedKind(k, given)) };
}

function recordedKind(k: Kind, given: Given): Kind {
  const id = idOf(k.sheet);
  const steps = Object.entries(k.steps).map(([name, s]) => [name, recordedStep(s, given, `${id}.${name}`)] as const);
  return {
    ...k,
    ...(k.late && { late: k.late.map((t, i) => (isFollowRule(t) ? noting(t, given, `${id}.late.${i}`) : t)) }),
    steps: Object.fromEntries(steps),
  };
}

function recordedStep(s: AnyStep, given: Given, at: string): AnyStep {
  const { then, with: along, set } = s;
  const all = (items: readonly AnyThen[], part: string) =>
    items.map((t, i): AnyThen => (isFollowRule(t) ? noting(t, given, `${at}.${part}.${i}`) : t));
  return {
    ...s,
    ...(then && { then: all(then, "then") }),
    ...(along && { with: all(along, "with") }),
    ...(set &&
      isSetRule(set) && {
        set: { ...set, values: (c: Parameters<typeof set.values>[0]) => noted(set.values(c), given, at) },
      }),
  };
}

const noting = <C>(t: FollowRule<C>, given: Given, at: string): FollowRule<C> => ({
  ...t,
  effects: (c) => {
    const made = t.effects(c);
    for (const e of made) under(given.effects, at).set(effectName(e), e);
    return made;
  },
});
function noted<P extends object>(patch: P, given: Given, at: string): P {
  for (const [field, v] of Object.entries(patch))
    if (v instanceof Reasoned) under(given.reasons, at).set(field, v.clause);
  return patch;
}

function under<V>(all: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = all.get(key) ?? new Map<string, V>();
  all.set(key, found);
  return found;
}
