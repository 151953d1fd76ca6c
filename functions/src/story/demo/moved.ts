/** The days of a story as they lie in the demo: everything keeps its distance in working days from the story's first day. */
import type { Field } from "../../engine/declare/field/field.ts";
import { type Calendar, dayOf } from "../../engine/time/calendar.ts";
import { dayNumber, dayOfLaterMonth, partsOf, plusDays } from "../../engine/time/days.ts";
import type { LocalDate } from "../../engine/time/period.ts";
import { workingDayUntil } from "../../engine/time/working-days.ts";

export class Moved {
  private readonly calendar: Calendar;
  private readonly first: LocalDate;
  private readonly onto: LocalDate;

  /** @param first the story's first day, a working day @param onto where it is put, one too */
  constructor(calendar: Calendar, first: LocalDate, onto: LocalDate) {
    this.calendar = calendar;
    this.first = first;
    this.onto = onto;
  }

  /** A rest day stays behind its working day, and before the next one. */
  day(date: LocalDate): LocalDate {
    const working = workingDayUntil(this.calendar, date);
    const n = this.between(this.first, working);
    const at = this.away(this.onto, n);
    const room = dayNumber(this.away(at, 1)) - dayNumber(at) - 1;
    return plusDays(at, Math.min(dayNumber(date) - dayNumber(working), room));
  }
  /** `2026-09`, `2026-Q3` and `2026` keep their distance in months, quarters and years; an instant keeps its hour. */
  text(written: string): string {
    const [, year, month, quarter] = (PERIOD.exec(written) ?? []).map(Number);
    if (year !== undefined) return this.period(year, month || undefined, quarter || undefined);
    return DAY.test(written) ? this.day(written.slice(0, 10)) + written.slice(10) : written;
  }
  /** What a field of a form holds. */
  value(f: Field, value: unknown): unknown {
    return typeof value === "string" && isTimed(f, value) ? this.text(value) : value;
  }

  private period(year: number, month: number | undefined, quarter: number | undefined): string {
    const [from, to] = [partsOf(this.first), partsOf(this.onto)];
    const years = to.year - from.year;
    if (quarter) {
      const n = year * 4 + quarter - 1 + years * 4 + quarterOf(to.month) - quarterOf(from.month);
      return `${Math.floor(n / 4)}-Q${(n % 4) + 1}`;
    }
    if (!month) return String(year + years);
    return dayOfLaterMonth(`${year}-01-01`, month - 1 + years * 12 + to.month - from.month, 1).slice(0, 7);
  }
  /** Working days from one working day to another; negative where the other is earlier. */
  private between(from: LocalDate, to: LocalDate): number {
    const [early, late] = from < to ? [from, to] : [to, from];
    let n = 0;
    for (let day = early; day < late; day = plusDays(day, 1)) if (this.isWorking(day)) n++;
    return from < to ? n : -n;
  }
  /** The nth working day after a working day, or before it. */
  private away(from: LocalDate, n: number): LocalDate {
    let day = from;
    for (let left = Math.abs(n); left > 0; ) {
      day = plusDays(day, Math.sign(n));
      if (this.isWorking(day)) left--;
    }
    return day;
  }
  private isWorking(day: LocalDate): boolean {
    return dayOf(this.calendar, day).working;
  }
}
const PERIOD = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/;
const DAY = /^\d{4}-\d\d-\d\d(?:[T ]|$)/;
const quarterOf = (month: number): number => Math.ceil(month / 3);

/** A day, an instant, or a text that must be a period: one that takes no word. */
const isTimed = (f: Field, value: string): boolean =>
  f.type === "date" ||
  f.type === "instant" ||
  (f.type === "text" && PERIOD.test(value) && f.schema.safeParse(value).success && !f.schema.safeParse("例").success);
