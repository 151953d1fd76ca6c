/**
 * What a decision must know of other cases, read by key, as of its own instant: a case with a limit that passed before it is
 * drained before it is believed. What was read is checked by the commit, so that it holds when the decision does.
 */
import type { Doc } from "../../adapters/ports.ts";
import type { Action, Case } from "../../engine/case/case.ts";
import { nextOf } from "../../engine/case/case-key.ts";
import { claimKey } from "../../engine/case/claim-key.ts";
import { secretsOf } from "../../engine/case/secrets.ts";
import { lookups } from "../../engine/decide/decide.ts";
import type { Lookup } from "../../engine/decide/needed.ts";
import type { Fields, Found } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { KindEntry } from "../../engine/declare/manifest.ts";
import { GRACE_MS } from "../../engine/duties/timers.ts";
import type { Org } from "../../engine/organisation/org.ts";
import type { Instant } from "../../engine/time/period.ts";
import { isId, path } from "../../stored/paths.ts";
import type { At } from "../../stored/reading.ts";
import type { ClaimDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { loadCase, type Stored } from "../read/load-case.ts";
import { type Check, check, checkCase } from "./checks.ts";
import type { DrainOther } from "./drain-case.ts";

/** The most cases that one look-up gives: what can be claimed by more is no claim. */
const MOST = 30;

export const claimPath = (env: Env, kind: string, field: string, value: string): At<ClaimDoc> =>
  path.claim(env.secrets.hmac("claim", `${kind}\n${field}\n${claimKey(isText(env, kind, field), value)}`));
const isText = ({ manifest }: Env, kind: string, field: string): boolean =>
  manifest.kinds.get(kind)?.texts?.includes(field) ?? false;

export interface Facts {
  found: Record<string, Found<Fields>[]>;
  /** What they rest on. */
  checks: Check[];
  /** Claims that were read, by path. */
  claims: ReadonlyMap<string, Doc<ClaimDoc> | undefined>;
}

export async function factsOf(
  env: Env,
  k: Loaded,
  before: Case | null,
  a: Action,
  org: Org,
  drainOther: DrainOther,
): Promise<Facts> {
  const wanted = lookups(k, before, a, org);
  const x: Looking = { env, at: a.at, drainOther, cases: new Map(), checks: [], claims: new Map() };
  const found = await Promise.all(
    Object.entries(wanted).map(
      async ([name, all]) => [name, (await Promise.all(all.map((l) => look(x, l)))).flat()] as const,
    ),
  );
  return { found: Object.fromEntries(found), checks: x.checks, claims: x.claims };
}

interface Looking {
  env: Env;
  at: Instant;
  drainOther: DrainOther;
  /** Each is read once, however many look-ups ask for it. */
  cases: Map<string, Promise<Stored | undefined>>;
  checks: Check[];
  claims: Map<string, Doc<ClaimDoc> | undefined>;
}

async function look(x: Looking, l: Lookup): Promise<Found<Fields>[]> {
  const kind = x.env.manifest.kinds.get(l.kind);
  const ids = (await idsOf(x, l)).slice(0, MOST);
  const cases = await Promise.all(ids.map((id) => once(x, kind, id)));
  if (l.firm !== false) x.checks.push(...ids.map((id, i) => checkCase(id, cases[i])));
  // A kind without parts is known well enough by its entry.
  const whole = kind?.parts ? await x.env.kinds.kindOf(kind.id) : undefined;
  return cases.flatMap((s) => (kind && s?.case.kind === kind.id ? [foundOf(kind, s.case, whole)] : []));
}
async function idsOf(x: Looking, l: Lookup): Promise<string[]> {
  const { env, checks, claims } = x;
  if (l.by === "id") return isId(l.value) ? [l.value] : [];
  if (l.by === "key") return standing(x, l);
  const at = claimPath(env, l.kind, l.field, l.value);
  const [doc] = await env.docs.get([at]);
  claims.set(at, doc);
  if (l.firm !== false) checks.push(check(at, doc?.version));
  return doc?.data.ids ?? [];
}
/** Of a key the case that stands: the last of those that were opened anew, each after the one before it was voided. */
async function standing(x: Looking, { kind, value, firm }: Lookup): Promise<string[]> {
  const entry = x.env.manifest.kinds.get(kind);
  let id = value;
  for (let s = await there(x, entry, id); s?.case.void; ) {
    const next = nextOf(id, value);
    const anew = await there(x, entry, next);
    if (firm !== false) x.checks.push(anew ? checkCase(id, s) : checkCase(next, anew));
    if (!anew) break;
    [id, s] = [next, anew];
  }
  return isId(id) ? [id] : [];
}
const there = async (x: Looking, kind: KindEntry | undefined, id: string): Promise<Stored | undefined> =>
  isId(id) ? once(x, kind, id) : undefined;
function once(x: Looking, kind: KindEntry | undefined, id: string): Promise<Stored | undefined> {
  const known = x.cases.get(id) ?? fresh(x, kind, id);
  x.cases.set(id, known);
  return known;
}
/** As it stands at the instant of who asks. One that is not there may have been opened a moment before. */
async function fresh({ env, at, drainOther }: Looking, kind: KindEntry | undefined, id: string) {
  const s = await loadCase(env, id, kind);
  if (s && !isElapsed(s.wakeAt, at)) return s;
  const seen = await drainOther(id, at, kind);
  return seen ? seen.stored : loadCase(env, id, kind);
}
/** A limit passed before `at`: the clock itself looks later, so that stragglers are seen. */
const isElapsed = (wakeAt: Instant | null, at: Instant): boolean =>
  wakeAt !== null && Date.parse(wakeAt) - GRACE_MS < Date.parse(at);

/** `whole`: its kind, where that has parts. */
export const foundOf = (
  k: Pick<Loaded, "inactive" | "title" | "ends">,
  c: Case,
  whole?: Pick<Loaded, "sheet" | "parts">,
): Found<Fields> => ({
  id: c.id,
  kind: c.kind,
  title: k.title,
  status: c.status,
  ended: !!c.void || (k.ends ?? []).includes(c.status),
  active: !c.void && !k.inactive?.includes(c.status),
  voided: !!c.void,
  openedBy: c.openedBy,
  openedAt: c.openedAt,
  number: c.number,
  seq: c.seq,
  open: Object.values(c.duties).flatMap((d) => (d.state === "open" && d.waived === undefined ? [d.id] : [])),
  dues: duesOf(c),
  sheet: c.sheet,
  units: c.units ?? {},
  ...(whole?.parts && { secrets: secretsOf(whole, c.sheet) }),
});
function duesOf(c: Case): Record<string, Instant> {
  const limits = Object.values(c.duties).flatMap((d) =>
    d.state === "open" && d.dueAt !== null ? [[d.step, d.dueAt] as const] : [],
  );
  // Later ones first, so that the first of a step is the one that stays.
  return Object.fromEntries(limits.toSorted(([, a], [, b]) => (a < b ? 1 : -1)));
}
