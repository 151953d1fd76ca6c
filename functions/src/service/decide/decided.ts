/** One action decided: its facts, the decision, and all that it writes. What must hold together is decided together. */
import type { Doc, Write } from "../../adapters/ports.ts";
import type { Accepted, Action, Case, Declined } from "../../engine/case/case.ts";
import { newCase } from "../../engine/case/fold.ts";
import { scopeOf } from "../../engine/case/serial.ts";
import { decide } from "../../engine/decide/decide.ts";
import type { Effect, Fields } from "../../engine/declare/kind.ts";
import type { Kinds, Loaded } from "../../engine/declare/loaded.ts";
import { blank } from "../../engine/declare/sheet.ts";
import type { Org } from "../../engine/organisation/org.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { loadCase, type Stored } from "../read/load-case.ts";
import { type DecidingOrg, orgDeciding, orgNaming } from "../read/org.ts";
import { peopleOf } from "../read/people.ts";
import { withSearch } from "../search/rows.ts";
import { absentWrites } from "./absent.ts";
import { mergedWith } from "./arising/merged.ts";
import { arisingWith } from "./arising/newcomers.ts";
import { attachmentWrites, missingAttachments } from "./attachments.ts";
import { Batch } from "./batch.ts";
import { type Check, checkCase, resting } from "./checks.ts";
import { claimWrites } from "./claims.ts";
import type { DrainOther } from "./drain-case.ts";
import { factsOf } from "./facts.ts";
import { hasInput } from "./outcome.ts";
import { acceptedWrites, type Basis, refusedWrites } from "./record.ts";
import { signedWrites } from "./signed-paper.ts";

export interface Deciding {
  k: Loaded;
  action: Action;
  /** The action's document; none: the service makes it now (a timer, or decided together). */
  doc?: Doc<ActionDoc>;
  /** What stands open in the action's document, when a client wrote it. */
  open?: Fields;
  stored: Stored | undefined;
  now: Instant;
  drainOther: DrainOther;
  /** What is refused is not written: whoever asks names it elsewhere. */
  unwritten?: boolean;
}

/** At most this many other cases are decided with one (design: decided together). */
const TOGETHER = 3;

export const orgOf = async (env: Env, { k, action, now }: Deciding, people: readonly string[]): Promise<DecidingOrg> =>
  orgNaming(env, await orgDeciding(env, people, Date.parse(now), k.regulation), k, action);

export const basisOf = (env: Env, d: Deciding, org: DecidingOrg): Basis => ({
  env,
  k: d.k,
  org,
  now: d.now,
  action: d.action,
  actionVersion: d.doc?.version,
  open: d.open,
  stored: d.stored,
  targets: new Map(),
  before: d.stored?.case ?? newCase(d.action, d.k.edition, blank(d.k.sheet)),
});

interface Refused {
  decision: Declined;
  writes: Write[];
  /** What it rests on. */
  checks: readonly Check[];
}
type Decided = Refused | { decision: Accepted; writes: Write[]; after: Case };

