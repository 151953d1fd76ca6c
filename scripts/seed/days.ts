/** Days of the demo's history, counted back from today. */

import { SHANGHAI } from "../../functions/src/engine/clock.ts";
import { dayOfLaterMonth, plusDays } from "../../functions/src/engine/days.ts";
import type { Instant, LocalDate } from "../../functions/src/engine/period.ts";
import { type Calendar, dayOf } from "../../functions/src/engine/time/calendar.ts";
import { dateOf, instantOf } from "../../functions/src/engine/time/local.ts";
import { shippedCalendar } from "../../functions/src/engine/time/published.ts";

export class Days {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly year: number;
  private readonly calendar: Calendar = shippedCalendar();

  constructor(now: Instant) {
    this.now = now;
    this.today = dateOf(now, SHANGHAI);
    this.year = Number(this.today.slice(0, 4));
  }

  /** n calendar days before today; negative: after. */
  ago(n: number): LocalDate {
    return plusDays(this.today, -n);
  }

  /** The nth working day before today; 0 is today or, on a rest day, the working day before. */
  workday(n: number): LocalDate {
    let day = this.today;
    for (let left = n; ; day = plusDays(day, -1)) {
      if (!dayOf(this.calendar, day).working) continue;
      if (left === 0) return day;
      left--;
    }
  }

  /** The working day on or after a date. */
  working(date: LocalDate): LocalDate {
    let day = date;
    while (!dayOf(this.calendar, day).working) day = plusDays(day, 1);
    return day;
  }

  /** The last working day of the month that lies n months before today's. */
  monthEnd(n: number): LocalDate {
    let day = dayOfLaterMonth(this.today, -n, 31);
    while (!dayOf(this.calendar, day).working) day = plusDays(day, -1);
    return day;
  }

  at(date: LocalDate, time: string): Instant {
    return instantOf(date, time, SHANGHAI);
  }

  dayOf(at: Instant): LocalDate {
    return dateOf(at, SHANGHAI);
  }

  /** Some minutes before now. */
  minutesAgo(n: number): Instant {
    return new Date(Date.parse(this.now) - n * 60_000).toISOString();
  }
}
