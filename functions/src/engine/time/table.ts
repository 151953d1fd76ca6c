/** A year's days laid out once for its notices, so that a thousand working days are a few look-ups. */

import type { Calendar, Day, YearCalendar } from "./calendar.ts";
import { computedYear } from "./computed.ts";
import { type DayNumber, dayNumberOf, daysInMonth, partsOf, weekdayName, weekdayOf } from "./days.ts";
import type { LocalDate } from "./period.ts";

interface YearTable {
  year: number;
  version: string;
  provisional: boolean;
  /** The number of 1 January. */
  first: DayNumber;
  days: Day[];
  working: LocalDate[];
  /** How many working days the year has had by the end of its nth day. */
  workingUpTo: number[];
}

interface LaidOut {
  year: number;
  next: YearCalendar | undefined;
  table: YearTable;
}
/** By the year's own notice: calendars are made anew every few seconds, and share their notices. */
const tables = new WeakMap<YearCalendar, LaidOut>();

export function tableOf(calendar: Calendar, year: number): YearTable {
  const own = calendar.years[year] ?? computedYear(year);
  const next = calendar.years[year + 1];
  const known = tables.get(own);
  if (known && known.year === year && known.next === next) return known.table;
  const table = layOut(year, own, next);
  tables.set(own, { year, next, table });
  return table;
}

/** New Year's notice reaches back into December (2018-12-29, 2022-12-31); the later notice knows better. */
function layOut(year: number, own: YearCalendar, next: YearCalendar | undefined): YearTable {
  const days = datesOf(year).map((date) => {
    const notice = next?.holidays.includes(date) || next?.makeUpDays.includes(date) ? next : own;
    return judge(date, notice, own.provisional);
  });
  let count = 0;
  const workingUpTo = days.map((day) => (day.working ? ++count : count));
  const working = days.filter((day) => day.working).map((day) => day.date);
  const { version, provisional } = own;
  return { year, version, provisional, first: dayNumberOf(year, 1, 1), days, working, workingUpTo };
}

function datesOf(year: number): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= daysInMonth(year, month); day++)
      dates.push(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return dates;
}

function judge(date: LocalDate, notice: YearCalendar, provisional: boolean): Day {
  const { year, month, day } = partsOf(date);
  const weekday = weekdayOf(dayNumberOf(year, month, day));
  const name = notice.names?.[date];
  if (notice.makeUpDays.includes(date))
    return { date, kind: "makeUp", working: true, reason: name ? `调休上班（${name}）` : "调休上班", provisional };
  if (notice.holidays.includes(date))
    return { date, kind: "holiday", working: false, reason: name ?? "放假", provisional };
  const kind = weekday > 5 ? "weekend" : "work";
  return { date, kind, working: kind === "work", reason: weekdayName(weekday), provisional };
}
