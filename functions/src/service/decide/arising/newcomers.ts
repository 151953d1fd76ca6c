/**
 * What arises in the commit of a step: with each case that it opens, the case of every kind that accompanies it; for
 * whoever or whatever comes to be in mid-period (an office taken, a case under way), the present period's. So nobody
 * searches for newcomers; a step of which nothing can arise reads and writes no more.
 */
import type { Write } from "../../../adapters/ports.ts";
import type { Action, Case } from "../../../engine/case/case.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { isEnded } from "../../../engine/duties/flow.ts";
import { active, rolesOn } from "../../../engine/organisation/authorize.ts";
import { officeOf } from "../../../engine/organisation/groups.ts";
import { officesCounted } from "../../../engine/organisation/holders.ts";
import { MEMBER } from "../../../engine/organisation/offices.ts";
import { type Org, settingsOf } from "../../../engine/organisation/org.ts";
import { runs } from "../../../engine/organisation/running.ts";
import { dateOf } from "../../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../../engine/time/period.ts";
import type { StaffDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";
import {
  type AccompanyingEntry,
  arisingIn,
  arisingWrite,
  type Due,
  dueIn,
  dueWith,
  notThere,
  type RecurringEntry,
} from "./arising.ts";
import { periodsAt, periodsSince } from "./periods.ts";

/** The decision that something arises with. */
interface Decided {
  k: Loaded;
  action: Action;
  org: Pick<Org, "zone" | "settings">;
  before: Case | null;
  after: Case;
  /** The role or person that authorised it. */
  as: string;
  now: Instant;
}
interface Opening {
  due: Due;
  write: Write;
}

export async function arisingWith(env: Env, d: Decided): Promise<Write[]> {
  const { k, before, after } = d;
  const { with: accompanying, each } = arisingIn(env.manifest);
  const along = before ? [] : accompaniments(accompanying.get(k.id) ?? [], d);
  const isBorn = (!before || isEnded(k, before)) && !isEnded(k, after);
  const own = isBorn ? (each.get(k.id) ?? []).flatMap((of) => presentOf(of, after.id, d)) : [];
  return opened(env, [...along, ...own]);
}

/** Of the kinds whose regulation runs on that day. */
function accompaniments(kinds: readonly AccompanyingEntry[], d: Decided): Opening[] {
  const { k, action, org, after, as } = d;
  const day = dateOf(action.at, org.zone);
  const { department } = after;
  const cause = { ...causeOf(action), origin: { kind: k.id, as }, ...(department && { department }) };
  return kinds
    .filter((of) => runs(settingsOf(org), of.regulation, day))
    .map((of) => dueWith(of, after.id, lastOfKey(d, day)))
    .map((due) => ({ due, write: arisingWrite(due, action.at, cause) }));
}
function lastOfKey({ k, action, after }: Decided, day: LocalDate): string | undefined {
  const part = k.key?.at(-1);
  if (part === undefined) return undefined;
  const now = { actor: action.for ?? action.by, today: day };
  return String(typeof part === "string" ? after.sheet[part] : now[part.is]);
}

type At = Pick<Decided, "action" | "org" | "now">;
/**
 * Of each period that had come by then and was not over, for one more subject; also of those that have come since, while
 * the action waited: the clock did not know of it. `isThere`: it was still, when such a period came.
 */
function presentOf(k: RecurringEntry, subject: string, d: At, isThere = (_: Instant) => true): Opening[] {
  const { action, org, now } = d;
  if (!runs(settingsOf(org), k.regulation, dateOf(action.at, org.zone))) return [];
  const r = { every: k.every, regulation: k.regulation, org };
  const since = periodsSince(r, action.at, now).filter((b) => isThere(b.start));
  return [...periodsAt(r, action.at), ...since].map((b) => {
    const due = dueIn(k, b, subject);
    return { due, write: arisingWrite(due, b.start > action.at ? b.start : action.at, causeOf(action)) };
  });
}

/** A record of the staff as it was and as it is written. */
export interface Turned {
  uid: string;
  was: StaffDoc | undefined;
  is: StaffDoc;
}
/** For whoever holds an office from this commit on. */
export async function arisingFor(env: Env, turned: readonly Turned[], d: At): Promise<Write[]> {
  const { office } = arisingIn(env.manifest);
  const { zone } = d.org;
  const day = dateOf(d.action.at, zone);
  const openings = turned.flatMap(({ uid, was, is }) => {
    const had = was ? held(was, officesCounted(was, day), day) : [];
    return held(is, is.offices ?? [], day)
      .filter((role) => !had.includes(role))
      .flatMap((role) => {
        const holds = (start: Instant) => active(is, start) && rolesOn(is, dateOf(start, zone)).includes(role);
        return (office.get(role) ?? []).flatMap((k) => presentOf(k, uid, d, holds));
      });
  });
  return opened(env, openings);
}
/** Those of a unit as the office, and with everybody's, which nobody counts. */
function held(s: StaffDoc, counted: readonly string[], day: LocalDate): string[] {
  const everybodys = rolesOn(s, day).filter((role) => role === MEMBER.role);
  return s.active ? [...new Set([...counted.map((group) => officeOf(group).role), ...everybodys])] : [];
}

const causeOf = ({ case: of, id }: Action) => ({ cause: `${of}/${id}` });
/** Those that are not there yet. */
async function opened(env: Env, openings: readonly Opening[]): Promise<Write[]> {
  if (!openings.length) return [];
  const missing = new Set(
    await notThere(
      env,
      openings.map((o) => o.due),
    ),
  );
  return openings.filter((o) => missing.has(o.due)).map((o) => o.write);
}
