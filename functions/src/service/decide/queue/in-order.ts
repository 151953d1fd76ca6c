/**
 * Kinds whose numbers and claims go by arrival. Who finds his own action the oldest that waits decides it at once; the commit
 * says whether it still was. In a crowd one drainer at a time holds the kind's lease, and the others leave a mark that there
 * is more. It takes the oldest, decides them in memory and commits them together, so a burst costs one counter write a
 * batch. What conflicts is read and decided again: the lease only saves work, order does not rest on it.
 */
import { Conflict, type Doc, type Documents } from "../../../adapters/ports.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import { queries } from "../../../stored/queries.ts";
import type { ActionDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";
import { orgFor } from "../../read/org.ts";
import { asked } from "../ahead.ts";
import { counted } from "../attempts.ts";
import { Batch } from "../batch.ts";
import { type Drained, drainCase } from "../drain-case.ts";
import { Lease } from "./lease.ts";
import { inTurn } from "./ordering.ts";

/** The action whose creation was the event: the documents that its decision needs are prefetched in one round trip. */
export interface ActionEvent {
  action: string;
  kind: string;
  step: string;
  by: string;
  for: string | null;
  input: string;
}
interface Came {
  case: string;
  event: ActionEvent;
}

/** So far back the queue is looked through for an older one that waits for its turn. */
const LOOK = 10;
/** A commit stays well within 100 documents (one more decision may come on top). */
const FULL = 80;
/** Actions that are read for together; about as many as fill a commit. */
const WIDTH = 16;
const TRIES = 25;

/** Drainers of this process, by store and kind: an event that comes meanwhile is noted here, without the store. */
const here = new WeakMap<Documents, Map<string, { again: boolean }>>();

export async function drainInOrder(env: Env, k: Loaded, now: Instant, came?: Came): Promise<Drained> {
  const running = here.get(env.docs) ?? new Map<string, { again: boolean }>();
  here.set(env.docs, running);
  const other = running.get(k.id);
  if (other) {
    other.again = true;
    return { decided: 0, idle: true };
  }
  const mine = { again: false };
  running.set(k.id, mine);
  let decided = 0;
  try {
    const done = came && (await alone(env, k, now, came));
    decided += done ?? 0;
    mine.again ||= done === undefined;
    while (mine.again) {
      mine.again = false;
      decided += await underLease(env, k, now);
    }
  } finally {
    running.delete(k.id);
  }
  return { decided, idle: true };
}

/**
 * Decides the action where none older waits for its turn; how many were decided. Undefined: there is a crowd. Older ones come
 * before it, or another commit did, or it can't be written: who holds the lease sees to all of that.
 */
async function alone(env: Env, k: Loaded, now: Instant, { case: id, event }: Came): Promise<number | undefined> {
  const b = new Batch(env);
  const org = await orgFor(b.env, [], Date.parse(now));
  const ahead = asked(env, k, org.zone, { ...event, case: id, id: event.action, at: now });
  const [page] = await Promise.all([
    env.docs.query({ ...queries.undecidedOfKind(k.id), limit: LOOK }),
    b.readAhead(ahead),
  ]);
  const first = page.find((doc) => inTurn(k, String(doc.data.step)));
  // What waits for no turn has events of its own.
  if (!first && page.length < LOOK) return 0;
  if (first?.path !== path.action(id, event.action)) return undefined;
  const own = page.filter((doc) => caseOf(doc) === id);
  b.know(queries.undecided(id), own);
  try {
    const { decided } = await drainCase(b.env, id, now, { kind: k, turn: String(first.data.at) });
    await b.flush();
    return decided;
  } catch {
    return undefined;
  }
}

/** Page after page, until nothing is left and no event has come meanwhile. */
async function underLease(env: Env, k: Loaded, now: Instant): Promise<number> {
  const q = queries.undecidedOfKind(k.id);
  const lease = new Lease(env, `order.${k.id}`, now);
  let decided = 0;
  let page = await lease.take(() => env.docs.query(q));
  for (let tries = 0; page; ) {
    try {
      const done = await drainPage(env, k, now, page);
      tries = 0;
      decided += done;
      if (done && page.length === q.limit) await lease.keep();
      else if (await lease.release()) return decided;
      else await lease.renew();
    } catch (error) {
      if (!(error instanceof Conflict) || ++tries >= TRIES) throw error;
    }
    page = await env.docs.query(q);
  }
  return decided;
}

/**
 * Decides them by arrival; how many. One that can't be written is left where it stands, and what is behind it on its case
 * with it: it holds up no other case, and nothing overtakes it.
 */
async function drainPage(env: Env, k: Loaded, now: Instant, page: readonly Doc<ActionDoc>[]): Promise<number> {
  let [decided, width] = [0, WIDTH];
  for (let rest = page; rest.length; ) {
    try {
      const done = await batch(env, k, now, rest, width);
      decided += done.decided;
      rest = rest.slice(done.seen);
    } catch (error) {
      if (error instanceof Conflict) throw error;
      const [first] = rest;
      // Which of them it is shows when each is committed alone.
      if (width === 1 && first) {
        const isAside = await counted(env, first, k, now, error);
        decided += Number(isAside);
        rest = isAside ? rest.slice(1) : rest.filter((doc) => caseOf(doc) !== caseOf(first));
      }
      width = 1;
    }
  }
  return decided;
}

/** The first of them, in one commit. */
async function batch(env: Env, k: Loaded, now: Instant, page: readonly Doc<ActionDoc>[], width: number) {
  const b = new Batch(env);
  const org = await orgFor(b.env, [], Date.parse(now));
  for (const [id, docs] of Map.groupBy(page, caseOf)) b.know(queries.undecided(id), docs);
  const next = page.slice(0, width);
  await b.readAhead(next.flatMap((doc) => asked(env, k, org.zone, announced(doc))));
  let [decided, seen] = [0, 0];
  for (const doc of next) {
    if (b.size >= FULL) break;
    decided += (await drainCase(b.env, caseOf(doc), now, { kind: k, turn: String(doc.data.at) })).decided;
    seen++;
  }
  await b.flush();
  return { decided, seen };
}

const caseOf = (doc: Doc<ActionDoc>): string => doc.path.split("/")[1] ?? "";
const announced = (doc: Doc<ActionDoc>) => ({ ...doc.data, case: caseOf(doc), id: doc.path.split("/")[3] ?? "" });
