/**
 * A step for each line of a file. The form of all lines is checked before the first is decided; then a page of lines a turn.
 * Actions are named after file and line, and only ever created: what a killed process left is done once, and the same file
 * again changes nothing.
 */
import { dateOf } from "../../../engine/time/local.ts";
import { path } from "../../../stored/paths.ts";
import { pendingAction } from "../../decide/follow.ts";
import { inTurn } from "../../decide/queue/ordering.ts";
import { orgFor } from "../../read/org.ts";
import { type EffectOf, finished, type Job, PermanentError, type Turn, type Worker } from "../job.ts";
import { decideLines } from "./decide-lines.ts";
import { tableOf } from "./file.ts";
import { doingOf, lineForm, type Sender } from "./line-target.ts";
import { resolved } from "./named.ts";
import { queueLines } from "./queue-lines.ts";
import { readAll, readPage } from "./read-lines.ts";
import { OPENED, WRITTEN } from "./rows.ts";
import { faulty, kept, tallied, toldOf } from "./tally.ts";

type LinesJob = Job<EffectOf<"lines">>;
/** A line's action waits for its turn in the queue of its kind: looked at again then. */
const LATER_MS = 2000;

export const lines: Worker<"lines"> = async (job) => {
  const { env, doc, effect, now } = job;
  const k = await env.kinds.kindOf(effect.kind);
  if (!k) throw new PermanentError("文件各行要办的事项类型已不再办理，请联系管理员");
  const { zone } = await orgFor(env, [], Date.parse(now));
  const { mark, ...table } = await tableOf(job);
  const asked = { form: lineForm(k, effect.step, effect.input), leaveOut: effect.leaveOut, zone };
  const sofar = doc.folded ? kept(doc.folded) : readAll(table, asked);
  if ("faults" in sofar) return told(job, faulty(sofar.faults, sofar.lines));
  const queued = inTurn(k, effect.step);
  const page = readPage(
    table.rows,
    asked,
    { first: sofar.first, after: Number(doc.cursor ?? 0) },
    queued ? WRITTEN : OPENED,
  );
  if (!page.length) return told(job, toldOf(sofar));
  // What means nobody, or several, stays as it was written, and the decision refuses it.
  const named = (await resolved(env, asked.form, page)).lines;
  const sender = await senderOf(job);
  const { step, input: given } = effect;
  const of = { step, given, mark, actor: sender.for ?? sender.by, today: dateOf(doc.at, zone) };
  const doings = named.map((line) => doingOf(k, line, of));
  const became = await (queued ? queueLines : decideLines)(job, k, doings, sender);
  if (!became) return { writes: [], patch: { wakeAt: later(now) }, enqueueAt: later(now) };
  const tally = tallied(sofar, became);
  const progress = doc.progress + page.length;
  const cursor = String(page.at(-1)?.line);
  return { writes: [], patch: { cursor, folded: { ...tally }, progress, attempts: 0, wakeAt: now }, enqueueAt: now };
};
const later = (now: string): string => new Date(Date.parse(now) + LATER_MS).toISOString();

async function senderOf({ env, doc, effect }: LinesJob): Promise<Sender> {
  const [cause] = await env.docs.get([path.action(doc.case, doc.cause)]);
  const by = cause?.data.for === effect.by ? cause.data.by : undefined;
  return by === undefined ? { by: effect.by } : { by, for: effect.by };
}

/** The step that takes the result is the end of the work, in one commit with it. */
async function told({ env, id, doc, effect, now }: LinesJob, result: object): Promise<Turn> {
  const target = { ...effect.then, input: { ...result } };
  const cause = `${doc.case}/${doc.cause}`;
  const writes = await pendingAction(env.kinds, target, { id, at: now, cause, department: doc.department });
  return finished(writes, { folded: null });
}
