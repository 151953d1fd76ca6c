import { expect, test } from "vitest";
import * as period from "./period.ts";
import { days, hours, months, type Period, say, workingDays } from "./period.ts";

test.each<[Period, string, string]>([
  [workingDays(1), "1 个工作日", "1 working day"],
  [workingDays(3), "3 个工作日", "3 working days"],
  [days(15), "15 日", "15 days"],
  [days(0), "当日下班前", "by close of business the same day"],
  [months(1), "1 个月", "1 month"],
  [hours(24), "24 小时", "24 hours"],
  [period.sameDay, "当日下班前", "by close of business the same day"],
  [period.monthEnd(), "本月最后一个工作日", "last working day of this month"],
  [period.monthEnd(1), "下月最后一个工作日", "last working day of next month"],
  [period.monthEnd(3), "3 个月后最后一个工作日", "last working day of the month 3 months ahead"],
  [period.dayOfMonth(3), "当月 3 日前", "by the 3rd of this month"],
  [period.dayOfNextMonth(10), "次月 10 日前", "by the 10th of next month"],
  [period.dayOfNextMonth(12), "次月 12 日前", "by the 12th of next month"],
  [period.dayOfNextMonth(22), "次月 22 日前", "by the 22nd of next month"],
  [period.nextWeekday(1, "13:00"), "下周一 13:00", "Monday of next week, 13:00"],
  [period.nextWeekday(7, "09:00"), "下周日 09:00", "Sunday of next week, 09:00"],
])("%j is said %s, %s", (value, zh, en) => {
  expect(say(value)).toBe(zh);
  expect(say(value, "en")).toBe(en);
});

test.each<[string, () => Period, string]>([
  ["zero working days", () => workingDays(0), "期限（工作日）须为 1 至 9999 的整数，现为 0"],
  ["half a day", () => days(0.5), "期限（日）须为 0 至 9999 的整数，现为 0.5"],
  ["a negative month", () => months(-1), "期限（个月）须为 1 至 600 的整数，现为 -1"],
  ["no number", () => hours(Number.NaN), "期限（小时）须为 1 至 9999 的整数，现为 NaN"],
  ["a 32nd", () => period.dayOfNextMonth(32), "期限（次月几日）须为 1 至 31 的整数，现为 32"],
  ["an hour that no clock has", () => period.nextWeekday(1, "25:00"), "时刻须写作 13:00，现为 25:00"],
])("refuses %s", (_, make, sentence) => {
  expect(make).toThrow(new RangeError(sentence));
});

test("a unit from outside that is none is named with the ones there are", () => {
  expect(period.faultOf(JSON.parse('{"unit":"weeks","n":2}'))).toBe(
    "期限的单位“weeks”不认识，请用：workingDays、days、months、hours、sameDay、opening、monthEnd、dayOfMonth、dayOfNextMonth、nextWeekday",
  );
});
