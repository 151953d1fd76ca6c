/** From one working day to another, over any number of years. */

import { type Calendar, dayOf } from "./calendar.ts";
import { dayNumber, plusDays, yearOf } from "./days.ts";
import type { LocalDate } from "./period.ts";
import { tableOf } from "./table.ts";

/** The nth working day after a date (n ≥ 1), the date itself not counted. */
export function workingDayAfter(calendar: Calendar, date: LocalDate, n: number): LocalDate {
  let year = yearOf(date);
  let table = tableOf(calendar, year);
  let wanted = n + (table.workingUpTo[dayNumber(date) - table.first] ?? 0);
  while (wanted > table.working.length) {
    wanted -= table.working.length;
    year++;
    table = tableOf(calendar, year);
  }
  const found = table.working[wanted - 1];
  if (!found) throw new RangeError(`工作日数须为正整数，现为 ${n}`);
  return found;
}

/** The date itself when it is a working day, else the next one. */
export const workingDayFrom = (calendar: Calendar, date: LocalDate): LocalDate =>
  dayOf(calendar, date).working ? date : workingDayAfter(calendar, date, 1);

/** The date itself when it is a working day, else the one before. */
export function workingDayUntil(calendar: Calendar, date: LocalDate): LocalDate {
  let day = date;
  while (!dayOf(calendar, day).working) day = plusDays(day, -1);
  return day;
}
