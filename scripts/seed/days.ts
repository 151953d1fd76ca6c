/** Days of the demo's history, counted back from today. */

import { type Calendar, dayOf } from "../../functions/src/engine/time/calendar.ts";
import { SHANGHAI } from "../../functions/src/engine/time/clock.ts";
import { dayOfLaterMonth, plusDays } from "../../functions/src/engine/time/days.ts";
import { dateOf, instantOf } from "../../functions/src/engine/time/local.ts";
import type { Instant, LocalDate } from "../../functions/src/engine/time/period.ts";
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
    while (!dayOf(this.calendar, day).working) day = plusDays(day, -1);
    return this.earlier(day, n);
  }

  /** The working day on or after a date. */
  working(date: LocalDate): LocalDate {
    let day = date;
    while (!dayOf(this.calendar, day).working) day = plusDays(day, 1);
    return day;
  }

  /** The nth working day after a date; 0 is the date itself or, on a rest day, the working day after it. */
  later(date: LocalDate, n: number): LocalDate {
    let day = this.working(date);
    for (let left = n; left > 0; left--) day = this.working(plusDays(day, 1));
    return day;
  }

  /** The nth working day before a working day. */
  earlier(date: LocalDate, n: number): LocalDate {
    let day = date;
    for (let left = n; left > 0; ) {
      day = plusDays(day, -1);
      if (dayOf(this.calendar, day).working) left--;
    }
    return day;
  }

  /** The first day of the month that lies n months before today's. */
  monthStart(n: number): LocalDate {
    return dayOfLaterMonth(this.today, -n, 1);
  }

  /** The last working day whose office hours are over: what began on it with a day's time isn't late yet. */
  get lastFull(): LocalDate {
    const last = this.workday(0);
    return this.now > this.at(last, "18:00") ? last : this.workday(1);
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
