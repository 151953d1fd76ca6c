/**
 * The outbox: what is slow or leaves the house, worked off after the commit. Each call does one turn of one document:
 * it can be called twice, late, in parallel or be killed anywhere, and every effect comes once.
 */
import { Conflict, type Doc, Undeliverable, Unstorable } from "../../adapters/ports.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import type { OutboxDoc } from "../../stored/shapes.ts";
import { afterCommit } from "../decide/after-commit.ts";
import type { Env } from "../env.ts";
import { failure } from "./failure.ts";
import { type Job, PermanentError, type Turn } from "./job.ts";
import { WORKERS } from "./workers.ts";

export async function work(env: Env, outboxId: string, now: Instant): Promise<void> {
  const [found] = await env.docs.get([path.outbox(outboxId)]);
  const job = found && (await jobOf(env, outboxId, found, now));
  if (found && job === "no kind") return abandon(env, outboxId, found);
  if (typeof job !== "object") return;
  const { wakeAt } = job.doc;
  // An outbox document that was enqueued too early is enqueued again for its hour.
  if (wakeAt !== null && wakeAt > now) return env.queue.enqueue(outboxId, wakeAt);
  try {
    await settle(job, await turn(job));
  } catch (error) {
    // Somebody else did this turn; the document says how it goes on.
    if (error instanceof Conflict) return env.log.info("work.conflict", { outbox: outboxId });
    await fail(job, error);
  }
}

/** Undefined: nothing is waiting. */
async function jobOf(env: Env, id: string, found: Doc<OutboxDoc>, now: Instant): Promise<Job | "no kind" | undefined> {
  const doc = found.data;
  if (doc.state !== "waiting") return undefined;
  const kind = await env.kinds.kindOf(doc.kind);
  if (!kind) return "no kind";
  return { env, id, doc, effect: doc.effect, kind, now, version: found.version };
}

/** Its kind is no longer declared: nobody can do it, and the clock need not look again. It can be sent again once the kind is back. */
async function abandon(env: Env, id: string, { path: at, data, version }: Doc<OutboxDoc>): Promise<void> {
  env.log.error("work.no-kind", { outbox: id, kind: data.kind });
  const patch: Partial<OutboxDoc> = { state: "failed", wakeAt: null, says: "这类事项已不再办理，请联系管理员" };
  await env.docs.commit([{ do: "update", path: at, data: patch, version }]);
}

function turn(job: Job): Promise<Turn> {
  const worker = WORKERS[job.effect.do];
  if (!worker) throw new PermanentError(`系统不会办理“${job.effect.do}”，请联系管理员`);
  // The worker under an effect's name takes that effect; the type of a look-up by a union does not say so.
  return (worker as (job: Job) => Promise<Turn>)(job);
}

async function settle({ env, id, kind, now, version }: Job, turn: Turn): Promise<void> {
  const { writes, patch, enqueueAt, unguarded } = turn;
  const guard = unguarded ? {} : { version };
  await env.docs.commit([...writes, { do: "update", path: path.outbox(id), data: patch, ...guard }]);
  await afterCommit(env, kind, writes, now);
  if (enqueueAt !== undefined) await env.queue.enqueue(id, enqueueAt);
}

/** A commit can be applied and its answer lost: what failed is counted on the document as it stands now, if it still waits. */
async function fail({ env, id, now, effect, doc: tried }: Job, error: unknown): Promise<void> {
  const final = error instanceof PermanentError || error instanceof Unstorable || error instanceof Undeliverable;
  const [found] = await env.docs.get([path.outbox(id)]);
  const job = found && (await jobOf(env, id, found, now));
  const attempts = typeof job === "object" ? counted(tried.attempts, job.doc.attempts) : null;
  env.log.warn("work.failed", {
    outbox: id,
    does: effect.do,
    attempts,
    error: error instanceof Error ? error.name : "unknown",
  });
  if (typeof job === "object" && attempts !== null) await settle(job, failure(job, attempts, error, final));
}

/** This try among the document's: a lease counts it when it is taken, for a worker that dies; it is not counted twice. */
const counted = (before: number, now: number): number => (now > before ? now : now + 1);

/** A person sends it again: a letter whose address was put right, a paper whose text was. False: there is nothing to send again. */
export async function again(env: Env, outboxId: string, now: Instant): Promise<boolean> {
  const [found] = await env.docs.get([path.outbox(outboxId)]);
  if (found?.data.state !== "failed") return false;
  const fresh: Partial<OutboxDoc> = { state: "waiting", attempts: 0, wakeAt: now, says: null };
  await env.docs.commit([{ do: "update", path: found.path, data: fresh, version: found.version }]);
  await env.queue.enqueue(outboxId);
  return true;
}
