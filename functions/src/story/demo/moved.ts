/** The days of a story as they lie in the demo: everything keeps its distance in working days from the story's first day. */
import type { Field } from "../../engine/declare/field/field.ts";
import { type Calendar, dayOf } from "../../engine/time/calendar.ts";
import { dayNumber, dayOfLaterMonth, partsOf, plusDays } from "../../engine/time/days.ts";
import { intervalOf } from "../../engine/time/interval.ts";
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
  /** `2026-W41`, `2026-09`, `2026-Q3`, `2026-H2` and `2026` keep their distance in periods of their own; an instant keeps its hour. */
  text(written: string): string {
    const period = PERIOD.exec(written);
    if (period) return this.period(period);
    return DAY.test(written) ? this.day(written.slice(0, 10)) + written.slice(10) : written;
  }
  /** What a field of a form holds. */
  value(f: Field, value: unknown): unknown {
    return typeof value === "string" && isTimed(f, value) ? this.text(value) : value;
  }

  private period([, written, month, quarter, half, week]: readonly (string | undefined)[]): string {
    const [year, from, to] = [Number(written), partsOf(this.first), partsOf(this.onto)];
    const years = to.year - from.year;
    const months = years * 12 + to.month - from.month;
    if (month) return dayOfLaterMonth(`${year}-01-01`, Number(month) - 1 + months, 1).slice(0, 7);
    if (week) return weekOf(plusDays(mondayOf(year, Number(week)), days(this.first, this.onto))).key;
    const apart = (length: number) => (years * 12) / length + partOf(to.month, length) - partOf(from.month, length);
    if (quarter) return nthOf("Q", 3, year * 4 + Number(quarter) - 1 + apart(3));
    if (half) return nthOf("H", 6, year * 2 + Number(half) - 1 + apart(6));
    return String(year + years);
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
const PERIOD = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12])|-W(0[1-9]|[1-4]\d|5[0-3]))?$/;
const DAY = /^\d{4}-\d\d-\d\d(?:[T ]|$)/;
/** Which part of its year a month lies in, from 0. */
const partOf = (month: number, length: number): number => Math.floor((month - 1) / length);
/** The nth of such parts since year 0. */
const nthOf = (letter: string, length: number, n: number): string =>
  `${Math.floor((n * length) / 12)}-${letter}${(n % (12 / length)) + 1}`;
const weekOf = (day: LocalDate) => intervalOf("week", day);
/** 4 January lies in a year's first week. */
const mondayOf = (year: number, week: number): LocalDate => plusDays(weekOf(`${year}-01-04`).first, (week - 1) * 7);
/** From the Monday of one day to that of another. */
const days = (from: LocalDate, to: LocalDate): number => dayNumber(weekOf(to).first) - dayNumber(weekOf(from).first);

/** A day, an instant, or a text that must be a period: one that takes no word. */
const isTimed = (f: Field, value: string): boolean =>
  f.type === "date" ||
  f.type === "instant" ||
  (f.type === "text" && PERIOD.test(value) && f.schema.safeParse(value).success && !f.schema.safeParse("例").success);
