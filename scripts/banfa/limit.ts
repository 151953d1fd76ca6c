/** A limit on the calendar and business hours, as somebody writes them on a command line. */
import type { BusinessHours, OpenDays } from "../../functions/src/engine/time/clock.ts";
import { faultOf, type Period, type Weekday } from "../../functions/src/engine/time/period.ts";
import { Usage } from "./command.ts";

const WEEKDAYS = "一二三四五六日";
/** `下周一 13:00`, `周一 13:00`: of the week after this one, as the period has it. */
const weekdayOf = (word: string): Weekday => (WEEKDAYS.indexOf(word === "天" ? "日" : word) + 1) as Weekday; // one of seven

/** Each way of writing one; a name of the period's unit is one too. */
const WRITTEN: readonly [RegExp, (...found: string[]) => Period][] = [
  [
    /^(?:下)?周([一二三四五六日天]) ?(\d\d:\d\d)$/,
    (day = "", at = "") => ({ unit: "nextWeekday", n: weekdayOf(day), at }),
  ],
  [/^nextWeekday ([1-7]) (\d\d:\d\d)$/, (n, at = "") => ({ unit: "nextWeekday", n: Number(n) as Weekday, at })], // one of seven
  [/^次月 ?(\d+) ?日前?$|^dayOfNextMonth (\d+)$/, (a, b) => ({ unit: "dayOfNextMonth", n: Number(a ?? b) })],
  [/^[当本]月 ?(\d+) ?日前?$|^dayOfMonth (\d+)$/, (a, b) => ({ unit: "dayOfMonth", n: Number(a ?? b) })],
  [/^(?:本月|月)底$|^monthEnd$/, () => ({ unit: "monthEnd", n: 0 })],
  [/^[下次]月底$/, () => ({ unit: "monthEnd", n: 1 })],
  [/^monthEnd (\d+)$/, (n) => ({ unit: "monthEnd", n: Number(n) })],
  [/^半年$/, () => ({ unit: "months", n: 6 })],
  [/^当[日天](?:下班前)?$|^sameDay$/, () => ({ unit: "sameDay" })],
  [/^(?:下次)?上班时?$|^opening$/, () => ({ unit: "opening" })],
];

export function limitOf(written: string): Period {
  const text = written.trim().replace(/\s+/g, " ");
  for (const [way, period] of WRITTEN) {
    const found = way.exec(text);
    if (!found) continue;
    const made = period(...found.slice(1));
    const fault = faultOf(made);
    if (fault) throw new Usage(fault);
    return made;
  }
  throw new Usage(
    `不认识“${written}”，请写作 下周一 13:00、次月 10 日、当月 25 日、月底、下月底、半年、当日、下次上班 之一`,
  );
}

const OPEN_ON: Readonly<Record<string, OpenDays>> = { 工作日: "workingDays", 含周末: "weekendsToo", 每天: "everyDay" };
/** `10:00-20:00 每天`. */
export function hoursOf(written: string): BusinessHours {
  const [, opens = "", closes = "", on = "工作日"] = /^(\d\d:\d\d)-(\d\d:\d\d)(?: (\S+))?$/.exec(written.trim()) ?? [];
  const days = OPEN_ON[on];
  if (!isTime(opens) || !isTime(closes) || opens >= closes || !days)
    throw new Usage(`上下班时间须写作 10:00-20:00，后面可写 ${Object.keys(OPEN_ON).join("、")} 之一，现为“${written}”`);
  return { opens, closes, days };
}
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === "24:00";