/** `joined`: the cases that are decided in the same commit, this one the last. */
export async function decided(env: Env, d: Deciding, basis: Basis, joined = [d.action.case]): Promise<Decided> {
  const { k, action, stored } = d;
  const itself = checkCase(action.case, stored);
  const missing = await missingAttachments(env, k, action);
  if (missing) return refusal(basis, missing, [itself]);
  const facts = await factsOf(env, k, stored?.case ?? null, action, basis.org, d.drainOther);
  const checks = [itself, ...facts.checks];
  const counter = await nextSerial(env, d, basis.org);
  const decision = decide(k, stored?.case ?? null, action, facts.found, basis.org, counter?.serial);
  if (decision.result === "refused") return refusal(basis, decision, checks);
  const { after } = decision;
  const targets = await targetsOf(env, decision.effects);
  const recorded = acceptedWrites({ ...basis, targets }, decision, facts.found);
  const claims = await claimWrites(env, k, basis.before, after, facts.claims);
  const attached = [...attachmentWrites(k, action), ...signedWrites(action)];
  const absent = await absentWrites(env, k, action, { before: basis.before, after }, d.now);
  const { org } = basis;
  const taken = { k, action, org, before: stored?.case ?? null, after, as: decision.as, now: d.now };
  const arising = [...(await arisingWith(env, taken)), ...(await mergedWith(env, recorded, taken))];
  const numbered = counter && decision.change.number !== undefined ? [counter.write] : [];
  const own = [...(await withSearch(k, after, recorded)), ...claims, ...attached, ...absent, ...arising, ...numbered];
  const writes = resting(own, checks);
  if (!decision.decidedTogether.length) return { decision, after, writes };
  const b = new Batch(env);
  if (d.doc) b.seen([d.doc]);
  await b.commit(writes);
  const no = await together(b, d, decision, joined);
  if (no) return refusal(basis, no.decision, [...checks, ...no.checks.filter((c) => !b.holds(c.path))]);
  return { decision, after, writes: b.pending() };
}

const refusal = (basis: Basis, decision: Declined, checks: readonly Check[]): Refused => ({
  decision,
  writes: resting(refusedWrites(basis, decision), checks),
  checks,
});

/** Kinds that effects go to, loaded. */
export async function targetsOf(env: Env, effects: readonly Effect[]): Promise<Kinds> {
  const ids = [...new Set(effects.flatMap((e) => (hasInput(e) ? [e.kind] : [])))];
  const kinds = await Promise.all(ids.map((id) => env.kinds.kindOf(id)));
  return new Map(kinds.flatMap((k) => (k ? [[k.id, k]] : [])));
}

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

/**
 * The other cases' steps of the same commit, each on what was decided before it; one refusal refuses all. What had arrived on
 * such a case by then goes first.
 */
async function together(b: Batch, d: Deciding, decision: Accepted, joined: string[]): Promise<Refused | undefined> {
  const { id, case: of, at } = d.action;
  for (const [i, e] of decision.decidedTogether.entries()) {
    const k = e.do === "act" ? await b.env.kinds.kindOf(e.kind) : undefined;
    if (e.do !== "act" || !k)
      throw new Error(`${d.k.id}.${d.action.step}: only steps of known kinds are decided together`);
    const drainOther: DrainOther = async (other, asOf, kind) =>
      joined.includes(other) ? undefined : d.drainOther(other, asOf, kind);
    const seen = await drainOther(e.case, at, k);
    if (joined.push(e.case) > TOGETHER + 1)
      throw new Error(`${d.k.id}.${d.action.step}: more than ${TOGETHER} cases decided together`);
    const action: Action = {
      id: `${of}.${decision.change.seq}.w${i}`,
      case: e.case,
      kind: e.kind,
      step: e.step,
      form: k.edition,
      input: e.input,
      at,
      cause: `${of}/${id}`,
      ...(e.own ? byHimself(d.action) : bySystem(d.k, decision)),
    };
    const part: Deciding = {
      now: d.now,
      drainOther,
      k,
      action,
      stored: seen ? seen.stored : await loadCase(b.env, e.case, k),
    };
    const org = await orgOf(b.env, part, peopleOf(action));
    const done = await decided(b.env, part, basisOf(b.env, part, org), joined);
    if ("checks" in done) return done;
    await b.commit(done.writes);
  }
  return undefined;
}
/** Whoever took the step takes this one too, with his own right. */
const byHimself = ({ by, for: whose, happened }: Action): Pick<Action, "by" | "for" | "happened"> => ({
  by,
  ...(whose !== undefined && { for: whose }),
  ...(happened !== undefined && { happened }),
});
const bySystem = (k: Loaded, { as, after }: Accepted): Pick<Action, "by" | "origin" | "department"> => ({
  by: "system",
  origin: { kind: k.id, as },
  ...(after.department && { department: after.department }),
});
