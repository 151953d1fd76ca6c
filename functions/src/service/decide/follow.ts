/** What follows from an accepted action: notices and actions on other cases in the same commit, the rest through the outbox. */
import type { Write } from "../../adapters/ports.ts";
import type { Accepted, Case } from "../../engine/case/case.ts";
import type { Effect, Fields } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Registry } from "../../engine/load/registry.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import type { ActionDoc, NoticeDoc, OutboxDoc } from "../../stored/shapes.ts";
import { sealedInput } from "../../stored/split.ts";
import type { Basis } from "./record.ts";

/** A calendar that was just published is in every process's memory only after a few seconds (org.ts). */
const SETTLE_MS = 15_000;

export function followWrites(b: Basis, d: Accepted, after: Case): Write[] {
  return d.effects.flatMap((e, i) => one(b, e, `${after.id}.${after.seq}.${i}`, { after, as: d.as }));
}

function one(
  { k, action, now, targets }: Basis,
  e: Effect,
  id: string,
  { after, as }: { after: Case; as: string },
): Write[] {
  if (e.do === "tell") {
    const notice: NoticeDoc = {
      whom: e.whom,
      case: after.id,
      kind: k.id,
      regulation: k.regulation,
      what: e.what,
      clause: e.clause ?? k.clause,
      at: action.at,
    };
    return [{ do: "create", path: path.notice(id), data: { ...notice } }];
  }
  if (e.do === "act") {
    const target = { kind: e.kind, case: e.case, step: e.step, input: e.input };
    const cause = `${action.case}/${action.id}`;
    const origin = { kind: k.id, as };
    const { department } = after;
    return actionWrites(targets.get(e.kind), target, { id, at: action.at, cause, origin, department });
  }
  const wake = e.do === "recalculate" ? new Date(Date.parse(now) + SETTLE_MS).toISOString() : now;
  const { department } = after;
  const from = { case: after.id, kind: k.id, seq: after.seq, cause: action.id, at: action.at };
  return [outboxWrite(id, e, { ...from, ...(department && { department }), wakeAt: wake })];
}

/** Work that the outbox has to do for a case. */
export function outboxWrite(
  id: string,
  effect: Effect,
  from: Pick<OutboxDoc, "case" | "kind" | "seq" | "cause" | "of" | "department" | "at" | "wakeAt">,
): Write {
  const doc: OutboxDoc = {
    effect,
    ...from,
    state: "waiting",
    attempts: 0,
    cursor: null,
    folded: null,
    progress: 0,
    says: null,
  };
  return { do: "create", path: path.outbox(id), data: { ...doc } };
}

export interface Target {
  kind: string;
  case: string;
  step: string;
  input: Fields;
}
interface Origin {
  id: string;
  at: Instant;
  cause?: string;
  origin?: NonNullable<ActionDoc["origin"]>;
  /** Of the case that it follows from. */
  department?: string | undefined;
  by?: string;
  for?: string;
}
/** An undecided action of the system on a case: created once, since its id is. Ids hold a dot. */
export const pendingAction = async (kinds: Pick<Registry, "kindOf">, t: Target, o: Origin): Promise<Write[]> =>
  actionWrites(await kinds.kindOf(t.kind), t, o);

/** `k`: the target's kind, loaded: it says what of the input is sealed. */
function actionWrites(k: Loaded | undefined, t: Target, o: Origin): Write[] {
  if (!k) throw new Error(`no kind ${t.kind}`);
  const { input, sealed } = sealedInput(k, t.step, t.input);
  const doc: ActionDoc = {
    kind: t.kind,
    step: t.step,
    form: k.edition,
    input,
    by: o.by ?? "system",
    for: o.for ?? null,
    at: o.at,
    happened: null,
    pending: true,
    ...(o.cause && { cause: o.cause }),
    ...(o.origin && { origin: o.origin }),
    ...(o.department && { department: o.department }),
  };
  return [
    { do: "create", path: path.action(t.case, o.id), data: { ...doc } },
    ...Object.entries(sealed).map(
      ([part, half]): Write => ({ do: "set", path: path.sealed(t.case, o.id, part), data: { input: half } }),
    ),
  ];
}
