/** A step on each case of a list: an action whose id follows from the work, so each gets one; each is decided by its own event. */
import { path } from "../../../stored/paths.ts";
import { pendingAction } from "../../decide/follow.ts";
import type { Worker } from "../job.ts";
import { pageOf, WRITTEN } from "./rows.ts";
import { paged } from "./turn.ts";

export const actForEach: Worker<"actForEach"> = async (job) => {
  const { env, id, doc, effect } = job;
  const page = await pageOf(job, WRITTEN);
  const ids = [...new Set(page.ids)];
  const there = await env.docs.get(ids.map((of) => path.action(of, id)));
  const fresh = ids.filter((_, i) => !there[i]);
  const origin = { id, at: doc.at, cause: `${doc.case}/${doc.cause}`, department: doc.department };
  const { kind, step, input } = effect;
  const writes = fresh.map((of) => pendingAction(env.kinds, { kind, case: of, step, input }, origin));
  return paged(job, page, (await Promise.all(writes)).flat());
};
