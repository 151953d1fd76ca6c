/** Which reader groups a person's keys open on a day: a pure reading of dated entries. */

import { groupsOn } from "../../engine/organisation/authorize.ts";
import { officeOf } from "../../engine/organisation/groups.ts";
import type { Turn } from "../../engine/organisation/keys-at.ts";
import type { Appointment, Substitution } from "../../engine/organisation/org.ts";
import { DAY_MS, dayNumber, plusDays } from "../../engine/time/days.ts";
import type { Instant, LocalDate } from "../../engine/time/period.ts";

/** Firestore compares a document's readers with at most 30 values. */
export const MOST_KEYS = 30;
/** As many as firestore.rules looks at. */
const MOST_TURNS = 4;

/** A substitution and what the principal holds, as the principal's own case last said. */
export interface Standing extends Substitution {
  held: Appointment[];
}
export interface Entries {
  uid: string;
  appointments: readonly Appointment[];
  substitutions: readonly Standing[];
}

/** The last day counts; an open end never comes. */
export const inForce = (entry: { from: LocalDate; to: LocalDate | null }, day: LocalDate): boolean =>
  entry.from <= day && (entry.to === null || day <= entry.to);

/** What a substitution opens on a day: the principal's roles that it covers, and when it covers all, what is the principal's own. */
function keysOfSubstitution(s: Standing, day: LocalDate): string[] {
  const held = groupsOn({ appointments: s.held }, day);
  return s.roles.length === 0 ? [s.principal, ...held] : held.filter((group) => s.roles.includes(officeOf(group).role));
}

/** The person's own uid and offices, those of a unit with it, and those of principals while substituting; no order, none twice. */
export function keysOn({ uid, appointments, substitutions }: Entries, day: LocalDate): string[] {
  const lent = substitutions.filter((s) => inForce(s, day)).flatMap((s) => keysOfSubstitution(s, day));
  return [...new Set([uid, ...groupsOn({ appointments }, day), ...lent])];
}

/** The days on which keys can change: the first day of an entry, and the day after its last. */
function turningDays({ appointments, substitutions }: Entries): LocalDate[] {
  const entries = [...appointments, ...substitutions, ...substitutions.flatMap((s) => s.held)];
  return entries.flatMap(({ from, to }) => (to === null ? [from] : [from, plusDays(to, 1)]));
}

/** The next day after `day` on which the keys are other ones; undefined: they stay. */
export function nextChange(entries: Entries, day: LocalDate): LocalDate | undefined {
  const now = keysOn(entries, day).toSorted().join();
  const later = [...new Set(turningDays(entries))].filter((d) => d > day).sort();
  return later.find((d) => keysOn(entries, d).toSorted().join() !== now);
}

/**
 * The keys to come, so that doors and rules need not wait for the clock. `first`: the day of the next change, which begins at
 * the instant `at`; the turns after it are reckoned by whole days, since the clock writes them anew at the first. Where more
 * is to come than fits, the last one opens nothing: by then the clock has written anew.
 */
export function turnsFrom(entries: Entries, first: LocalDate, at: Instant): Turn[] {
  const turns: Turn[] = [];
  for (let day: LocalDate | undefined = first; day !== undefined; day = nextChange(entries, day)) {
    const later = new Date(Date.parse(at) + (dayNumber(day) - dayNumber(first)) * DAY_MS).toISOString();
    if (turns.length === MOST_TURNS - 1 && nextChange(entries, day) !== undefined)
      return [...turns, { at: later, keys: [] }];
    turns.push({ at: later, keys: keysOn(entries, day) });
  }
  return turns;
}

/** The first day from `day` on with more keys than can be compared, and how many they would be. */
export function overfull(entries: Entries, day: LocalDate): { day: LocalDate; keys: number } | undefined {
  const days = [day, ...new Set(turningDays(entries))].filter((d) => d >= day).sort();
  for (const d of days) {
    const keys = keysOn(entries, d).length;
    if (keys > MOST_KEYS) return { day: d, keys };
  }
  return undefined;
}
