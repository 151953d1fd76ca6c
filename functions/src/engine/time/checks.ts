/** What is wrong with the notice of a year that somebody enters: Chinese sentences that say what to do. */

import type { YearCalendar } from "./calendar.ts";
import { dayNumber, weekdayName, weekdayOf } from "./days.ts";
import { festivalDays } from "./festivals.ts";
import type { LocalDate } from "./period.ts";

/** From this year the festivals are those of the law of 2024, and a notice without one of them has a gap. */
const LAW_OF_2024 = 2025;

/** The faults of one year's notice, empty when it can be published. */
export function faultsOfYear(year: number, calendar: Pick<YearCalendar, "holidays" | "makeUpDays">): string[] {
  const { holidays, makeUpDays } = calendar;
  const dates = [...holidays, ...makeUpDays];
  return [
    ...(holidays.length === 0 ? ["没有填写放假的日子，请照通知填写"] : []),
    ...dates.filter((date) => !belongs(date, year)).map((date) => `${date} 不属于 ${year} 年的放假安排，请核对年份`),
    ...dates.filter((date, i) => dates.indexOf(date) !== i).map((date) => `${date} 写了两次，请只留一处`),
    ...makeUpDays.filter((date) => weekdayOf(dayNumber(date)) <= 5).map(notMadeUp),
    ...missingFestivals(year, holidays),
  ];
}

/** New Year's notice may begin in the December before (2018-12-29). */
const belongs = (date: LocalDate, year: number): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

const notMadeUp = (date: LocalDate): string =>
  `${date} 是${weekdayName(weekdayOf(dayNumber(date)))}，本来就上班，不必列为调休上班`;

function missingFestivals(year: number, holidays: readonly LocalDate[]): string[] {
  if (year < LAW_OF_2024) return [];
  const missing = festivalDays(year)
    .filter(({ date }) => !holidays.includes(date))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, name }) => `${date}（${name}）`);
  return missing.length ? [`缺 ${missing.join("、")}，法定节日须放假，请对照通知补上`] : [];
}
