/**
 * drain: everything that waits on a case. Every event of an action calls it; called twice, late or in parallel it does the
 * same, once. What must wait for its turn among all cases of its kind is left to the kind's queue, which is drained then.
 */
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../env.ts";
import { orgFor, sameOrg } from "../read/org.ts";
import { readAhead } from "../read/prefetch.ts";
import { asked } from "./ahead.ts";
import { type Drained, drainCase } from "./drain-case.ts";
import { type ActionEvent, drainInOrder } from "./queue/in-order.ts";
import { inTurn } from "./queue/ordering.ts";

export async function drain(env: Env, caseId: string, now: Instant, event?: ActionEvent): Promise<Drained> {
  const k = event && (await env.kinds.kindOf(event.kind));
  if (k && inTurn(k, event.step)) return drainInOrder(env, k, now, { case: caseId, event });
  const from = k ? await expecting(env, k, caseId, event, now) : env;
  const { decided, idle, turn } = await drainCase(from, caseId, now, { kind: k });
  if (!turn) return { decided, idle };
  const more = await drainInOrder(env, turn, now);
  return { decided: decided + more.decided, idle: more.idle };
}

/** `env`, with everything read that the action is decided by. It arrived about now. */
async function expecting(env: Env, k: Loaded, id: string, event: ActionEvent, now: Instant): Promise<Env> {
  const zone = k.steps[event.step]?.number && (await orgFor(env, [], Date.parse(now))).zone;
  const wanted = asked(env, k, zone, { ...event, case: id, id: event.action, at: now });
  const expecting = { ...env, docs: readAhead(env.docs, [...new Set(wanted)]) };
  sameOrg(env, expecting);
  return expecting;
}
