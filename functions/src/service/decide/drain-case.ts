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
import { counted } from "./attempts.ts";
import { decideAndCommit } from "./commit.ts";
import { inTurn } from "./ordering.ts";

/** A conflict means that another commit came first; after so many the case is left to a later event or the clock. */
const TRIES = 25;
/** The most turns of one call: a case with more work goes on at the next event or the clock. */
const TURNS = 500;

export interface Drained {
  decided: number;
  /** Nothing that could be done now is left. */
  idle: boolean;
  /** What comes next must wait for its turn in this kind's queue. */
  turn?: Loaded;
}

interface How {
  /** The kind that the case probably is of. */
  kind?: Loaded | undefined;
  /** Depth of recursion: at 1 the case is drained for another case's facts, and the cases that it asks about are not drained first. */
  depth?: number;
  /** It is the case's turn in its kind's queue: only what arrived by then. */
  upTo?: Instant;
}

export async function drainCase(env: Env, caseId: string, now: Instant, how: How = {}): Promise<Drained> {
  const { depth = 0, upTo, kind } = how;
  let [decided, conflicts] = [0, 0];
  for (let turn = 0; turn < TURNS; turn++) {
    try {
      const [waiting, stored] = await Promise.all([
        env.docs.query(queries.undecided(caseId)),
        loadCase(env, caseId, kind),
      ]);
      const docs = upTo === undefined ? waiting : waiting.filter((d) => String(d.data.at) <= upTo);
      const done = await work({ env, caseId, now, depth, docs, stored, turn: upTo !== undefined });
      decided += done.decided;
      conflicts = 0;
      if (done.last) return { decided, idle: !done.turn, ...(done.turn && { turn: done.turn }) };
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
  depth: number;
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
  const timer = k && stored && timerBefore(k, stored.case, first, now);
  if (k && stored && timer) {
    await passTimer(w, k, stored, timer);
    return { decided: 1, last: false };
  }
  if (!first) return { decided: 0, last: true };
  const kind = await env.kinds.kindOf(String(first.data.kind));
  if (!w.turn && kind && inTurn(kind, String(first.data.step))) return { decided: 0, last: true, turn: kind };
  try {
    const wakeAt = await decideFirst(w, first, kind);
    // Other actions, or a timer that is due at once, are another turn.
    return { decided: 1, last: docs.length === 1 && (wakeAt === null || wakeAt > now) };
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
    const basis = { action, open, actionVersion: first.version, stored, now, drainOther: other(w) };
    return (await decideAndCommit(env, { ...basis, k })).wakeAt;
  }
  await env.docs.commit([asideWrite(env, first, k, now, "refused", wrong ?? NO_KIND)]);
  return null;
}

/** A timer whose step is refused or fails has its duty marked instead, and somebody is told: the clock goes on. */
async function passTimer(w: Work, k: Loaded, stored: Stored, timer: Action): Promise<void> {
  const { env, caseId, now } = w;
  const basis = { k, actionVersion: undefined, stored, now, drainOther: other(w) };
  const [before] = await env.docs.get([path.action(caseId, timer.id)]);
  const result = before ? "refused" : (await decideAndCommit(env, { ...basis, action: timer })).result;
  const mark = result === "accepted" ? undefined : markInstead(k, stored.case, timer);
  if (mark) await decideAndCommit(env, { ...basis, action: mark });
}

/** A timer acts before a later action, and without one only when stragglers can no longer come. */
function timerBefore(k: Loaded, c: Case, first: Doc<ActionDoc> | undefined, now: Instant): Action | undefined {
  const adopted = adoption(k, c, now);
  if (adopted) return adopted;
  const passed = nextElapsed(k, c, now);
  if (!passed) return undefined;
  const next = first && String(first.data.at);
  if (next !== undefined && next <= passed.at) return undefined;
  const settled = Date.parse(now) >= Date.parse(passed.at) + GRACE_MS;
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

/** Another case is drained before it is believed, but not in turn its others: what it knows of them is as stored. */
const other =
  ({ env, now, depth }: Work) =>
  async (id: string) => {
    if (depth === 0) await drainCase(env, id, now, { depth: 1 });
  };
