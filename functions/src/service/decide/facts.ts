/** What a decision must know of other cases, read by key. A case whose timers have passed is drained before it is believed. */

import type { Action, Case } from "../../engine/case/case.ts";
import { claimKey } from "../../engine/case/claim-key.ts";
import { type Lookup, lookups } from "../../engine/decide/decide.ts";
import type { Fields, Found } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
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
  const wanted = Object.entries(lookups(k, before, a, org));
  const found = await Promise.all(
    wanted.map(async ([name, l]) => [name, await look(env, l, a.at, drainFirst)] as const),
  );
  return Object.fromEntries(found);
}

async function look(
  env: Env,
  l: Lookup,
  at: Instant,
  drainFirst: (id: string) => Promise<void>,
): Promise<Found<Fields>[]> {
  const cases = await Promise.all((await idsOf(env, l)).slice(0, MOST).map((id) => fresh(env, id, at, drainFirst)));
  return cases.flatMap((s) => (s && s.case.kind === l.kind ? [foundOf(s.case)] : []));
}
async function idsOf(env: Env, l: Lookup): Promise<string[]> {
  if (l.by === "id") return isId(l.value) ? [l.value] : [];
  const [doc] = await env.docs.get([claimPath(env, l.kind, l.field, l.value)]);
  return doc?.data.ids ?? [];
}
async function fresh(
  env: Env,
  id: string,
  at: Instant,
  drainFirst: (id: string) => Promise<void>,
): Promise<Stored | undefined> {
  const s = await loadCase(env, id);
  if (!s?.wakeAt || s.wakeAt > at) return s;
  await drainFirst(id);
  return loadCase(env, id);
}
export const foundOf = (c: Case): Found<Fields> => ({
  id: c.id,
  status: c.status,
  openedBy: c.openedBy,
  openedAt: c.openedAt,
  number: c.number,
  seq: c.seq,
  open: Object.values(c.duties).flatMap((d) => (d.state === "open" && d.waived === undefined ? [d.id] : [])),
  sheet: c.sheet,
});
