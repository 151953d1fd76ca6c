/** Cases that arise by themselves: their ids and the actions that open them. No kind is loaded for it. */
import type { Doc, Write } from "../../../adapters/ports.ts";
import { keyOf } from "../../../engine/case/case-key.ts";
import type { Accompanying, Fields, Recurrence } from "../../../engine/declare/kind.ts";
import type { KindEntry, Manifest, RecurrenceEntry } from "../../../engine/declare/manifest.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import type { ActionDoc, HeaderDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";
import type { Begun } from "./periods.ts";

type With<E> = KindEntry & { every: Extract<RecurrenceEntry, E> };
export type RecurringEntry = With<Recurrence>;
export type AccompanyingEntry = With<Accompanying>;

/** Kinds that arise, by whatever they arise with or for. */
interface Arising {
  recurring: readonly RecurringEntry[];
  /** By the kind whose cases they arise with, by the one of which each case has its own, and by the office. */
  with: ReadonlyMap<string, readonly AccompanyingEntry[]>;
  each: ReadonlyMap<string, readonly RecurringEntry[]>;
  office: ReadonlyMap<string, readonly RecurringEntry[]>;
}
const known = new WeakMap<Manifest, Arising>();
export function arisingIn(manifest: Manifest): Arising {
  const arising = known.get(manifest) ?? indexed(manifest);
  known.set(manifest, arising);
  return arising;
}
function indexed({ kinds }: Manifest): Arising {
  const all = [...kinds.values()];
  const recurring = all.filter((k): k is RecurringEntry => k.every !== undefined && "period" in k.every);
  const accompanying = all.filter((k): k is AccompanyingEntry => k.every !== undefined && "with" in k.every);
  return {
    recurring,
    with: Map.groupBy(accompanying, (k) => k.every.with),
    each: Map.groupBy(recurring, ({ every: { for: whom } }) =>
      typeof whom === "object" && "each" in whom ? whom.each : "",
    ),
    office: Map.groupBy(recurring, ({ every: { for: whom } }) =>
      typeof whom === "object" && "role" in whom ? whom.role : "",
    ),
  };
}

/** What arises by itself has no key by who opens it or when: load refuses it. */
export const NEITHER = { actor: "system", today: "" };
/** A case that is to arise: its id follows from what it is for, so that it arises once. */
export interface Due {
  k: RecurringEntry | AccompanyingEntry;
  case: string;
  /** Of the action that opens it. */
  id: string;
  input: Fields;
}
export function dueIn(k: RecurringEntry, { period, first, last }: Begun, subject: string): Due {
  const given = { period, subject, year: Number(period.slice(0, 4)), first, last };
  return dueOf(k, k.key ? keyOf(k, given, NEITHER) : `${k.id}.${period}.${subject}`, `every.${period}`, given);
}
/** `period`: undefined where the other kind has no key. */
export function dueWith(k: AccompanyingEntry, subject: string, period: string | undefined): Due {
  const given = { subject, ...(period !== undefined && { period }) };
  return dueOf(k, k.key ? keyOf(k, given, NEITHER) : `${k.id}.${subject}`, `with.${k.every.with}`, given);
}
const dueOf = (k: Due["k"], id: string, action: string, given: Fields): Due => ({
  k,
  case: id,
  id: action,
  input: Object.fromEntries(Object.entries(given).filter(([f]) => k.every.asks.includes(f))),
});

/** Those of them that are not there: neither the case, ended or void too, nor the action that opens it. */
export async function notThere(env: Env, dues: readonly Due[]): Promise<Due[]> {
  const there = await env.docs.get(dues.flatMap((d) => [path.case(d.case), path.action(d.case, d.id)]));
  return dues.filter((_, i) => !there[2 * i] && !there[2 * i + 1]);
}

type Cause = Pick<ActionDoc, "cause" | "origin" | "department">;
/** The system's action that opens it at `at`. What such a step asks is never sealed (load/check-every.ts). */
export function arisingWrite({ k, id, case: of, input }: Due, at: Instant, cause: Cause = {}): Write {
  const doc: ActionDoc = {
    kind: k.id,
    step: k.every.step,
    form: k.every.edition ?? 1,
    input: JSON.stringify(input),
    by: "system",
    for: null,
    at,
    happened: null,
    pending: true,
    ...cause,
  };
  return { do: "create", path: path.action(of, id), data: { ...doc } };
}

/** Without cases whose customer went into another: what is due is due for that one. */
export async function unmerged(env: Env, cases: readonly Doc<HeaderDoc>[]): Promise<Doc<HeaderDoc>[]> {
  const customers = [...new Set(cases.flatMap((d) => d.data.customer ?? []))];
  if (!customers.length) return [...cases];
  const found = await env.docs.get(customers.map(path.customer));
  const merged = new Set(customers.filter((_, i) => (found[i]?.data.mergedInto ?? null) !== null));
  return cases.filter((d) => !merged.has(d.data.customer ?? ""));
}
