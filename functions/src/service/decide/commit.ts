/** One action: decided, and written in one commit. */
import { Conflict } from "../../adapters/ports.ts";
import type { Action, Decision } from "../../engine/case/case.ts";
import { commonOf } from "../../engine/common/index.ts";
import { wakeAt } from "../../engine/duties/timers.ts";
import { subjectOf } from "../../engine/organisation/department.ts";
import type { Instant } from "../../engine/time/period.ts";
import { isId } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { afterCommit } from "./after-commit.ts";
import { Behind } from "./attempts.ts";
import { basisOf, type Deciding, decided, orgOf } from "./decided.ts";
import { withHolders } from "./holders.ts";
import { failedWrites } from "./record.ts";

interface Done {
  result: Decision["result"] | "failed";
  /** When the clock must look at the case next, as far as this decision knows. */
  wakeAt: Instant | null;
}
export async function decideAndCommit(env: Env, d: Deciding): Promise<Done> {
  const basis = basisOf(env, d, await orgOf(env, d, peopleOf(d.action)));
  try {
    const done = await decided(env, d, basis);
    const { zone } = basis.org;
    const writes =
      "after" in done
        ? await withHolders(env, done.writes, { action: d.action, seq: done.after.seq, zone, now: d.now })
        : done.writes;
    await env.docs.commit(writes);
    await afterCommit(env, d.k, writes, d.now);
    return {
      result: done.decision.result,
      wakeAt: "after" in done ? wakeAt(d.k, done.after) : (d.stored?.wakeAt ?? null),
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
    await env.docs.commit(failedWrites(basis, "系统处理此步骤时出错，已记录并通知管理员；内容没有丢失"));
    return { result: "failed", wakeAt: d.stored?.wakeAt ?? null };
  }
}

/**
 * A fault of the definitions, which would come again at every try. What the store and the network throw has a code; were
 * they away, the note of the failure could not be written either, and the action would wait.
 */
const isFault = (error: unknown): boolean =>
  !(error instanceof Conflict || error instanceof Behind) &&
  (error instanceof TypeError || error instanceof RangeError || !(error instanceof Error && "code" in error));
const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : "unknown";

/** Whose entries the decision reads: who acts, for whom, whom a duty or the case is given to, and for whom it arises. */
export const peopleOf = (a: Pick<Action, "step" | "by" | "for" | "input">): string[] => {
  const given = (commonOf(a.step)?.people ?? []).map((field) => a.input[field]);
  const named = [a.by, a.for, ...given, subjectOf(a)].filter((x): x is string => typeof x === "string");
  return [...new Set(named.filter((uid) => uid !== "system" && !uid.includes(":") && isId(uid)))];
};
