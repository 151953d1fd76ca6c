/** One action: facts, decision, one commit. What must hold together is decided together. */
import { Conflict, type Write } from "../../adapters/ports.ts";
import type { Accepted, Action, Case, Decision } from "../../engine/case/case.ts";
import { newCase } from "../../engine/case/fold.ts";
import { scopeOf } from "../../engine/case/serial.ts";
import { commonOf } from "../../engine/common/index.ts";
import { decide } from "../../engine/decide/decide.ts";
import type { Effect, Fields } from "../../engine/declare/kind.ts";
import type { Kinds, Loaded } from "../../engine/declare/loaded.ts";
import { blank } from "../../engine/declare/sheet.ts";
import { wakeAt } from "../../engine/duties/timers.ts";
import { departmentOf, subjectOf } from "../../engine/organisation/department.ts";
import type { Org } from "../../engine/organisation/org.ts";
import type { Instant } from "../../engine/time/period.ts";
import { isId, path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { loadCase, type Stored } from "../read/load-case.ts";
import { type DecidingOrg, orgDeciding, orgNaming } from "../read/org.ts";
import { withSearch } from "../search/rows.ts";
import { absentWrites } from "./absent.ts";
import { afterCommit } from "./after-commit.ts";
import { attachmentWrites, missingAttachments } from "./attachments.ts";
import { claimWrites } from "./claims.ts";
import { factsOf } from "./facts.ts";
import { acceptedWrites, type Basis, failedWrites, refusedWrites } from "./record.ts";
import { signedWrites } from "./signed-paper.ts";

interface Deciding {
  k: Loaded;
  action: Action;
  actionVersion: string | undefined;
  /** What stands open in the action's document, when a client wrote it. */
  open?: Fields;
  stored: Stored | undefined;
  now: Instant;
  drainOther: (id: string) => Promise<void>;
}

/** At most this many other cases are decided with one (design: decided together). */
const TOGETHER = 3;

interface Done {
  result: Decision["result"] | "failed";
  /** When the clock must look at the case next, as far as this decision knows. */
  wakeAt: Instant | null;
}
export async function decideAndCommit(env: Env, d: Deciding): Promise<Done> {
  const org = await orgOf(env, d, peopleOf(d.action));
  const basis = basisOf(env, d, org);
  try {
    const { decision, writes, after } = await decided(env, d, basis);
    await env.docs.commit(writes);
    await afterCommit(env, d.k, writes, d.now);
    return { result: decision.result, wakeAt: after ? wakeAt(d.k, after) : (d.stored?.wakeAt ?? null) };
  } catch (error) {
    if (!isFault(error)) throw error;
    env.log.error("decide.failed", {
      kind: d.k.id,
      step: d.action.step,
      case: d.action.case,
      action: d.action.id,
      error: describe(error),
    });
    await env.docs.commit(failedWrites(basis, "系统处理此步骤时出错，已记录并通知管理员；内容没有丢失"));
    return { result: "failed", wakeAt: d.stored?.wakeAt ?? null };
  }
}

/**
 * A fault of the definitions, which would come again at every try. What the store and the network throw has a code; were
 * they away, the note of the failure could not be written either, and the action would wait.
 */
const isFault = (error: unknown): boolean =>
  !(error instanceof Conflict) &&
  (error instanceof TypeError || error instanceof RangeError || !(error instanceof Error && "code" in error));
const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.slice(0, 300)}` : "unknown";

/** Whose entries the decision reads: who acts, for whom, whom a duty or the case is given to, and for whom it arises. */
export const peopleOf = (a: Action): string[] => {
  const given = (commonOf(a.step)?.people ?? []).map((field) => a.input[field]);
  const named = [a.by, a.for, ...given, subjectOf(a)].filter((x): x is string => typeof x === "string");
  return [...new Set(named.filter((uid) => uid !== "system" && !uid.includes(":") && isId(uid)))];
};

const orgOf = async (env: Env, { k, action, now }: Deciding, people: readonly string[]): Promise<DecidingOrg> =>
  orgNaming(env, await orgDeciding(env, people, Date.parse(now), k.regulation), k, action);

const basisOf = (env: Env, d: Deciding, org: DecidingOrg): Basis => ({
  env,
  k: d.k,
  org,
  now: d.now,
  action: d.action,
  actionVersion: d.actionVersion,
  open: d.open,
  stored: d.stored,
  targets: new Map(),
  before: d.stored?.case ?? newCase(d.action, d.k.edition, blank(d.k.sheet), departmentOf(d.action, org)),
});

interface Decided {
  decision: Decision;
  writes: Write[];
  after?: Case;
}
async function decided(env: Env, d: Deciding, basis: Basis): Promise<Decided> {
  const { k, action, stored } = d;
  const before = stored?.case ?? null;
  const missing = await missingAttachments(env, k, action);
  if (missing) return refusal(basis, missing);
  const facts = await factsOf(env, k, before, action, basis.org, d.drainOther);
  const counter = await nextSerial(env, d, basis.org);
  const decision = decide(k, before, action, facts, basis.org, counter?.serial);
  if (decision.result === "refused") return refusal(basis, decision);
  const joined = await together(env, d, decision);
  if (joined.refused) return refusal(basis, joined.refused);
  const { after } = decision;
  const targets = await targetsOf(env, decision.effects);
  const writes = acceptedWrites({ ...basis, targets }, decision, facts);
  const claims = await claimWrites(env, k, basis.before, after);
  const attached = [...attachmentWrites(k, action), ...signedWrites(action)];
  const absent = await absentWrites(env, k, action, { before: basis.before, after }, d.now);
  const numbered = counter && decision.change.number !== undefined ? [counter.write] : [];
  return {
    decision,
    after,
    writes: [...(await withSearch(k, after, writes)), ...claims, ...attached, ...absent, ...numbered, ...joined.writes],
  };
}
async function targetsOf(env: Env, effects: readonly Effect[]): Promise<Kinds> {
  const ids = [...new Set(effects.flatMap((e) => (e.do === "act" ? [e.kind] : [])))];
  const kinds = await Promise.all(ids.map((id) => env.kinds.kindOf(id)));
  return new Map(kinds.flatMap((k) => (k ? [[k.id, k]] : [])));
}
const refusal = (basis: Basis, decision: Extract<Decision, { result: "refused" }>) => ({
  decision,
  writes: refusedWrites(basis, decision),
});

async function nextSerial(
  env: Env,
  { k, action, stored }: Deciding,
  org: Org,
): Promise<{ serial: number; write: Write } | undefined> {
  const rule = k.steps[action.step]?.number;
  if (!rule || stored?.case.number) return undefined;
  const at = path.counter(scopeOf(k, rule, action.at, org.zone));
  const [doc] = await env.docs.get([at]);
  const serial = (doc?.data.value ?? 0) + 1;
  return {
    serial,
    write: doc
      ? { do: "set", path: at, data: { value: serial }, version: doc.version }
      : { do: "create", path: at, data: { value: serial } },
  };
}

/** The other cases' steps of the same commit; one refusal refuses all. */
async function together(
  env: Env,
  d: Deciding,
  decision: Accepted,
): Promise<{ writes: Write[]; refused?: Extract<Decision, { result: "refused" }> }> {
  const writes: Write[] = [];
  if (decision.decidedTogether.length > TOGETHER)
    throw new Error(`${d.k.id}.${d.action.step}: more than ${TOGETHER} cases decided together`);
  for (const [i, e] of decision.decidedTogether.entries()) {
    const k = e.do === "act" ? await env.kinds.kindOf(e.kind) : undefined;
    if (e.do !== "act" || !k)
      throw new Error(`${d.k.id}.${d.action.step}: only steps of known kinds are decided together`);
    const stored = await loadCase(env, e.case, k);
    const action: Action = {
      id: `${d.action.case}.${decision.change.seq}.w${i}`,
      case: e.case,
      kind: e.kind,
      step: e.step,
      form: k.edition,
      input: e.input,
      by: "system",
      at: d.action.at,
      cause: `${d.action.case}/${d.action.id}`,
      origin: { kind: d.k.id, as: decision.as },
      ...(decision.after.department && { department: decision.after.department }),
    };
    const part: Deciding = { now: d.now, drainOther: d.drainOther, k, action, actionVersion: undefined, stored };
    const org = await orgOf(env, part, []);
    const done = await decided(env, part, basisOf(env, part, org));
    if (done.decision.result === "refused") return { writes: [], refused: done.decision };
    writes.push(...done.writes);
  }
  return { writes };
}
