/** Days without zone or hour: Gregorian arithmetic on YYYY-MM-DD. Plain, so that the browser may use it. */
import type { LocalDate, Weekday } from "./period.ts";

export const DAY_MS = 86_400_000;
const LOCAL_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whole days since 1970-01-01. */
export type DayNumber = number;

/** month may run past 12 into the next year. */
export const dayNumberOf = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / DAY_MS;

export const daysInMonth = (year: number, month: number): number =>
  dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);

/** Throws a RangeError on anything but a real date of the form YYYY-MM-DD. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = LOCAL_DATE.exec(date)?.slice(1).map(Number) ?? [];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new RangeError(`日期须写作 2026-09-30，现为 ${date}`);
  return { year, month, day };
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

export function dayNumber(date: LocalDate): DayNumber {
  const { year, month, day } = partsOf(date);
  return dayNumberOf(year, month, day);
}

export const dateText = (number: DayNumber): LocalDate => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The date n days later; n may be negative. */
export const plusDays = (date: LocalDate, n: number): LocalDate => dateText(dayNumber(date) + n);

/** The given day of the month that lies n months after `date`; a shorter month ends it. */
export function dayOfLaterMonth(date: LocalDate, n: number, day: number): LocalDate {
  const { year, month } = partsOf(date);
  return dateText(dayNumberOf(year, month + n, Math.min(day, daysInMonth(year, month + n))));
}

/** The same day n months later, the last of a shorter month; n may be negative. */
export const plusMonths = (date: LocalDate, n: number): LocalDate => dayOfLaterMonth(date, n, partsOf(date).day);

/** 1970-01-01 was a Thursday. */
export function weekdayOf(number: DayNumber): Weekday {
  // A remainder of 0–6 plus 1; the type system does not follow the arithmetic.
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** 周一 … 周日. */
export const weekdayName = (weekday: Weekday): string => `周${"一二三四五六日"[weekday - 1]}`;
