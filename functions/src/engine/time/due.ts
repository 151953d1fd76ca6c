/** The instant at which a period ends, with the reasons a clerk can check. */

import { basisOf, type Calendar, type Day, dayOf } from "./calendar.ts";
import { dayNumber, plusDays } from "./days.ts";
import { type End, endOf, type Start } from "./end.ts";
import { formatInstant } from "./local.ts";
import { hoursOf, type Whose } from "./opening.ts";
import { checked, type Instant, type LocalDate, type Period, say } from "./period.ts";

export interface DueOptions extends Whose {
  /** The organisation lets a fixed day of the month that is a rest day move forward. */
  roll?: boolean;
}

export interface Due {
  /** The last instant in time. */
  at: Instant;
  /** It rests on a year that is not published, and may move when it is. */
  provisional: boolean;
  /** The versions of the years it rests on; empty when no day of the calendar matters to it. */
  calendarVersion: string;
  /** Sentences in Chinese, in the order of the reckoning. */
  because: string[];
}

/** Longer spans get the number of rest days instead of their list; `explainDue` has them all. */
const LISTED_DAYS = 62;

/** When a period that began at `from` is over. Throws a RangeError in Chinese on a period or instant that is none. */
export function due(period: Period, from: Instant, calendar: Calendar, options: DueOptions = {}): Due {
  const start = startOf(from, calendar, options);
  return toDue(period, start, endOf(checked(period), start));
}

/** @internal shared with `explainDue` and `touches` */
export function startOf(from: Instant, calendar: Calendar, options: DueOptions): Start {
  const local = formatInstant(from, calendar.zone);
  const hours = hoursOf(calendar, options);
  return { at: from, local, date: local.slice(0, 10), calendar, hours, roll: options.roll ?? false };
}

/** @internal */
export function toDue(period: Period, start: Start, end: End): Due {
  const { looked } = end;
  const basis = looked ? basisOf(start.calendar, looked.first, looked.last) : { version: "", provisional: [] };
  return {
    at: end.at,
    provisional: basis.provisional.length > 0,
    calendarVersion: basis.version,
    because: [
      opening(period, start),
      ...(period.unit === "workingDays" ? notCounted(period.n, start, end) : []),
      ...end.because,
      ...basis.provisional.map((year) => `${year} 年放假安排尚未公布，按《全国年节及纪念日放假办法》推算，未计调休`),
    ],
  };
}

function opening(period: Period, start: Start): string {
  const firstDayOut = ["workingDays", "days", "months"].includes(period.unit) && !isSameDay(period);
  const words = firstDayOut ? ` ${say(period)}，起算当日不计（民法典 201）` : `，${say(period)}`;
  return `自 ${start.local} 起${words}`;
}

/** @internal */
export const isSameDay = (period: Period): boolean =>
  period.unit === "sameDay" || (period.unit === "days" && period.n === 0);

function notCounted(n: number, { calendar, date }: Start, end: End): string[] {
  const span = dayNumber(end.date) - dayNumber(date);
  if (span > LISTED_DAYS) return [`其间休息日 ${span - n} 天，不计`];
  const sentences: string[] = [];
  let run: Day[] = [];
  for (let i = 1; i <= span; i++) {
    const day = dayOf(calendar, plusDays(date, i));
    if (!day.working) run.push(day);
    else {
      sentences.push(...sayRun(run));
      run = [];
      if (day.kind === "makeUp") sentences.push(`${day.date} ${day.reason}，计入`);
    }
  }
  return sentences;
}

/** Rest days in a row, in one sentence: "2026-10-01 至 2026-10-07 国庆节，不计". */
function sayRun(run: Day[]): string[] {
  const [first, last] = [run.at(0), run.at(-1)];
  if (!first || !last) return [];
  const festivals = [...new Set(run.filter((day) => day.kind === "holiday").map((day) => day.reason))];
  const reasons = festivals.length > 0 ? festivals : run.map((day) => day.reason);
  const dates: LocalDate = first === last ? first.date : `${first.date} 至 ${last.date}`;
  return [`${dates} ${reasons.join("、")}，不计`];
}
