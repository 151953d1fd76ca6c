/**
 * The only place that imports chinese-days. Its functions fail silently: outside its years every weekday is a working
 * day, and west of Greenwich they answer for the day before. Its data file is free of both, and only that is used.
 */
import data from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { LocalDate } from "./period.ts";

/** Before 2008 the festivals were others; from here on the data were compared day by day with the notices. */
const FIRST_YEAR = 2008;
/** A year without these three is not in the data. */
const IN_EVERY_NOTICE = ["元旦", "春节", "国庆节"];

interface NamedDay {
  date: LocalDate;
  name: string;
}

/** Entries are "National Day,国庆节,3". */
const namedDays = (entries: Record<string, string>, year: number): NamedDay[] =>
  Object.entries(entries)
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, entry]) => ({ date, name: entry.split(",")[1] ?? entry }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

/** The days that the State Council's notices moved in a year; undefined for a year that the library doesn't have. */
export function noticeOf(year: number): { holidays: NamedDay[]; makeUpDays: NamedDay[] } | undefined {
  if (year < FIRST_YEAR) return undefined;
  const holidays = namedDays(data.holidays, year);
  if (!IN_EVERY_NOTICE.every((name) => holidays.some((day) => day.name === name))) return undefined;
  return { holidays, makeUpDays: namedDays(data.workdays, year) };
}

/** The years that the library has, ascending and without a gap. */
export function yearsWithNotice(): number[] {
  const years: number[] = [];
  for (let year = FIRST_YEAR; noticeOf(year); year++) years.push(year);
  return years;
}
