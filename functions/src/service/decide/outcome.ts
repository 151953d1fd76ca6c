/** The outcome as it is written on its action: what became of it, under what, and the link of the chain. */
import type { Accepted, Action, Change } from "../../engine/case/case.ts";
import { CHAIN, commitment, hashOf, openHalf } from "../../engine/case/chain.ts";
import { followsHash, tableHash } from "../../engine/case/table.ts";
import type { Effect, Fields, Found } from "../../engine/declare/kind.ts";
import type { Kinds } from "../../engine/declare/loaded.ts";
import type { ActionDoc, OutcomeDoc } from "../../stored/shapes.ts";
import { OPEN, split, splitInput } from "../../stored/split.ts";
import { EMPTY_HEAD } from "../read/load-case.ts";
import { calendarOf } from "../read/org.ts";
import type { Basis } from "./record.ts";

export const outcomeBase = ({ env, k, org, now }: Basis) => ({
  decidedAt: now,
  edition: k.edition,
  build: env.build,
  settings: org.settingsVersion,
});

export interface Sealed {
  input: Fields;
  change: Fields;
  salt: string;
}
/** Each half is committed to under its own salt. */
export function outcomeOf(
  b: Basis,
  d: Accepted,
  facts: Record<string, Found<Fields>[]>,
): { outcome: OutcomeDoc; sealed: Record<string, Sealed> } {
  const { env, k, action, stored, org } = b;
  const inputs = inputsOf(b);
  const changes = split(k, k.sheet.shape, d.change.sheet ?? {});
  const { sheet: _all, ...rest } = d.change;
  const open: Change = { ...rest, ...(d.change.sheet && { sheet: changes[OPEN] ?? {} }) };
  const salt = env.secrets.salt();
  const effects = d.effects.map((e) => openEffect(b.targets, e));
  const half = openHalf({ input: inputs[OPEN] ?? {}, change: open, why: d.why, effects }, CHAIN);
  const commitments: Record<string, string> = { [OPEN]: commitment(salt, half) };
  const sealed: Record<string, Sealed> = {};
  for (const part of new Set([...Object.keys(inputs), ...Object.keys(changes)])) {
    if (part === OPEN) continue;
    const half = { input: inputs[part] ?? {}, change: changes[part] ?? {} };
    const own = env.secrets.salt();
    sealed[part] = { ...half, salt: own };
    commitments[part] = commitment(own, half);
  }
  const outcome: OutcomeDoc = {
    result: "accepted",
    ...outcomeBase(b),
    calendar: calendarOf(org, d.change),
    clause: d.clause,
    seq: d.change.seq,
    as: d.as,
    change: open,
    effects,
    why: d.why,
    ...(Object.keys(facts).length && { facts: seen(facts) }),
    under: {
      table: tableHash(k),
      ...org.under,
      ...(org.followers && { follows: followsHash(org.followers) }),
    },
    chain: CHAIN,
    prev: stored?.head ?? EMPTY_HEAD,
    salt,
    commitments,
  };
  const hash = hashOf({ case: action.case, id: action.id, action: { ...asked(action) }, outcome: { ...outcome } });
  return { outcome: { ...outcome, hash }, sealed };
}

const seen = (facts: Record<string, Found<Fields>[]>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, found]) => [name, found.map((f) => ({ case: f.id, seq: f.seq }))]),
  );

/** What acts on other cases, on one or on many, with what they are given. */
export const hasInput = (e: Effect): e is Extract<Effect, { kind: string; step: string; input: Fields }> =>
  "kind" in e && "input" in e;
/** An effect as it may stand open: what it hands to another case is sealed there, not here. */
export function openEffect(targets: Kinds, e: Effect): Effect {
  const target = hasInput(e) ? targets.get(e.kind) : undefined;
  return target && hasInput(e) ? { ...e, input: splitInput(target, e.step, e.input)[OPEN] ?? {} } : e;
}

/** What was filled, by the half that it belongs to. */
export const inputsOf = ({ k, action }: Basis): Record<string, Fields> => splitInput(k, action.step, action.input);
/** What its document says of an action beside its input. */
export const asked = (a: Action): Omit<ActionDoc, "input" | "pending"> => ({
  kind: a.kind,
  step: a.step,
  form: a.form,
  by: a.by,
  for: a.for ?? null,
  at: a.at,
  happened: a.happened ?? null,
  ...(a.cause && { cause: a.cause }),
  ...(a.origin && { origin: a.origin }),
  ...(a.department && { department: a.department }),
});
