/**
 * How many hold each office, kept in the commit of the step that changes it (docs/adr/0033). What a record counts for stands
 * on it, so a step adds what it changed, and the versions of the counts see to it that no other commit is lost. An office
 * that loses its last holder here has the outbox look for what waits for it.
 */
import type { Write } from "../../adapters/ports.ts";
import type { Action } from "../../engine/case/case.ts";
import { officesCounted, officesOn } from "../../engine/organisation/holders.ts";
import type { Org } from "../../engine/organisation/org.ts";
import { dateOf } from "../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { readAs } from "../../stored/reading.ts";
import type { StaffDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { holdersOf } from "../read/holders.ts";
import { arisingFor, type Turned } from "./arising/newcomers.ts";
import { outboxWrite } from "./follow.ts";

/** Whoever takes the office over is appointed by an action that follows. */
const SETTLE_MS = 15_000;

type Whole = Extract<Write, { do: "set" | "create" }>;
const recordIn = (w: Write): Whole | undefined =>
  (w.do === "set" || w.do === "create") && /^staff\/[^/]+$/.test(w.path) ? w : undefined;

/** Records of people, with the offices that they count for from `day` on. */
export const withOffices = (writes: readonly Write[], day: LocalDate): Write[] =>
  writes.map((w) => {
    const record = recordIn(w);
    return record ? { ...record, data: { ...record.data, offices: officesOn(readAs<StaffDoc>(record.data), day) } } : w;
  });

interface Deciding {
  action: Action;
  seq: number;
  org: Pick<Org, "zone" | "settings">;
  now: Instant;
}
/** What is to be committed, with the counts that its records change, and what arises for whoever holds an office now. */
export async function withHolders(env: Env, made: readonly Write[], d: Deciding): Promise<Write[]> {
  const day = dateOf(d.action.at, d.org.zone);
  const recorded = withOffices(made, day);
  const turned = await turnedBy(env, recorded);
  if (!turned.length) return recorded;
  const writes = [...recorded, ...(await arisingFor(env, turned, d))];
  const changed = changes(turned, day);
  if (!changed.size) return writes;
  const held = await holdersOf(env, [...changed.keys()], day);
  const counts = [...held].flatMap(([role, { holders, version }]): Write[] => {
    const now = Math.max(0, holders + (changed.get(role) ?? 0));
    const [at, data] = [path.office(role), { holders: now }];
    const count: Write =
      version === undefined ? { do: "create", path: at, data } : { do: "set", path: at, data, version };
    return now === 0 ? [count, looked(d, role)] : [count];
  });
  return [...writes, ...counts];
}

/** Records of people that are written, beside what they were. */
async function turnedBy(env: Env, writes: readonly Write[]): Promise<Turned[]> {
  const records = writes.flatMap((w) => recordIn(w) ?? []);
  if (!records.length) return [];
  const uids = records.map((w) => w.path.slice("staff/".length));
  const before = await env.docs.get(uids.map(path.staff));
  return records.map((w, i) => ({ uid: uids[i] ?? "", was: before[i]?.data, is: readAs<StaffDoc>(w.data) }));
}
/** By how many each office changes. */
function changes(turned: readonly Turned[], day: LocalDate): Map<string, number> {
  const by = new Map<string, number>();
  const add = (roles: readonly string[], n: number) => {
    for (const role of roles) by.set(role, (by.get(role) ?? 0) + n);
  };
  for (const { was, is } of turned) {
    add(was?.active ? officesCounted(was, day) : [], -1);
    add(is.offices ?? [], 1);
  }
  return new Map([...by].filter(([, n]) => n !== 0));
}

const looked = ({ action, seq, now }: Deciding, role: string): Write =>
  outboxWrite(
    `${action.case}.${seq}.${role}`,
    { do: "vacant", role },
    {
      case: action.case,
      kind: action.kind,
      seq,
      cause: action.id,
      at: action.at,
      wakeAt: new Date(Date.parse(now) + SETTLE_MS).toISOString(),
    },
  );
