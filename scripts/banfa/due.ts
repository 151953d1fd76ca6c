/** A deadline reckoned day by day, with the calendar that is shipped. */

import { SHANGHAI } from "../../functions/src/engine/time/clock.ts";
import { explainDue } from "../../functions/src/engine/time/explain.ts";
import { formatInstant, parseInstant } from "../../functions/src/engine/time/local.ts";
import { faultOf, type Period } from "../../functions/src/engine/time/period.ts";
import { shippedCalendar } from "../../functions/src/engine/time/published.ts";
import { type Command, type Given, needed, text, Usage } from "./command.ts";
import { hoursOf, limitOf } from "./limit.ts";

const UNITS = { "working-days": "workingDays", days: "days", months: "months", hours: "hours" } as const;

export const command: Command = {
  usage: "时间 --working-days N | --days N | --months N | --hours N | --at 何时 [--open 上下班时间]",
  does: "期限到何时为止，逐日说明。时间如 2026-09-30 17:30；只写日期的，按当天上班时计。--at 如 下周一 13:00、次月 10 日、月底、半年；--open 如 10:00-20:00 每天",
  options: {
    "working-days": { type: "string" },
    days: { type: "string" },
    months: { type: "string" },
    hours: { type: "string" },
    at: { type: "string" },
    open: { type: "string" },
  },
  async run(given) {
    const calendar = shippedCalendar();
    const hours = given.options.open === undefined ? calendar.hours : hoursOf(needed(given, "open"));
    const from = startOf(given, hours.opens);
    const period = periodOf(given);
    const due = explainDue(period, from, calendar, { hours });
    const local = formatInstant(due.at, SHANGHAI);
    const days = due.days.map((day) => ({ date: day.date, counted: day.counted, reason: day.reason }));
    return {
      json: {
        from: offset(formatInstant(from, SHANGHAI)),
        due: offset(local),
        days,
        calendarVersion: due.calendarVersion,
        provisional: due.provisional,
        because: due.because,
      },
      text: [
        `${local}${due.provisional ? "（暂定）" : ""}`,
        ...due.because.map((line) => `  ${line}`),
        ...days.map((day) => `  ${day.date} ${day.counted ? "计" : "不计"}  ${day.reason}`),
        ...(due.calendarVersion ? [`日历：${due.calendarVersion}`] : []),
      ],
    };
  },
};

/** Shanghai has had no summer time since 1991. */
const offset = (local: string) => `${local.replace(" ", "T")}:00+08:00`;

function periodOf(given: Given): Period {
  const named = Object.entries(UNITS).filter(([option]) => given.options[option] !== undefined);
  const isAt = given.options.at !== undefined;
  if (named.length + Number(isAt) !== 1)
    throw new Usage(`请写明期限，${[...Object.keys(UNITS), "at"].map((option) => `--${option}`).join("、")} 中的一个`);
  const [only] = named;
  if (!only) return limitOf(needed(given, "at"));
  const [option, unit] = only;
  const n = Number(text(given, option));
  const fault = faultOf({ unit, n });
  if (fault) throw new Usage(fault);
  return { unit, n };
}

function startOf({ words }: Given, opens: string): string {
  const written = words.join(" ");
  if (!written) throw new Usage("请写明起算时间，如 2026-09-30 17:30");
  try {
    return parseInstant(/^\d{4}-\d\d-\d\d$/.test(written) ? `${written} ${opens}` : written, SHANGHAI);
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}
