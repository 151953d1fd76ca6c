/** Walks cases of a kind – those that belong to one, or all –, a page a turn, folds them with the kind's aggregator, and acts with the result. */
import type { Duty } from "../../engine/declare/duty.ts";
import { isBreach } from "../../engine/duties/lateness.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import { reaches } from "../../engine/organisation/running.ts";
import { dateOf } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import { PAGE } from "../../stored/case-queries.ts";
import { path } from "../../stored/paths.ts";
import { pendingAction } from "../decide/follow.ts";
import type { Env } from "../env.ts";
import { orgFor } from "../read/org.ts";
import { faultIn, isWalked, walked } from "./aggregating/walked.ts";
import { atCursor, cursorOf, type EffectOf, finished, type Job, PermanentError, type Worker } from "./job.ts";

export const aggregate: Worker<"aggregate"> = async (job) => {
  const { env, id, doc, effect, kind, now } = job;
  const aggregator = kind.aggregators?.[effect.aggregator];
  if (!aggregator) throw new PermanentError(`${kind.title}没有名为“${effect.aggregator}”的汇总，请联系管理员`);
  const fault = faultIn(effect, env.manifest);
  if (fault) throw new PermanentError(`汇总“${effect.aggregator}”${fault}，请联系管理员`);
  const after = atCursor(doc.cursor);
  const { counter } = effect.numbers ?? {};
  const given = () => (counter === undefined ? undefined : givenBy(env, `${effect.of}.${counter}`));
  // Before the first page: a number that is given while the pages are walked is then no fault.
  let folded = doc.folded ?? {
    ...aggregator.start,
    ...effect.with,
    ...(counter !== undefined && { given: await given() }),
  };
  const q = walked(effect, after);
  const page = (await isFound(job)) ? await env.docs.query(q) : [];
  const rows = page.filter(isWalked(effect));
  const ids = rows.map((row) => row.path.slice(row.path.lastIndexOf("/") + 1));
  const sheets = await env.docs.get(ids.map(path.sheet));
  for (const [i, row] of rows.entries()) {
    const { sheet, done, duties } = sheets[i]?.data ?? {};
    if (!sheet || !done || !duties || (row.data.void && !aggregator.voided)) continue;
    const number = row.data.number ?? undefined;
    folded = aggregator.add(folded, {
      id: ids[i] ?? "",
      status: row.data.status,
      number,
      sheet,
      done,
      late: lateSteps(duties, now),
    });
  }
  const progress = doc.progress + rows.length;
  const last = page.at(-1);
  if (last && page.length === PAGE)
    return {
      writes: [],
      patch: { cursor: cursorOf(last, effect.numbers ? ["number"] : []), folded, progress, attempts: 0, wakeAt: now },
      enqueueAt: now,
    };
  const target = {
    kind: effect.kind,
    case: effect.case,
    step: effect.step,
    input: aggregator.end(folded, await given()),
  };
  const cause = `${doc.case}/${doc.cause}`;
  return finished(await pendingAction(env.kinds, target, { id, at: now, cause, department: doc.department }), {
    folded: null,
    progress,
  });
};

/** Of another regulation that does not run there are no cases. */
async function isFound({ env, doc, effect, kind, now }: Job<EffectOf<"aggregate">>): Promise<boolean> {
  const org = await orgFor(env, [], Date.parse(now));
  return reaches(settingsOf(org), kind.regulation, effect.of, dateOf(doc.at, org.zone));
}

/** How many numbers a scope has given (commit.ts). */
async function givenBy(env: Env, scope: string): Promise<number> {
  const [doc] = await env.docs.get([path.counter(scope)]);
  return doc?.data.value ?? 0;
}

/** Steps that were done late or are overdue. */
const lateSteps = (duties: Record<string, Duty>, now: Instant): string[] => [
  ...new Set(Object.values(duties).flatMap((d) => (isBreach(d, now) ? [d.step] : []))),
];
