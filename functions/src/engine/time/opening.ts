/** When a department is open, and when it opens next. */

import { type Calendar, dayOf } from "./calendar.ts";
import type { BusinessHours, OpenDays } from "./clock.ts";
import { plusDays } from "./days.ts";
import { dateOf, instantOf } from "./local.ts";
import type { Instant, LocalDate } from "./period.ts";

/** Whose hours: the department's where it has its own, else the organisation's; `hours` before both. */
export interface Whose {
  department?: string;
  hours?: BusinessHours;
}

export const hoursOf = (calendar: Calendar, whose: Whose = {}): BusinessHours =>
  whose.hours ??
  (whose.department === undefined ? undefined : calendar.departments[whose.department]) ??
  calendar.hours;

const OPEN_ON: Record<OpenDays, readonly string[]> = {
  workingDays: ["work", "makeUp"],
  weekendsToo: ["work", "makeUp", "weekend"],
  everyDay: ["work", "makeUp", "weekend", "holiday"],
};

export const isOpenDay = (calendar: Calendar, date: LocalDate, hours: BusinessHours): boolean =>
  OPEN_ON[hours.days].includes(dayOf(calendar, date).kind);

export function openDayAfter(calendar: Calendar, date: LocalDate, hours: BusinessHours): LocalDate {
  let day = plusDays(date, 1);
  while (!isOpenDay(calendar, day, hours)) day = plusDays(day, 1);
  return day;
}

/** The next opening after an instant: today's when it is still to come. */
export function nextOpening(calendar: Calendar, after: Instant, whose: Whose = {}): Instant {
  const hours = hoursOf(calendar, whose);
  const today = dateOf(after, calendar.zone);
  const opening = instantOf(today, hours.opens, calendar.zone);
  if (opening > after && isOpenDay(calendar, today, hours)) return opening;
  return instantOf(openDayAfter(calendar, today, hours), hours.opens, calendar.zone);
}
