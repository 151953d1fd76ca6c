/** Who holds an office: people whose account is open, by an appointment in force. A pure reading of their records. */
import { plusDays } from "../time/days.ts";
import type { Instant, LocalDate } from "../time/period.ts";
import { active, groupsOn } from "./authorize.ts";
import { officeOf } from "./groups.ts";
import { MEMBER } from "./offices.ts";
import type { StaffEntry } from "./org.ts";

interface Recorded extends StaffEntry {
  active: boolean;
  /** The offices that it counts for, as its last step wrote them. */
  offices?: string[];
}

/** Offices that a record counts for on a day. Everybody's is left out: it is never without holders, and each hiring would wait for it. */
export const officesOn = (s: Recorded, day: LocalDate): string[] =>
  s.active ? [...new Set(groupsOn(s, day))].filter((group) => group !== MEMBER.role) : [];

/** Those that it is counted for now. A record from before offices were counted: as of the day before, so that what ends today is taken off. */
export const officesCounted = (s: Recorded, day: LocalDate): string[] => s.offices ?? officesOn(s, plusDays(day, -1));

/**
 * Whoever gets what goes to the holders of an office, or of a unit's (`R94.head@东区`), at an instant: they themselves, and whoever then stands in for one of
 * them in it, by uid. As with notices, an account that is closed reads nothing.
 */
export function receiversOf(
  role: string,
  people: Readonly<Record<string, StaffEntry>>,
  at: Instant,
  day: LocalDate,
): string[] {
  const open = Object.entries(people).filter(([, s]) => active(s, at));
  const holding = new Set(Object.entries(people).flatMap(([uid, s]) => (groupsOn(s, day).includes(role) ? [uid] : [])));
  const standsIn = ({ substitutions }: StaffEntry) =>
    substitutions.some(
      (x) =>
        holding.has(x.principal) &&
        x.from <= day &&
        day <= x.to &&
        (!x.roles.length || x.roles.includes(officeOf(role).role)),
    );
  return open.flatMap(([uid, s]) => (holding.has(uid) || standsIn(s) ? [uid] : [])).toSorted();
}

/** A reader group that is an office; the others are people and customers. */
export const isOffice = (group: string): boolean => /^R\d\d\./.test(group) && group !== MEMBER.role;

/** Nobody can take it: all its owners are offices without holders. */
export const waitsForNobody = (owners: readonly string[], holders: ReadonlyMap<string, number>): boolean =>
  owners.length > 0 && owners.every((owner) => holders.get(owner) === 0);
