/** The clauses that a row leaves to be understood: a step's is its kind's, and what it holds rests on the step's. */
import { type AnyStep, type AnyThen, isFollowRule, type Kind } from "../declare/kind.ts";
import type { CitedDue, CitedKind, CitedRefusal, LoadedStep } from "../declare/loaded.ts";

export const citedKind = (k: Kind): CitedKind => ({
  ...k,
  steps: Object.fromEntries(Object.entries(k.steps).map(([name, s]) => [name, citedStep(s, k.clause)])),
});

function citedStep({ clause: own, due, refuse, ...rest }: AnyStep, kinds: string): LoadedStep {
  const clause = own ?? kinds;
  return {
    ...rest,
    clause,
    ...(due !== undefined && { due: due && citedDue(due, clause) }),
    ...(refuse && { refuse: citedRefusals(refuse, clause) }),
  };
}

function citedDue(due: NonNullable<AnyStep["due"]>, steps: string): CitedDue {
  const clause = due.clause ?? steps;
  if ("on" in due) return { ...due, clause };
  const { extend, ...rest } = due;
  return { ...rest, clause, ...(extend && { extend: { ...extend, clause: extend.clause ?? clause } }) };
}

const citedRefusals = (refuse: NonNullable<AnyStep["refuse"]>, clause: string): Record<string, CitedRefusal> =>
  Object.fromEntries(Object.entries(refuse).map(([code, r]) => [code, { ...r, clause: r.clause ?? clause }]));

/** The step, with the clause of every notice that follows from it. */
export function citingNotices(s: LoadedStep): LoadedStep {
  const { then, clause } = s;
  if (!then) return s;
  const cited = <T extends { do: string; clause?: string }>(e: T): T =>
    e.do === "tell" ? { ...e, clause: e.clause ?? clause } : e;
  return {
    ...s,
    then: then.map((t): AnyThen => (isFollowRule(t) ? { ...t, effects: (c) => t.effects(c).map(cited) } : cited(t))),
  };
}
