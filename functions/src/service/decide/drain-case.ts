/** One case: its passed timers and undecided actions, in one sequence by instant, each decided and committed. */
import { Conflict, type Doc } from "../../adapters/ports.ts";
import type { Action, Case } from "../../engine/case/case.ts";
import { adoption } from "../../engine/common/adopt-edition.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { GRACE_MS, markInstead, nextElapsed } from "../../engine/duties/timers.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import { sealedParts } from "../../stored/split.ts";
import type { Env } from "../env.ts";
import { loadCase, type Stored } from "../read/load-case.ts";
import { type Read, readAction } from "../read/read-action.ts";
import { asideWrite } from "./aside.ts";
import { Behind, counted } from "./attempts.ts";
import { decideAndCommit } from "./commit.ts";
import { inTurn } from "./queue/ordering.ts";

/** A conflict means that another commit came first; after so many the case is left to a later event or the clock. */
const TRIES = 25;
/** The most turns of one call: a case with more work goes on at the next event or the clock. */
const TURNS = 500;

/** A case as it was just read; `stored` is undefined where there is none. */
interface Seen {
  stored: Stored | undefined;
}
/** Decides what another case has waiting by that instant, and shows how it stands then, where it was read for that. */
export type DrainOther = (id: string, asOf: Instant, kind: Pick<Loaded, "id"> | undefined) => Promise<Seen | undefined>;

export interface Drained {
  decided: number;
  /** Nothing that could be done now is left. */
  idle: boolean;
  /** What comes next must wait for its turn in this kind's queue. */
  turn?: Loaded;
  /** The case, where its last reading found nothing to decide. */
  seen?: Seen;
}

interface How {
  /** The kind that the case probably is of. */
  kind?: Pick<Loaded, "id"> | undefined;
  /** It is the turn in its kind's queue of what arrived at this instant. */
  turn?: Instant;
  /** Another case's action of this instant asks how it stands then: what came by then, and no straggler is waited for. */
  asOf?: Instant;
  /** Cases that are being drained already, and wait for this one: they are believed as stored. */
  within?: readonly string[];
}

export async function drainCase(env: Env, caseId: string, now: Instant, how: How = {}): Promise<Drained> {
  const { turn, asOf, within = [], kind } = how;
  const upTo = turn ?? asOf;
  let [decided, conflicts] = [0, 0];
  for (let n = 0; n < TURNS; n++) {
    try {
      const [waiting, stored] = await Promise.all([
        env.docs.query(queries.undecided(caseId)),
        loadCase(env, caseId, kind),
      ]);
      const docs = upTo === undefined ? waiting : waiting.filter((d) => String(d.data.at) <= upTo);
      const all = [...within, caseId];
      const done = await work({ env, caseId, now, within: all, docs, stored, turn: turn !== undefined, asOf });
      decided += done.decided;
      conflicts = 0;
      const seen = done.decided ? {} : { seen: { stored } };
      if (done.last) return { decided, idle: !done.turn, ...(done.turn && { turn: done.turn }), ...seen };
    } catch (error) {
      if (!(error instanceof Conflict) || ++conflicts >= TRIES) throw error;
    }
  }
  return { decided, idle: false };
}

interface Work {
  env: Env;
  caseId: string;
  now: Instant;
  asOf: Instant | undefined;
  within: readonly string[];
  docs: Doc<ActionDoc>[];
  stored: Stored | undefined;
  /** It is its turn. */
  turn: boolean;
}

/** Decides the first of what waits. `last`: nothing else was waiting when it was read, or it waits for its `turn`. */
async function work(w: Work): Promise<{ decided: number; last: boolean; turn?: Loaded }> {
  const { env, now, docs, stored } = w;
  const k = stored && (await env.kinds.kindOf(stored.case.kind));
  const first = docs[0];
  const timer = k && stored && timerBefore(k, stored.case, first, w);
  if (k && stored && timer) {
    await passTimer(w, k, stored, timer);
    return { decided: 1, last: false };
  }
  if (!first) return { decided: 0, last: true };
  const kind = await env.kinds.kindOf(String(first.data.kind));
  if (!w.turn && kind && inTurn(kind, String(first.data.step))) return { decided: 0, last: true, turn: kind };
  try {
    const wakeAt = await decideFirst(w, first, kind);
    // Other actions, or a timer that is due at once, are another turn; for who asks, one is due without grace.
    const rests = wakeAt === null || (w.asOf === undefined && wakeAt > now);
    return { decided: 1, last: docs.length === 1 && rests };
  } catch (error) {
    if (!(await counted(env, first, kind, now, error))) throw error;
    return { decided: 1, last: docs.length === 1 };
  }
}

