/** Which days are working days, and why: plain data of the organisation, and the questions put to it. */
import type { BusinessHours } from "./clock.ts";
import { dayNumber, yearOf } from "./days.ts";
import type { LocalDate } from "./period.ts";
import { tableOf } from "./table.ts";

/** One year's rest and make-up days. A notice may also name days of the December before it. */
export interface YearCalendar {
  /** "国办 2026"; a notice that was changed within the year gets a version of its own. */
  version: string;
  /** Computed or expected, not published. */
  provisional: boolean;
  /** Days off by the notice, weekends among them or not. */
  holidays: LocalDate[];
  /** 调休上班: weekend days on which people work. */
  makeUpDays: LocalDate[];
  /** The festival of a day, where known. */
  names?: Record<LocalDate, string>;
}

/** Immutable: a published notice makes a new calendar. A year that is absent is computed and provisional. */
export interface Calendar {
  zone: string;
  years: Record<number, YearCalendar>;
  /** The organisation's hours. */
  hours: BusinessHours;
  /** Departments with hours of their own. */
  departments: Record<string, BusinessHours>;
}

export interface Day {
  date: LocalDate;
  /** makeUp is a working day; weekend and holiday are rest days (法定休假日). */
  kind: "work" | "makeUp" | "weekend" | "holiday";
  working: boolean;
  /** 周三, 国庆节, 调休上班（国庆节）, 周六. */
  reason: string;
  /** Its year is not published. */
  provisional: boolean;
}

/** What a day is. Throws a RangeError on text that is no date, or on a year that can't be computed. */
export function dayOf(calendar: Calendar, date: LocalDate): Day {
  const table = tableOf(calendar, yearOf(date));
  const day = table.days[dayNumber(date) - table.first];
  if (!day) throw new RangeError(`${date} 不在 ${table.year} 年的日历内`);
  return day;
}

/** What the days from first to last rest on: "国办 2026 + 推算 2027", and the years among them that are not published. */
export function basisOf(
  calendar: Calendar,
  first: LocalDate,
  last: LocalDate,
): { version: string; provisional: number[] } {
  const versions: string[] = [];
  const provisional: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    const table = tableOf(calendar, year);
    versions.push(table.version);
    if (table.provisional) provisional.push(year);
  }
  return { version: versions.join(" + "), provisional };
}
