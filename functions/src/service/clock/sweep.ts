/** The clock: passed timers, forgotten actions, unworked outbox, periods that have begun, offices without holders. Page by page, and never stops at one. */
import type { DocQuery } from "../../adapters/ports.ts";
import type { Instant } from "../../engine/time/period.ts";
import { queries } from "../../stored/queries.ts";
import { drain } from "../decide/drain.ts";
import type { Env } from "../env.ts";
import { recur } from "./recur.ts";
import { tidy } from "./tidy.ts";
import { vacant } from "./vacant.ts";

/** An action that was not decided within a minute has lost its event. */
const FORGOTTEN_MS = 60_000;
const PAGES = 50;
/**
 * A row that was enqueued stays due until it is worked, so a turn enqueues few of them: 600 a minute. That is half of what the
 * queue gives out (triggers/work.ts), so that tasks never pile up, and as much as the mail account may send at most.
 */
const ENQUEUED_PAGES = 6;
/** Cases that are worked on at the same time. */
const WIDTH = 16;

interface Swept {
  cases: number;
  actions: number;
  outbox: number;
  opened: number;
  tidied: number;
  vacant: number;
  failed: number;
}

export async function sweep(env: Env, now: Instant): Promise<Swept> {
  const opened = await recur(env, now);
  const failures = { count: 0 };
  const drainCase = guarded(env, failures, (id: string) => drain(env, id, now));
  const cases = await pages(env, queries.waking(now), (path) => path.split("/")[1] ?? "", drainCase);
  const before = new Date(Date.parse(now) - FORGOTTEN_MS).toISOString();
  const actions = await pages(env, queries.forgotten(before), (path) => path.split("/")[1] ?? "", drainCase);
  const enqueue = guarded(env, failures, (id: string) => env.queue.enqueue(id));
  const tidied = await tidy(env, now);
  const told = await vacant(env, now);
  const outbox = await pages(env, queries.outbox(now), (path) => path.split("/")[1] ?? "", enqueue, ENQUEUED_PAGES);
  return { cases, actions, outbox, opened, tidied, vacant: told, failed: failures.count };
}

/** One row that fails is logged and stays; the others go on. */
const guarded =
  (env: Env, failures: { count: number }, act: (id: string) => Promise<unknown>) => async (id: string) => {
    try {
      await act(id);
    } catch (error) {
      failures.count++;
      env.log.error("sweep.failed", { id, error: error instanceof Error ? error.message : "unknown" });
    }
  };

/** Rows that were treated leave the query; a page that brought nothing new ends it. */
async function pages(
  env: Env,
  q: DocQuery<unknown>,
  idOf: (path: string) => string,
  act: (id: string) => Promise<void>,
  most = PAGES,
): Promise<number> {
  const seen = new Set<string>();
  let after: DocQuery["after"];
  for (let page = 0; page < most; page++) {
    const docs = await env.docs.query({ ...q, ...(after && { after }) });
    const fresh = [...new Set(docs.map((d) => idOf(d.path)))].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    for (let i = 0; i < fresh.length; i += WIDTH) await Promise.all(fresh.slice(i, i + WIDTH).map(act));
    after = docs.at(-1);
    if (docs.length < q.limit) break;
  }
  return seen.size;
}
