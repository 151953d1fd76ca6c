/** Which periods of a recurrence have come, and from when on the case of each is there. Pure. */
import type { Interval, Recurrence } from "../../../engine/declare/kind.ts";
import { type Org, settingsOf } from "../../../engine/organisation/org.ts";
import { firstRunning } from "../../../engine/organisation/running.ts";
import { dayOfLaterMonth, plusDays } from "../../../engine/time/days.ts";
import { intervalOf, intervalsBegun } from "../../../engine/time/interval.ts";
import { dateOf, instantOf } from "../../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../../engine/time/period.ts";

/** A period, with the instant from which its case is there: the midnight of its day, or of the regulation's first. */
export interface Begun {
  period: string;
  first: LocalDate;
  last: LocalDate;
  start: Instant;
}
/** A recurrence of a regulation, in the organisation. */
export interface Recurring {
  every: Recurrence;
  regulation: string;
  org: Pick<Org, "zone" | "settings">;
}

export function intervalSet({ every, org }: Recurring): Interval {
  if (typeof every.period === "string") return every.period;
  const set = org.settings[every.period.id];
  return set === "week" || set === "month" || set === "quarter" || set === "half" || set === "year"
    ? set
    : every.period.example;
}

/** Those whose day has come by `now` and that are not over: the present one, and what comes next where it arises before. */
export function periodsAt(r: Recurring, now: Instant): Begun[] {
  const today = dateOf(now, r.org.zone);
  const unit = intervalSet(r);
  const found: Begun[] = [];
  let interval = intervalOf(unit, today);
  for (; interval.first <= horizon(r, today); interval = intervalOf(unit, plusDays(interval.last, 1)))
    found.push(...begun(r, interval, now));
  return found;
}
/**
 * Those whose day came after one instant and by another; of a regulation that began to run within a period, on its first
 * day; of a period in which it did not run, none.
 */
export function periodsSince(r: Recurring, through: Instant, now: Instant): Begun[] {
  const { zone } = r.org;
  const unit = intervalSet(r);
  // A day within the period comes up to a period after it began: look back as far.
  const before = intervalOf(unit, plusDays(intervalOf(unit, dateOf(through, zone)).first, -1));
  const from = instantOf(plusDays(before.first, -1), "00:00", zone);
  const until = instantOf(horizon(r, dateOf(now, zone)), "23:59", zone);
  return intervalsBegun(unit, from, until, zone).flatMap((i) => begun(r, i, now).filter((b) => b.start > through));
}
/** The last day on which a period that arises by `today` may begin. */
const horizon = ({ every }: Recurring, today: LocalDate): LocalDate => plusDays(today, every.ahead ?? 0);

function begun(r: Recurring, { key, first, last }: ReturnType<typeof intervalOf>, now: Instant): Begun[] {
  const day = firstRunning(settingsOf(r.org), r.regulation, dayOf(r, first), last);
  if (day === undefined) return [];
  const start = instantOf(day, "00:00", r.org.zone);
  return start <= now ? [{ period: key, first, last, start }] : [];
}
/** The period's first day, so many days before it, or the day that a setting names in it. */
function dayOf({ every, org }: Recurring, first: LocalDate): LocalDate {
  if (every.ahead !== undefined) return plusDays(first, -every.ahead);
  if (!every.on) return first;
  const set = org.settings[every.on.id];
  const on = typeof set === "string" ? set : every.on.example;
  const [month, day] = on.includes("-") ? on.split("-").map(Number) : [undefined, Number(on)];
  const start = month === undefined ? first : `${first.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
  return dayOfLaterMonth(start, 0, day ?? 1);
}
