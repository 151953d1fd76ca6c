/**
 * What arises in the commit of a step: with each case that it opens, the case of every kind that accompanies it; for
 * whoever or whatever comes to be in mid-period (an office taken, a case under way), the present period's. So nobody
 * searches for newcomers; a step of which nothing can arise reads and writes no more.
 */
import type { Write } from "../../../adapters/ports.ts";
import type { Action, Case } from "../../../engine/case/case.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { isEnded } from "../../../engine/duties/flow.ts";
import { rolesOn } from "../../../engine/organisation/authorize.ts";
import { officesCounted } from "../../../engine/organisation/holders.ts";
import { MEMBER } from "../../../engine/organisation/offices.ts";
import { type Org, settingsOf } from "../../../engine/organisation/org.ts";
import { runs } from "../../../engine/organisation/running.ts";
import { dateOf } from "../../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../../engine/time/period.ts";
import type { StaffDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";
import { arisingIn, arisingWrite, type Due, dueIn, dueWith, notThere, type RecurringEntry } from "./arising.ts";
import { periodsAt } from "./periods.ts";

/** The decision that something arises with. */
interface Decided {
  k: Loaded;
  action: Action;
  org: Pick<Org, "zone" | "settings">;
  before: Case | null;
  after: Case;
  /** The role or person that authorised it. */
  as: string;
}

export async function arisingWith(env: Env, d: Decided): Promise<Write[]> {
  const { k, action, before, after } = d;
  const { with: accompanying, each } = arisingIn(env.manifest);
  const along = before ? [] : accompaniments(accompanying.get(k.id) ?? [], d);
  const isBorn = (!before || isEnded(k, before)) && !isEnded(k, after);
  const own = isBorn ? (each.get(k.id) ?? []).flatMap((of) => presentOf(of, after.id, action.at, d.org)) : [];
  if (!along.length && !own.length) return [];
  const cause = { cause: `${action.case}/${action.id}`, origin: { kind: k.id, as: d.as } };
  const { department } = after;
  const missing = new Set(await notThere(env, [...along, ...own]));
  return [
    ...along
      .filter((due) => missing.has(due))
      .map((due) => arisingWrite(due, action.at, { ...cause, ...(department && { department }) })),
    ...own.filter((due) => missing.has(due)).map((due) => arisingWrite(due, action.at, cause)),
  ];
}

/** Of the kinds whose regulation runs on that day. */
function accompaniments(
  kinds: NonNullable<ReturnType<ReturnType<typeof arisingIn>["with"]["get"]>>,
  { k, action, org, after }: Decided,
): Due[] {
  const day = dateOf(action.at, org.zone);
  const part = k.key?.at(-1);
  const value =
    part === undefined
      ? undefined
      : typeof part === "string"
        ? after.sheet[part]
        : { actor: action.for ?? action.by, today: day }[part.is];
  const period = value === undefined ? undefined : String(value);
  return kinds.filter((of) => runs(settingsOf(org), of.regulation, day)).map((of) => dueWith(of, after.id, period));
}

/** Of each period that has come and is not over, for one more subject. */
const presentOf = (k: RecurringEntry, subject: string, at: Instant, org: Decided["org"]): Due[] =>
  periodsAt({ every: k.every, regulation: k.regulation, org }, at).map((b) => dueIn(k, b, subject));

/** A record of the staff as it was and as it is written. */
export interface Turned {
  uid: string;
  was: StaffDoc | undefined;
  is: StaffDoc;
}
/** For whoever holds an office from this commit on. */
export async function arisingFor(
  env: Env,
  turned: readonly Turned[],
  { action, org }: Pick<Decided, "action" | "org">,
): Promise<Write[]> {
  const { office } = arisingIn(env.manifest);
  const day = dateOf(action.at, org.zone);
  const dues = turned.flatMap(({ uid, was, is }) => {
    const had = was ? held(was, officesCounted(was, day), day) : [];
    return held(is, is.offices ?? [], day)
      .filter((role) => !had.includes(role))
      .flatMap((role) => (office.get(role) ?? []).flatMap((k) => presentOf(k, uid, action.at, org)));
  });
  if (!dues.length) return [];
  const cause = { cause: `${action.case}/${action.id}` };
  return (await notThere(env, dues)).map((due) => arisingWrite(due, action.at, cause));
}
/** With everybody's, which nobody counts. */
const held = (s: StaffDoc, counted: readonly string[], day: LocalDate): string[] =>
  s.active ? [...counted, ...rolesOn(s, day).filter((role) => role === MEMBER.role)] : [];
