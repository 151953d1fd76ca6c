/**
 * The only place that imports chinese-days, because it fails silently: outside its years every weekday is a working
 * day, and west of Greenwich its functions answer for the day before. Its data file is free of both; of its
 * functions only the lunar one is used, with a time of day that keeps the date in every zone.
 */
import library from "chinese-days";
import data from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type DayNumber, dayNumber, dayNumberOf } from "../days.ts";
import type { LocalDate } from "../period.ts";

/** Before 2008 the festivals were others; from here on the data were compared day by day with the notices. */
const FIRST_YEAR = 2008;
/** A year without these three is not in the data. */
const IN_EVERY_NOTICE = ["元旦", "春节", "国庆节"];
/** The library's lunar table ends in 2100; 清明 is computed by the constant of this century. */
const LUNAR_YEARS = { first: 2000, last: 2099 };

export interface NamedDay {
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

const lunarDay = (year: number, month: number, day: number): DayNumber =>
  dayNumber(
    library.getSolarDateFromLunar(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}T12:00:00`)
      .date,
  );

/** 清明, by the usual formula of this century: the library's own function depends on the machine's zone. */
const pureBrightness = (year: number): DayNumber => {
  const inCentury = year % 100;
  return dayNumberOf(year, 4, Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4));
};

/** The festivals that hang on moon and sun, as day numbers. Throws a RangeError outside 2000–2099. */
export function movingFestivals(year: number) {
  if (year < LUNAR_YEARS.first || year > LUNAR_YEARS.last)
    throw new RangeError(
      `${year} 年超出可推算的范围（${LUNAR_YEARS.first} 至 ${LUNAR_YEARS.last} 年），请检查起算时间和期限`,
    );
  return {
    springFestival: lunarDay(year, 1, 1),
    pureBrightness: pureBrightness(year),
    dragonBoat: lunarDay(year, 5, 5),
    midAutumn: lunarDay(year, 8, 15),
  };
}
