/**
 * drain: everything that waits on a case. Whoever hears a bell calls it; called twice, late or in parallel it does the
 * same, once. Where order across cases matters, it is the kind's queue that is drained.
 */
import type { Instant } from "../engine/period.ts";
import { type Drained, drainCase } from "./drain-case.ts";
import type { Env } from "./env.ts";
import { drainInOrder } from "./in-order.ts";
import { queries } from "./queries.ts";

export type { Drained } from "./drain-case.ts";

export async function drain(env: Env, caseId: string, now: Instant): Promise<Drained> {
  if (![...env.kinds.values()].some((k) => k.order)) return drainCase(env, caseId, now);
  const [first] = await env.docs.query({ ...queries.undecided(caseId), limit: 1 });
  const k = first && env.kinds.get(String(first.data.kind));
  return k?.order === "arrival" ? drainInOrder(env, k, now) : drainCase(env, caseId, now);
}
