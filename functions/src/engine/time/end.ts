/** Where a period ends, 《民法典》 200–204, with every date on the way that the reasons need. */

import { type Calendar, dayOf } from "./calendar.ts";
import { type BusinessHours, plusHours } from "./clock.ts";
import { dayNumber, dayOfLaterMonth, partsOf, plusDays, weekdayOf } from "./days.ts";
import { dateOf, formatInstant, instantOf } from "./local.ts";
import { isOpenDay, nextOpening, openDayAfter } from "./opening.ts";
import type { Instant, LocalDate, Period } from "./period.ts";
import { workingDayAfter, workingDayFrom, workingDayUntil } from "./working-days.ts";

export interface Start {
  at: Instant;
  /** "2026-09-30 17:30" in the zone. */
  local: string;
  date: LocalDate;
  calendar: Calendar;
  hours: BusinessHours;
  /** A fixed day of the month that is a rest day moves to the next working day. */
  roll: boolean;
}

export interface End {
  at: Instant;
  date: LocalDate;
  /** The last day before a rest day moved it (203); the same as `date` when none did. */
  nominal: LocalDate;
  /** What the end rests on, beside the days that didn't count. */
  because: string[];
  /** The days of the calendar that decide the end, first and last; absent when none does. */
  looked?: { first: LocalDate; last: LocalDate };
}

export function endOf(period: Period, start: Start): End {
  switch (period.unit) {
    case "workingDays":
      return afterWorkingDays(period.n, start);
    case "days":
      if (period.n === 0) return beforeClose(start);
      return lastDay(plusDays(start.date, period.n), start, []);
    case "months":
      return afterMonths(period.n, start);
    case "hours":
      return afterHours(period.n, start);
    case "sameDay":
      return beforeClose(start);
    case "opening":
      return atOpening(start);
    case "monthEnd":
      return notBefore(start, lastWorkingDayOfMonth(period.n, start));
    case "dayOfMonth":
      return notBefore(start, fixedDay(dayOfLaterMonth(start.date, 0, period.n), start));
    case "dayOfNextMonth":
      return fixedDay(dayOfLaterMonth(start.date, 1, period.n), start);
    case "nextWeekday":
      return hourOfNextWeek(period, start);
  }
}

const closeOf = (date: LocalDate, { calendar, hours }: Start): Instant => instantOf(date, hours.closes, calendar.zone);

function afterWorkingDays(n: number, start: Start): End {
  const date = workingDayAfter(start.calendar, start.date, n);
  const because = [`至 ${date} ${start.hours.closes} 下班为止（民法典 203）`];
  const looked = { first: plusDays(start.date, 1), last: date };
  return { at: closeOf(date, start), date, nominal: date, because, looked };
}

function afterMonths(n: number, start: Start): End {
  const { day } = partsOf(start.date);
  const date = dayOfLaterMonth(start.date, n, day);
  const last = partsOf(date);
  const short = last.day < day ? [`${last.month} 月没有 ${day} 日，以月末 ${date} 为末日（民法典 202）`] : [];
  return lastDay(date, start, short);
}

/** 203: a last day that is a rest day moves to the next working day, and ends at close. */
function lastDay(nominal: LocalDate, start: Start, because: string[]): End {
  const date = workingDayFrom(start.calendar, nominal);
  const moved =
    date === nominal
      ? []
      : [`末日 ${nominal} 为${dayOf(start.calendar, nominal).reason}，顺延至 ${date}（民法典 203）`];
  const until = `至 ${date} ${start.hours.closes} 下班为止（民法典 203）`;
  const looked = { first: nominal, last: date };
  return { at: closeOf(date, start), date, nominal, because: [...because, ...moved, until], looked };
}

function afterHours(n: number, start: Start): End {
  const at = plusHours(start.at, n);
  const local = formatInstant(at, start.calendar.zone);
  const date = local.slice(0, 10);
  return { at, date, nominal: date, because: [`按小时连续计算，至 ${local}`] };
}

function beforeClose(start: Start): End {
  const { calendar, date, hours } = start;
  const close = closeOf(date, start);
  const open = isOpenDay(calendar, date, hours);
  if (open && start.at <= close) {
    const because = [`当日 ${hours.closes} 下班前`];
    return { at: close, date, nominal: date, because, looked: { first: date, last: date } };
  }
  const next = openDayAfter(calendar, date, hours);
  const late = open ? `${hours.closes} 已下班` : `${date} ${dayOf(calendar, date).reason}休息`;
  const because = [`${late}，视为 ${next} ${hours.opens} 到达`, `至 ${next} ${hours.closes} 下班为止`];
  return { at: closeOf(next, start), date: next, nominal: date, because, looked: { first: date, last: next } };
}

function atOpening(start: Start): End {
  const { calendar, hours } = start;
  const at = nextOpening(calendar, start.at, { hours });
  const date = dateOf(at, calendar.zone);
  return {
    at,
    date,
    nominal: date,
    because: [`${date} ${hours.opens} 上班时`],
    looked: { first: start.date, last: date },
  };
}

function lastWorkingDayOfMonth(ahead: number, start: Start): End {
  const monthEnd = dayOfLaterMonth(start.date, ahead, 31);
  const date = workingDayUntil(start.calendar, monthEnd);
  const because = [`${date} 为该月最后一个工作日，至 ${start.hours.closes} 下班为止`];
  return { at: closeOf(date, start), date, nominal: date, because, looked: { first: date, last: monthEnd } };
}

function fixedDay(nominal: LocalDate, start: Start): End {
  const { calendar, hours, roll } = start;
  const date = roll ? workingDayFrom(calendar, nominal) : nominal;
  const moved = date === nominal ? [] : [`${nominal} 为${dayOf(calendar, nominal).reason}，按本单位设置顺延至 ${date}`];
  const kept = roll ? [] : ["固定日期，遇休息日不顺延"];
  const because = [...moved, ...kept, `至 ${date} ${hours.closes} 下班为止`];
  return {
    at: closeOf(date, start),
    date,
    nominal,
    because,
    looked: roll ? { first: nominal, last: date } : undefined,
  };
}

function hourOfNextWeek({ n, at }: Extract<Period, { unit: "nextWeekday" }>, start: Start): End {
  const sunday = plusDays(start.date, 7 - weekdayOf(dayNumber(start.date)));
  const date = plusDays(sunday, n);
  const because = ["固定时刻，遇休息日不顺延", `至 ${date} ${at} 为止`];
  return { at: instantOf(date, at, start.calendar.zone), date, nominal: date, because };
}

/** A fixed day that is over when the duty begins leaves the time of a same-day duty: no end lies before its start. */
function notBefore(start: Start, end: End): End {
  if (end.at >= start.at) return end;
  const today = beforeClose(start);
  const because = [`${end.date} 已过，改为当日下班前`, ...today.because];
  return { ...today, because, looked: spanning(end.looked, today.looked) };
}

/** `fixed` begins first: its day is over when `today` begins. */
function spanning(fixed: End["looked"], today: End["looked"]): End["looked"] {
  if (!fixed || !today) return fixed ?? today;
  return fixed.last > today.last ? fixed : { first: fixed.first, last: today.last };
}
