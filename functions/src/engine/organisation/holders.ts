/** Who holds an office: people whose account is open, by an appointment in force. A pure reading of their records. */
import { plusDays } from "../time/days.ts";
import type { LocalDate } from "../time/period.ts";
import { groupsOn } from "./authorize.ts";
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

/** A reader group that is an office; the others are people and customers. */
export const isOffice = (group: string): boolean => /^R\d\d\./.test(group) && group !== MEMBER.role;

/** Nobody can take it: all its owners are offices without holders. */
export const waitsForNobody = (owners: readonly string[], holders: ReadonlyMap<string, number>): boolean =>
  owners.length > 0 && owners.every((owner) => holders.get(owner) === 0);
