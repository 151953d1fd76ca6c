/** The calendar that the product ships: the State Council's notices that chinese-days knows. */

import type { Calendar, YearCalendar } from "./calendar.ts";
import { noticeOf, yearsWithNotice } from "./chinese-days.ts";
import { OFFICE_HOURS, SHANGHAI } from "./clock.ts";
import type { LocalDate } from "./period.ts";

/** The year by its notice; undefined when none is known, and then the calendar computes it and says so. */
export function publishedYear(year: number): YearCalendar | undefined {
  const notice = noticeOf(year);
  if (!notice) return undefined;
  const names: Record<LocalDate, string> = {};
  for (const { date, name } of [...notice.holidays, ...notice.makeUpDays]) names[date] = name;
  return {
    version: `国办 ${year}`,
    provisional: false,
    holidays: notice.holidays.map((day) => day.date),
    makeUpDays: notice.makeUpDays.map((day) => day.date),
    names,
  };
}

/** The years whose notice is shipped, ascending. */
export const publishedYears = (): number[] => yearsWithNotice();

let shippedYears: Record<number, YearCalendar> | undefined;

/** The shipped calendar with what the organisation sets otherwise; its own years go before the shipped ones. */
export function shippedCalendar(own: Partial<Calendar> = {}): Calendar {
  shippedYears ??= Object.fromEntries(
    publishedYears().flatMap((year) => {
      const known = publishedYear(year);
      return known ? [[year, known]] : [];
    }),
  );
  return { zone: SHANGHAI, hours: OFFICE_HOURS, departments: {}, ...own, years: { ...shippedYears, ...own.years } };
}
