/** One action: decided, and written in one commit. */
import { Conflict } from "../../adapters/ports.ts";
import type { Decision } from "../../engine/case/case.ts";
import { wakeAt } from "../../engine/duties/timers.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../env.ts";
import { peopleOn } from "../read/people.ts";
import { afterCommit } from "./after-commit.ts";
import { Behind } from "./attempts.ts";
import { basisOf, type Deciding, decided, orgOf } from "./decided.ts";
import { withHolders } from "./holders.ts";
import { failedWrites } from "./record.ts";

interface Done {
  result: Decision["result"] | "failed";
  /** When the clock must look at the case next, as far as this decision knows. */
  wakeAt: Instant | null;
  /** Why it was not done, where it was not. */
  says?: string;
}
const FAULT = "系统处理此步骤时出错，已记录并通知管理员；内容没有丢失";

export async function decideAndCommit(env: Env, d: Deciding): Promise<Done> {
  const basis = basisOf(env, d, await orgOf(env, d, peopleOn(d.k, d.stored?.case ?? null, d.action)));
  try {
    const done = await decided(env, d, basis);
    if (!("after" in done) && d.unwritten) return declined(d, "refused", done.decision.says);
    const writes =
      "after" in done
        ? await withHolders(env, done.writes, { action: d.action, seq: done.after.seq, org: basis.org, now: d.now })
        : done.writes;
    await env.docs.commit(writes);
    await afterCommit(env, d.k, writes, d.now);
    return {
      result: done.decision.result,
      wakeAt: "after" in done ? wakeAt(d.k, done.after) : (d.stored?.wakeAt ?? null),
      ...("says" in done.decision && { says: done.decision.says }),
    };
  } catch (error) {
    if (!isFault(error)) throw error;
    env.log.error("decide.failed", {
      kind: d.k.id,
      step: d.action.step,
      case: d.action.case,
      action: d.action.id,
      error: describe(error),
    });
    if (!d.unwritten) await env.docs.commit(failedWrites(basis, FAULT));
    return declined(d, "failed", FAULT);
  }
}
const declined = ({ stored }: Deciding, result: "refused" | "failed", says: string): Done => ({
  result,
  wakeAt: stored?.wakeAt ?? null,
  says,
});

/**
 * A fault of the definitions, which would come again at every try. What the store and the network throw has a code; were
 * they away, the note of the failure could not be written either, and the action would wait.
 */
const isFault = (error: unknown): boolean =>
  !(error instanceof Conflict || error instanceof Behind) &&
  (error instanceof TypeError || error instanceof RangeError || !(error instanceof Error && "code" in error));
const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : "unknown";
