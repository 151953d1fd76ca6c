/** The organisation's own documents: settings, calendars, people, customers, wording. They are projections of R00's cases. */
import type { Fields } from "../engine/declare/kind.ts";
import type { Turn } from "../engine/organisation/keys-at.ts";
import type { StaffEntry } from "../engine/organisation/org.ts";
import type { YearCalendar } from "../engine/time/calendar.ts";
import type { Instant } from "../engine/time/period.ts";

/** `organisation/settings`: a projection of R00.settings; `…/versions/{hash}`: as it was. */
export interface SettingsDoc {
  values: Fields;
  version: number;
}
/** `organisation/calendar/versions/{hash}`: the years that the organisation had published, and the hash of the shipped ones. */
export interface CalendarVersionDoc {
  years: Record<string, YearCalendar>;
  shipped: string;
}
/** `staff/{uid}`: what the rules read, and what the client watches to know itself. The uid is the id of the R00.staff case. */
export interface StaffDoc extends StaffEntry {
  title: string;
  /** 工号. */
  number?: string;
  active: boolean;
  /** Of somebody who left: who takes over. */
  successor?: string;
  /** Reader groups until the first turn: own uid and roles, and those of principals while substituting. At most 30. */
  keys: string[];
  /** The next changes of `keys`, by instant (engine/organisation/keys-at.ts). */
  turns?: Turn[];
  /** Offices that `offices/{role}` counts this record for, as of its last step; absent: it was written before they were counted. */
  offices?: string[];
}
/** `offices/{role}`: how many hold it, as of the last steps on their records; nobody counts R00.member. */
export interface OfficeDoc {
  holders: number;
}
export interface CustomerDoc {
  name: string;
  short: string;
  active: boolean;
  class: string | null;
  mergedInto: string | null;
  channel: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  readers: string[];
  /** Lower-case tokens: name parts, pinyin, initials, last digits. */
  searchKeys: string[];
  lastDealAt: string | null;
}
/** `directory/{uid}`: what every colleague may know of a person. */
export interface DirectoryDoc {
  name: string;
  title: string;
  department: string;
  active: boolean;
}
/** `staff/{uid}/private/seen`: up to when notices are read, the one document that a person changes without an action. */
export interface SeenDoc {
  notices: Instant | null;
}
/** `organisation/texts-{regulation}`: the organisation's own wording, by clause id; a projection of R00.wording. */
export interface TextsDoc {
  clauses: Record<string, string>;
}
/** `wordings/{regulation}`: the hash of `clauses` above. */
export interface WordingDoc {
  hash: string;
}
