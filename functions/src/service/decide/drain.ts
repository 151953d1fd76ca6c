/**
 * drain: everything that waits on a case. Whoever hears a bell calls it; called twice, late or in parallel it does the
 * same, once. What must wait for its turn among all cases of its kind is left to the kind's queue, which is drained then.
 */
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../env.ts";
import { sameOrg } from "../read/org.ts";
import { readAhead } from "../read/prefetch.ts";
import { wantedBy } from "../read/prefetch-paths.ts";
import { type Drained, drainCase } from "./drain-case.ts";
import { drainInOrder } from "./in-order.ts";
import { inTurn } from "./ordering.ts";

/** The action that rang, as its document says: what its decision will want is read in one way to the store. */
interface ActionEvent {
  action: string;
  kind: string;
  step: string;
  by: string;
  for: string | null;
}

export async function drain(env: Env, caseId: string, now: Instant, bell?: ActionEvent): Promise<Drained> {
  const k = bell && (await env.kinds.kindOf(bell.kind));
  if (k && inTurn(k, bell.step)) return drainInOrder(env, k, now);
  const { decided, idle, turn } = await drainCase(k ? expecting(env, k, caseId, bell) : env, caseId, now, { kind: k });
  if (!turn) return { decided, idle };
  const more = await drainInOrder(env, turn, now);
  return { decided: decided + more.decided, idle: more.idle };
}

/** `env`, with everything read that the action is decided by. */
function expecting(env: Env, k: Loaded, id: string, bell: ActionEvent): Env {
  const expecting = { ...env, docs: readAhead(env.docs, wantedBy(k, { ...bell, case: id, id: bell.action })) };
  sameOrg(env, expecting);
  return expecting;
}
