/**
 * drain: everything that waits on a case. Every event of an action calls it; called twice, late or in parallel it does the
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

/** The action whose creation was the event: the documents that its decision needs are prefetched in one round trip. */
interface ActionEvent {
  action: string;
  kind: string;
  step: string;
  by: string;
  for: string | null;
  input: string;
}

export async function drain(env: Env, caseId: string, now: Instant, event?: ActionEvent): Promise<Drained> {
  const k = event && (await env.kinds.kindOf(event.kind));
  if (k && inTurn(k, event.step)) return drainInOrder(env, k, now);
  const { decided, idle, turn } = await drainCase(k ? expecting(env, k, caseId, event) : env, caseId, now, { kind: k });
  if (!turn) return { decided, idle };
  const more = await drainInOrder(env, turn, now);
  return { decided: decided + more.decided, idle: more.idle };
}

/** `env`, with everything read that the action is decided by. */
function expecting(env: Env, k: Loaded, id: string, event: ActionEvent): Env {
  const wanted = wantedBy(env.manifest, k, { ...event, case: id, id: event.action });
  const expecting = { ...env, docs: readAhead(env.docs, wanted) };
  sameOrg(env, expecting);
  return expecting;
}
