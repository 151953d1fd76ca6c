/** Somebody leaves, is suspended or loses an office: each open duty in that person's name is handed over by a logged action. */
import { handedOver } from "../../engine/common/hand-on.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import { REMEMBER_MS } from "../decide/absent.ts";
import { pendingAction } from "../decide/follow.ts";
import { finished, type Turn, type Worker } from "./job.ts";

export const handOver: Worker<"handOver"> = async ({ env, id, doc, effect, now }) => {
  const { from, parent } = effect;
  const rows = await env.docs.query(parent === undefined ? queries.dutiesOf(from) : queries.dutiesIn(from, parent));
  const duties = rows.map((r) => r.data);
  const ids = duties.map((d) => `${id}.${d.duty}`);
  const there = await env.docs.get(duties.map((d, i) => path.action(d.case, ids[i] ?? "")));
  const actions = duties.map((d, i) =>
    there[i]
      ? []
      : pendingAction(
          env.kinds,
          { kind: d.kind, case: d.case, ...handedOver(d.duty, effect.from, effect.to) },
          { id: ids[i] ?? "", at: now, cause: `${doc.case}/${doc.cause}` },
        ),
  );
  const writes = (await Promise.all(actions)).flat();
  const progress = doc.progress + writes.length;
  if (!writes.length && doc.folded) return finished([], { progress, folded: null });
  if (!writes.length) return later(now, progress);
  // The moved ones leave the query once they are decided; what stays has its action. The rest are the next turn's.
  return { writes, patch: { progress, attempts: 0, wakeAt: now }, enqueueAt: now };
};

/** Another process may not know yet that he has left: what it begins for him meanwhile is found by a second look. */
function later(now: Instant, progress: number): Turn {
  const at = new Date(Date.parse(now) + 2 * REMEMBER_MS).toISOString();
  return { writes: [], patch: { progress, attempts: 0, folded: { again: true }, wakeAt: at }, enqueueAt: at };
}
