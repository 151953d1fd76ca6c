/** Weeks, months, quarters, halves and years of the calendar, in which cases arise by themselves. */
import { DateTime } from "luxon";
import { plusDays } from "./days.ts";
import { dateOf, instantOf } from "./local.ts";
import type { Instant, LocalDate } from "./period.ts";

export type IntervalUnit = "week" | "month" | "quarter" | "half" | "year";

interface Interval {
  /** "2026-W41", "2026-10", "2026-Q4", "2026-H2", "2026": in the id of what arises in it. A week is of the year of its Thursday. */
  key: string;
  first: LocalDate;
  last: LocalDate;
}

const KEYS: Record<Exclude<IntervalUnit, "half">, string> = {
  week: "kkkk-'W'WW",
  month: "yyyy-MM",
  quarter: "yyyy-'Q'q",
  year: "yyyy",
};

const KEPT_INTERVALS = 10_000;
const known = new Map<string, Interval>();

/** The interval that a day lies in; weeks begin on Monday. The clock asks for the same few every minute. */
export function intervalOf(unit: IntervalUnit, date: LocalDate): Interval {
  const key = `${unit} ${date}`;
  const interval = known.get(key) ?? reckoned(unit, date);
  if (known.size >= KEPT_INTERVALS) known.clear();
  known.set(key, interval);
  return interval;
}
function reckoned(unit: IntervalUnit, date: LocalDate): Interval {
  if (unit === "half") return halfOf(date);
  const day = DateTime.fromISO(date, { zone: "utc" });
  const [first, last] = [day.startOf(unit).toISODate(), day.endOf(unit).toISODate()];
  return { key: day.toFormat(KEYS[unit]), first, last };
}
const halfOf = (date: LocalDate): Interval => {
  const year = date.slice(0, 4);
  return date.slice(5, 7) > "06"
    ? { key: `${year}-H2`, first: `${year}-07-01`, last: `${year}-12-31` }
    : { key: `${year}-H1`, first: `${year}-01-01`, last: `${year}-06-30` };
};

/** The intervals that began after one instant and until another, in order, with the midnight at which they began. */
export function intervalsBegun(
  unit: IntervalUnit,
  after: Instant,
  until: Instant,
  zone: string,
): (Interval & { begins: Instant })[] {
  const begun: (Interval & { begins: Instant })[] = [];
  let interval = intervalOf(unit, dateOf(after, zone));
  for (;;) {
    const begins = instantOf(interval.first, "00:00", zone);
    if (begins > until) return begun;
    if (begins > after) begun.push({ ...interval, begins });
    interval = intervalOf(unit, plusDays(interval.last, 1));
  }
}
