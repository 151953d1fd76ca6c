/** One case for each row of a list, a page a turn. Ids follow from the row and are only ever created, so nobody gets two. */
import type { Write } from "../../../adapters/ports.ts";
import { keyOf, type Now } from "../../../engine/case/case-key.ts";
import type { Fields } from "../../../engine/declare/kind.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { dateOf } from "../../../engine/time/local.ts";
import { path } from "../../../stored/paths.ts";
import { pendingAction, type Target } from "../../decide/follow.ts";
import { orgFor } from "../../read/org.ts";
import type { EffectOf, Job, Worker } from "../job.ts";
import { decideMany } from "./decide-many.ts";
import { OPENED, pageOf, WRITTEN } from "./rows.ts";
import { paged } from "./turn.ts";

export const openForEach: Worker<"openForEach"> = async (job) => {
  const { env, effect } = job;
  const k = await env.kinds.kindOf(effect.kind);
  const page = await pageOf(job, k?.order ? WRITTEN : OPENED);
  const { zone } = await orgFor(env, [], Date.parse(job.now));
  const present = { actor: "system", today: dateOf(job.doc.at, zone) };
  const all = page.ids.map((row) => targetOf(effect, row, present));
  const targets = [...new Map(all.map((t) => [t.case, t])).values()];
  const there = await env.docs.get(targets.map((t) => path.case(t.case)));
  const fresh = targets.filter((_, i) => !there[i]);
  return paged(job, page, await opened(job, k, fresh));
};

/** Opens them here and now; where order across cases matters they are left to the kind's queue, in the same commit. */
async function opened({ env, id, doc, now }: Job, k: Loaded | undefined, fresh: readonly Target[]): Promise<Write[]> {
  const cause = `${doc.case}/${doc.cause}`;
  if (!k || k.order) {
    const writes = fresh.map((target) =>
      pendingAction(env.kinds, target, { id, at: doc.at, cause, department: doc.department }),
    );
    return (await Promise.all(writes)).flat();
  }
  await decideMany(
    env,
    k,
    fresh.map((target) => [{ ...target, id }]),
    { at: doc.at, cause, department: doc.department, now },
  );
  return [];
}

/** The case that a row is to have; its id follows from its key. */
function targetOf(effect: EffectOf<"openForEach">, row: string, present: Now): Target {
  const input: Fields = { ...effect.input, [effect.field]: row };
  return {
    kind: effect.kind,
    case: keyOf({ id: effect.kind, key: effect.key }, input, present),
    step: effect.step,
    input,
  };
}
