/** Days of the demo's history, counted back from today. */

import type { Calendar } from "../../functions/src/engine/time/calendar.ts";
import { SHANGHAI } from "../../functions/src/engine/time/clock.ts";
import { dayOfLaterMonth, plusDays } from "../../functions/src/engine/time/days.ts";
import { dateOf, instantOf } from "../../functions/src/engine/time/local.ts";
import type { Instant, LocalDate } from "../../functions/src/engine/time/period.ts";
import { shippedCalendar } from "../../functions/src/engine/time/published.ts";
import { workingDayFrom, workingDayUntil } from "../../functions/src/engine/time/working-days.ts";

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
    let day = workingDayUntil(this.calendar, this.today);
    for (let left = n; left > 0; left--) day = workingDayUntil(this.calendar, plusDays(day, -1));
    return day;
  }

  /** The working day on or after a date. */
  working(date: LocalDate): LocalDate {
    return workingDayFrom(this.calendar, date);
  }

  /** The nth working day after a date; 0 is the date itself or, on a rest day, the working day after it. */
  later(date: LocalDate, n: number): LocalDate {
    let day = this.working(date);
    for (let left = n; left > 0; left--) day = this.working(plusDays(day, 1));
    return day;
  }

  /** The first day of the month that lies n months before today's. */
  monthStart(n: number): LocalDate {
    return dayOfLaterMonth(this.today, -n, 1);
  }

  /** The last working day of the month that lies n months before today's. */
  monthEnd(n: number): LocalDate {
    return workingDayUntil(this.calendar, dayOfLaterMonth(this.today, -n, 31));
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
