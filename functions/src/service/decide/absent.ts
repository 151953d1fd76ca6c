/**
 * A duty that begins for somebody by name whose account has ended does not wait for nobody: the same commit hands it over, by
 * an action of the system, to whom the leaving named (and whom that one's), else to the kind's supervisor.
 */
import type { Write } from "../../adapters/ports.ts";
import type { Action, Case } from "../../engine/case/case.ts";
import { handedOver } from "../../engine/common/hand-on.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { isUid } from "../../engine/organisation/authorize.ts";
import type { Instant } from "../../engine/time/period.ts";
import { queries } from "../../stored/queries.ts";
import type { StaffDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { originOf } from "../read/org.ts";
import { pendingAction } from "./follow.ts";

/** Who has left is looked up again after so long; what begins until then is found by the hand-over's second look. */
export const REMEMBER_MS = 60_000;
type Closed = ReadonlyMap<string, Pick<StaffDoc, "successor">>;
const remembered = new WeakMap<Env, { until: number; closed: Promise<Closed> }>();

/** `now`: milliseconds, for the age of what is remembered. */
function closedStaff(from: Env, now: number): Promise<Closed> {
  const env = originOf(from);
  const old = remembered.get(env);
  if (old && now < old.until && now > old.until - 2 * REMEMBER_MS) return old.closed;
  const closed = env.docs
    .query(queries.closedStaff())
    .then((all) => new Map(all.map((d) => [d.path.split("/")[1] ?? "", d.data])));
  remembered.set(env, { until: now + REMEMBER_MS, closed });
  return closed;
}

/** Duties that newly wait for people by name, and for nobody else. */
const fresh = (before: Case, after: Case): { id: string; uid: string }[] =>
  Object.values(after.duties).flatMap((d) => {
    const isNew = d.owners.join() !== before.duties[d.id]?.owners.join();
    return d.state === "open" && isNew && d.owners.every(isUid) ? d.owners.map((uid) => ({ id: d.id, uid })) : [];
  });

export async function absentWrites(
  env: Env,
  k: Loaded,
  a: Pick<Action, "case" | "id" | "at">,
  { before, after }: { before: Case; after: Case },
  now: Instant,
): Promise<Write[]> {
  const waiting = fresh(before, after);
  if (!waiting.length) return [];
  const closed = await closedStaff(env, Date.parse(now));
  const writes = waiting.flatMap(({ id, uid }, i) => {
    if (!closed.has(uid)) return [];
    const target = { kind: k.id, case: a.case, ...handedOver(id, uid, heirOf(closed, uid)) };
    return [
      pendingAction(env.kinds, target, { id: `${a.case}.${after.seq}.h${i}`, at: a.at, cause: `${a.case}/${a.id}` }),
    ];
  });
  return (await Promise.all(writes)).flat();
}
function heirOf(closed: Closed, uid: string): string | undefined {
  const met = new Set<string>();
  let heir: string | undefined = uid;
  while (heir !== undefined && closed.has(heir) && !met.has(heir)) {
    met.add(heir);
    heir = closed.get(heir)?.successor;
  }
  return heir !== undefined && met.has(heir) ? undefined : heir;
}
