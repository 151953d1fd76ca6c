/** The organisation as a decision sees it: settings, calendar, and the staff that the action names. */
import type { Declared, Follower } from "../declare/regulation.ts";
import type { SettingValue } from "../declare/setting.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Instant, LocalDate } from "../time/period.ts";

export interface Appointment {
  role: string;
  from: LocalDate;
  /** The last day; null: open. */
  to: LocalDate | null;
  /** The department in which it is held, of an office that each unit has. */
  unit?: string;
}
/** This person acts for `principal` from the first to the last day, up to `limit` fen where an amount decides. */
export interface Substitution {
  principal: string;
  from: LocalDate;
  to: LocalDate;
  limit: number | null;
  /** The principal's roles it covers; empty: all. */
  roles: string[];
}
/** Dated entries: authority is judged from these as of an action's arrival, so that they need no guard. */
export interface StaffEntry {
  name: string;
  department: string;
  activeFrom: Instant;
  activeTo: Instant | null;
  appointments: readonly Appointment[];
  substitutions: Substitution[];
}
export interface Org {
  zone: string;
  calendar: Calendar;
  settings: Record<string, unknown>;
  settingsVersion: number;
  staff: Record<string, StaffEntry | undefined>;
  declared: Declared;
  /** What follows by other regulations that run, of the step; of a correction, of every step of the kind. */
  followers?: readonly Follower[];
}

/** Settings were validated against their example when they were set, so they have its type. */
export const settingsOf =
  ({ settings }: Pick<Org, "settings">) =>
  <T>({ id, example }: SettingValue<T>): T =>
    id in settings ? (settings[id] as T) : example;
