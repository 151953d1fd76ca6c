/** A page of lines whose steps wait for their turn among all cases of their kind: written as actions, decided by the queue. */
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { path } from "../../../stored/paths.ts";
import type { ActionDoc } from "../../../stored/shapes.ts";
import { pendingAction } from "../../decide/follow.ts";
import { drainInOrder } from "../../decide/queue/in-order.ts";
import type { EffectOf, Job } from "../job.ts";
import { THERE } from "./decide-many.ts";
import type { LineBecame, LineDoing, Sender } from "./line-target.ts";

type LinesJob = Job<EffectOf<"lines">>;

/** Undefined: some of them still wait. */
export async function queueLines(
  job: LinesJob,
  k: Loaded,
  doings: readonly LineDoing[],
  sender: Sender,
): Promise<LineBecame[] | undefined> {
  const { env, now } = job;
  const mine = await Promise.all(doings.map((d) => inItsPlace(job, d, k.steps[d.step]?.from === null)));
  const fresh = mine.flatMap((p) => ("doing" in p && !p.there ? [p.doing] : []));
  const origin = { at: job.doc.at, cause: causeOf(job), department: job.doc.department, ...sender };
  const writes = fresh.map((d) => pendingAction(env.kinds, { ...d, kind: k.id }, { ...origin, id: d.id }));
  if (fresh.length) await env.docs.commit((await Promise.all(writes)).flat());
  await drainInOrder(env, k, now);
  const paths = mine.map((p) => ("doing" in p ? path.action(p.doing.case, p.doing.id) : path.action(p.case, "-")));
  const docs = await env.docs.get(paths);
  if (docs.some((d) => d?.data.pending)) return undefined;
  return mine.map((p, i) => ("doing" in p ? became(p.doing.line, docs[i]?.data) : { line: p.line, says: THERE }));
}
const causeOf = ({ doc }: LinesJob): string => `${doc.case}/${doc.cause}`;

type Place = { doing: LineDoing; there: boolean } | { line: number; case: string };
/** Under which id its action is, or is to be; or that its case is there without it. What another turn at this file was refused is asked again. */
async function inItsPlace(job: LinesJob, d: LineDoing, opens: boolean): Promise<Place> {
  const again = { ...d, id: `${d.id}.${job.id}` };
  const [header, first, second] = await job.env.docs.get([
    path.case(d.case),
    path.action(d.case, d.id),
    path.action(d.case, again.id),
  ]);
  const there = { line: d.line, case: d.case };
  if (second) return { doing: again, there: true };
  if (first?.data.cause === causeOf(job)) return { doing: d, there: true };
  if ((opens && header) || (first && !first.data.refused)) return there;
  return { doing: first ? again : d, there: false };
}

function became(line: number, action: ActionDoc | undefined): LineBecame {
  const outcome = action?.outcome;
  return outcome?.result === "accepted" ? { line } : { line, says: outcome?.says ?? "没有办理" };
}
