/**
 * drain: everything that waits on a case. Whoever hears a bell calls it; called twice, late or in parallel it does the
 * same, once. Where order across cases matters, it is the kind's queue that is drained.
 */
import type { Instant } from "../engine/period.ts";
import { type Drained, drainCase, readWaiting } from "./drain-case.ts";
import type { Env } from "./env.ts";
import { drainInOrder } from "./in-order.ts";
import { askAhead } from "./org.ts";

export type { Drained } from "./drain-case.ts";

/** `people`: who is probably concerned, such as the author of the action that rang. */
export async function drain(env: Env, caseId: string, now: Instant, people: readonly string[] = []): Promise<Drained> {
  const ahead = people.length ? { ahead: askAhead(env, people, Date.parse(now)) } : {};
  const read = { ...(await readWaiting(env, caseId)), ...ahead };
  const k = read.docs[0] && env.kinds.get(String(read.docs[0].data.kind));
  return k?.order === "arrival" ? drainInOrder(env, k, now) : drainCase(env, caseId, now, { read });
}
