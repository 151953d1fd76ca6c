/** What a decision must know of other cases, read by key. A case whose timers have passed is drained before it is believed. */

import type { Action, Case } from "../../engine/case/case.ts";
import { claimKey } from "../../engine/case/claim-key.ts";
import { type Lookup, lookups } from "../../engine/decide/decide.ts";
import { type Fields, type Found, REFERRED } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { KindEntry } from "../../engine/declare/manifest.ts";
import type { Org } from "../../engine/organisation/org.ts";
import type { Instant } from "../../engine/time/period.ts";
import { isId, path } from "../../stored/paths.ts";
import type { At } from "../../stored/reading.ts";
import type { ClaimDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { loadCase, type Stored } from "../read/load-case.ts";

/** The most cases that one look-up gives: what can be claimed by more is no claim. */
const MOST = 30;

export const claimPath = (env: Env, kind: string, field: string, value: string): At<ClaimDoc> =>
  path.claim(env.secrets.hmac("claim", `${kind}\n${field}\n${claimKey(isText(env, kind, field), value)}`));
const isText = ({ manifest }: Env, kind: string, field: string): boolean =>
  manifest.kinds.get(kind)?.texts?.includes(field) ?? false;

export async function factsOf(
  env: Env,
  k: Loaded,
  before: Case | null,
  a: Action,
  org: Org,
  drainFirst: (id: string) => Promise<void>,
): Promise<Record<string, Found<Fields>[]>> {
  const wanted = lookups(k, before, a, org);
  const named = new Set((wanted[REFERRED] ?? []).flatMap((l) => (l.value === a.case ? [] : [l.value])));
  const x: Looking = { env, at: a.at, drainFirst, named, cases: new Map() };
  const found = await Promise.all(
    Object.entries(wanted).map(
      async ([name, all]) => [name, (await Promise.all(all.map((l) => look(x, l)))).flat()] as const,
    ),
  );
  return Object.fromEntries(found);
}

interface Looking {
  env: Env;
  at: Instant;
  drainFirst: (id: string) => Promise<void>;
  /** Ids of other cases that the step refers to: one may have been opened a moment before, and not be decided yet. */
  named: ReadonlySet<string>;
  /** Each is read once, however many look-ups ask for it. */
  cases: Map<string, Promise<Stored | undefined>>;
}

async function look(x: Looking, l: Lookup): Promise<Found<Fields>[]> {
  const kind = x.env.manifest.kinds.get(l.kind);
  const ids = (await idsOf(x.env, l)).slice(0, MOST);
  const cases = await Promise.all(ids.map((id) => once(x, kind, id)));
  return cases.flatMap((s) => (kind && s?.case.kind === kind.id ? [foundOf(kind, s.case)] : []));
}
async function idsOf(env: Env, l: Lookup): Promise<string[]> {
  if (l.by === "id") return isId(l.value) ? [l.value] : [];
  const [doc] = await env.docs.get([claimPath(env, l.kind, l.field, l.value)]);
  return doc?.data.ids ?? [];
}
function once(x: Looking, kind: KindEntry | undefined, id: string): Promise<Stored | undefined> {
  const known = x.cases.get(id) ?? fresh(x, kind, id);
  x.cases.set(id, known);
  return known;
}
async function fresh(
  { env, at, drainFirst, named }: Looking,
  kind: KindEntry | undefined,
  id: string,
): Promise<Stored | undefined> {
  const s = await loadCase(env, id, kind);
  const isBehind = s ? s.wakeAt !== null && s.wakeAt <= at : named.has(id);
  if (!isBehind) return s;
  await drainFirst(id);
  return loadCase(env, id, kind);
}
export const foundOf = (k: Pick<Loaded, "inactive" | "title" | "ends">, c: Case): Found<Fields> => ({
  id: c.id,
  kind: c.kind,
  title: k.title,
  status: c.status,
  ended: !!c.void || (k.ends ?? []).includes(c.status),
  active: !c.void && !k.inactive?.includes(c.status),
  openedBy: c.openedBy,
  openedAt: c.openedAt,
  number: c.number,
  seq: c.seq,
  open: Object.values(c.duties).flatMap((d) => (d.state === "open" && d.waived === undefined ? [d.id] : [])),
  sheet: c.sheet,
});
