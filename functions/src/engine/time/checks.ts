/** What is wrong with a calendar or with hours that somebody enters: Chinese sentences that say what to do. */

import type { BusinessHours } from "../clock.ts";
import { dayNumber, weekdayName, weekdayOf } from "../days.ts";
import type { LocalDate } from "../period.ts";
import type { YearCalendar } from "./calendar.ts";
import { festivalDays } from "./festivals.ts";
import { minutesOf } from "./local.ts";

/** From this year the festivals are those of the law of 2024, and a notice without one of them has a gap. */
const LAW_OF_2024 = 2025;

/** The faults of one year's notice, empty when it can be published. */
export function faultsOfYear(year: number, calendar: YearCalendar): string[] {
  const dates = [...calendar.holidays, ...calendar.makeUpDays];
  const unreadable = dates.filter((date) => !isDate(date)).map((date) => `日期须写作 ${year}-01-01，现为 ${date}`);
  if (unreadable.length > 0) return unreadable;
  return [
    ...(calendar.version.trim() === "" ? [`请填写版本，例如“国办 ${year}”`] : []),
    ...dates.filter((date) => !belongs(date, year)).map((date) => `${date} 不属于 ${year} 年的放假安排，请删去或改正`),
    ...dates.filter((date, i) => dates.indexOf(date) !== i).map((date) => `${date} 列了两次，请只留一处`),
    ...calendar.makeUpDays.filter((date) => weekdayOf(dayNumber(date)) <= 5).map(sayNoMakeUp),
    ...missingFestivals(year, calendar.holidays),
  ];
}

/** New Year's notice may begin in the December before. */
const belongs = (date: LocalDate, year: number): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

const sayNoMakeUp = (date: LocalDate): string =>
  `${date} 是${weekdayName(weekdayOf(dayNumber(date)))}，本来就上班，不必列为调休上班`;

function missingFestivals(year: number, holidays: LocalDate[]): string[] {
  if (year < LAW_OF_2024) return [];
  return festivalDays(year)
    .filter(({ date }) => !holidays.includes(date))
    .map(({ date, name }) => `缺 ${date}（${name}），法定节日须放假，请对照通知补上`);
}

function isDate(date: string): boolean {
  try {
    dayNumber(date);
    return true;
  } catch {
    return false;
  }
}

/** The fault of a department's hours, if any. */
export function faultOfHours(hours: BusinessHours): string | undefined {
  try {
    return minutesOf(hours.opens) < minutesOf(hours.closes)
      ? undefined
      : `上班 ${hours.opens} 须早于下班 ${hours.closes}`;
  } catch (fault) {
    // minutesOf throws RangeErrors whose message is the sentence for the user.
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
}
