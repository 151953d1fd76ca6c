/** Somebody leaves, is suspended or loses an office: each open duty in that person's name is handed over by a logged action. */
import { handedOver } from "../../engine/common/hand-on.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import { pendingAction } from "../decide/follow.ts";
import { finished, type Worker } from "./job.ts";

export const handOver: Worker<"handOver"> = async ({ env, id, doc, effect, now }) => {
  const rows = await env.docs.query(queries.dutiesOf(effect.from));
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
  if (!writes.length) return finished([], { progress });
  // The moved ones leave the query once they are decided; what stays has its action. The rest are the next turn's.
  return { writes, patch: { progress, attempts: 0, wakeAt: now }, enqueueAt: now };
};