/** Decides the action, or sets aside what none can decide. Gives when the clock must look at the case next. */
async function decideFirst(w: Work, first: Doc<ActionDoc>, k: Loaded | undefined): Promise<Instant | null> {
  const { env, now, stored } = w;
  const { action, open, ...read } = await readWhole(env, first);
  const wrong = misfit({ action, open, ...read }, k, stored?.case);
  if (k && !wrong) {
    const basis = { action, open, doc: first, stored, now, drainOther: drainingOthers(env, now, w.within) };
    return (await decideAndCommit(env, { ...basis, k })).wakeAt;
  }
  await env.docs.commit([asideWrite(env, first, k, now, "refused", wrong ?? NO_KIND)]);
  return null;
}

/** A timer whose step is refused or fails has its duty marked instead, and somebody is told: the clock goes on. */
async function passTimer(w: Work, k: Loaded, stored: Stored, timer: Action): Promise<void> {
  const { env, caseId, now } = w;
  const basis = { k, stored, now, drainOther: drainingOthers(env, now, w.within) };
  const [before] = await env.docs.get([path.action(caseId, timer.id)]);
  const result = before ? "refused" : (await decideAndCommit(env, { ...basis, action: timer })).result;
  const mark = result === "accepted" ? undefined : markInstead(k, stored.case, timer);
  if (mark) await decideAndCommit(env, { ...basis, action: mark });
}

/** A timer acts before a later action, of its case or of one that asks, and else only when stragglers can no longer come. */
function timerBefore(k: Loaded, c: Case, first: Doc<ActionDoc> | undefined, { now, asOf }: Work): Action | undefined {
  const adopted = adoption(k, c, now);
  if (adopted) return adopted;
  const passed = nextElapsed(k, c, asOf !== undefined && asOf < now ? asOf : now);
  if (!passed) return undefined;
  const next = first && String(first.data.at);
  if (next !== undefined && next <= passed.at) return undefined;
  const settled = asOf !== undefined || Date.parse(now) >= Date.parse(passed.at) + GRACE_MS;
  return settled || next !== undefined ? passed : undefined;
}

const NO_KIND = { code: "no-kind", says: "没有这种事项，请刷新页面后再办" };
function misfit({ action, unreadable }: Read, k: Loaded | undefined, c: Case | undefined) {
  if (!k) return NO_KIND;
  if (c && c.kind !== action.kind) return { code: "kind", says: "此事项是另一类事项，请从事项页面办理" };
  if (unreadable) return { code: "unreadable", says: "表单内容无法读取，请重新填写" };
  return undefined;
}

async function readWhole(env: Env, doc: Doc<ActionDoc>): Promise<Read> {
  const k = await env.kinds.kindOf(String(doc.data.kind));
  const [, caseId = "", , id = ""] = doc.path.split("/");
  const parts = k ? sealedParts(k, String(doc.data.step)) : [];
  return readAction(doc, parts.length ? await env.docs.get(parts.map((p) => path.sealed(caseId, id, p))) : []);
}

/** Another case is drained before it is believed, once: those that ask about each other do not wait for each other. */
export function drainingOthers(env: Env, now: Instant, within: readonly string[] = []): DrainOther {
  const drained = new Map<string, Promise<Drained>>();
  return async (id, asOf, kind) => {
    if (within.includes(id)) return undefined;
    const known = drained.get(id) ?? drainCase(env, id, now, { asOf, within, kind });
    drained.set(id, known);
    try {
      return (await known).seen;
    } catch (error) {
      throw error instanceof Conflict ? error : new Behind(id, error);
    }
  };
}
