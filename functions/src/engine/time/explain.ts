/** A deadline day by day, for the command line and for whoever doubts it. */

import { type Calendar, type Day, dayOf } from "./calendar.ts";
import { dayNumber, plusDays } from "./days.ts";
import { type Due, type DueOptions, isSameDay, startOf, toDue } from "./due.ts";
import { type End, endOf, type Start } from "./end.ts";
import { checked, type Instant, type LocalDate, type Period } from "./period.ts";

interface ExplainedDay {
  date: LocalDate;
  counted: boolean;
  /** Chinese: "起算当日，不计（民法典 201）", "周三", "国庆节", "调休上班（国庆节）". */
  reason: string;
}

/** What `due` gives, and every day from the start to the end, counted or not, with its reason. */
export function explainDue(
  period: Period,
  from: Instant,
  calendar: Calendar,
  options: DueOptions = {},
): Due & { days: ExplainedDay[] } {
  const start = startOf(from, calendar, options);
  const end = endOf(checked(period), start);
  const span = dayNumber(end.date) - dayNumber(start.date);
  const dates = Array.from({ length: span + 1 }, (_, i) => plusDays(start.date, i));
  return {
    ...toDue(period, start, end),
    days: dates.map((date) => explain(period, dayOf(calendar, date), start, end)),
  };
}

function explain(period: Period, day: Day, start: Start, end: End): ExplainedDay {
  const { date } = day;
  const is = (counted: boolean, reason: string): ExplainedDay => ({ date, counted, reason });
  if (isSameDay(period))
    return date === end.date ? is(true, `${day.reason}，当日`) : is(false, `${day.reason}，未到达`);
  switch (period.unit) {
    case "workingDays":
      return date === start.date ? is(false, "起算当日，不计（民法典 201）") : is(day.working, day.reason);
    case "days":
    case "months":
      if (date === start.date) return is(false, "起算当日，不计（民法典 201）");
      if (date <= end.nominal) return is(true, day.reason);
      return is(
        false,
        date === end.date ? `${day.reason}，末日顺延至此（民法典 203）` : `${day.reason}，顺延（民法典 203）`,
      );
    case "hours":
      return is(true, "按小时连续计算");
    default:
      return date === end.date ? is(true, `${day.reason}，截止日`) : is(false, `${day.reason}，固定日期，不逐日计算`);
  }
}
