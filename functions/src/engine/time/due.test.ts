import { expect, test } from "vitest";
import type { BusinessHours } from "./clock.ts";
import { SHANGHAI } from "./clock.ts";
import { type DueOptions, due } from "./due.ts";
import { formatInstant, parseInstant } from "./local.ts";
import {
  dayOfMonth,
  dayOfNextMonth,
  days,
  hours,
  monthEnd,
  months,
  nextWeekday,
  type Period,
  sameDay,
  workingDays,
} from "./period.ts";
import { shippedCalendar } from "./published.ts";

const calendar = shippedCalendar();
const ending = (period: Period, from: string, options?: DueOptions) =>
  formatInstant(due(period, parseInstant(from, SHANGHAI), calendar, options).at, SHANGHAI);

type Row = [period: Period, from: string, at: string];

test.each<Row>([
  [workingDays(1), "2026-09-30 17:30", "2026-10-08 18:00"], // R01 十一(三), before National Day
  [workingDays(1), "2026-09-30 00:00", "2026-10-08 18:00"],
  [workingDays(1), "2026-09-30 23:59:59.999", "2026-10-08 18:00"],
  [workingDays(1), "2026-09-29 23:59:59.999", "2026-09-30 18:00"],
  [workingDays(1), "2026-10-09 10:00", "2026-10-10 18:00"], // a make-up Saturday counts
  [workingDays(3), "2026-10-08 10:00", "2026-10-12 18:00"],
  [workingDays(7), "2026-09-30 17:30", "2026-10-15 18:00"],
  [workingDays(1), "2026-10-11 10:00", "2026-10-12 18:00"], // begun on a Sunday
  [workingDays(2), "2026-08-31 10:00", "2026-09-02 18:00"], // over the month's turn
  [workingDays(1), "2026-02-13 10:00", "2026-02-14 18:00"], // Spring Festival 2026
  [workingDays(1), "2026-02-14 10:00", "2026-02-24 18:00"],
  [workingDays(3), "2026-02-25 10:00", "2026-02-28 18:00"],
  [workingDays(1), "2026-12-30 10:00", "2026-12-31 18:00"],
  [workingDays(1), "2026-12-31 10:00", "2027-01-04 18:00"],
  [workingDays(1000), "2022-03-01 10:00", "2026-03-05 18:00"],
])("%j from %s is due %s (201)", (period, from, at) => {
  expect(ending(period, from)).toBe(at);
});

test.each<Row>([
  [days(1), "2026-09-29 10:00", "2026-09-30 18:00"],
  [days(3), "2026-09-30 17:30", "2026-10-08 18:00"],
  [days(15), "2026-09-21 09:00", "2026-10-08 18:00"],
  [days(1), "2026-10-09 10:00", "2026-10-10 18:00"], // a make-up Saturday is no rest day
  [days(1), "2026-10-10 10:00", "2026-10-12 18:00"],
  [days(10), "2026-09-30 10:00", "2026-10-10 18:00"],
  [months(1), "2026-01-31 10:00", "2026-02-28 18:00"], // a make-up Saturday again
  [months(1), "2027-01-31 10:00", "2027-03-01 18:00"], // 28 February is a Sunday
  [months(1), "2028-01-31 10:00", "2028-02-29 18:00"],
  [months(12), "2028-02-29 10:00", "2029-02-28 18:00"],
  [months(1), "2026-09-01 10:00", "2026-10-08 18:00"],
  [months(1), "2026-12-31 10:00", "2027-02-01 18:00"],
  [months(6), "2026-03-17 23:00", "2026-09-17 18:00"],
])("%j from %s is due %s (202, 203)", (period, from, at) => {
  expect(ending(period, from)).toBe(at);
});

test.each<Row>([
  [sameDay, "2026-09-30 07:00", "2026-09-30 18:00"],
  [sameDay, "2026-09-30 17:59:59.999", "2026-09-30 18:00"],
  [sameDay, "2026-09-30 18:00", "2026-09-30 18:00"],
  [sameDay, "2026-09-30 18:00:00.001", "2026-10-08 18:00"],
  [sameDay, "2026-10-11 10:00", "2026-10-12 18:00"],
  [sameDay, "2026-10-10 10:00", "2026-10-10 18:00"],
  [sameDay, "2026-10-17 10:00", "2026-10-19 18:00"],
  [days(0), "2026-09-30 17:30", "2026-09-30 18:00"],
  [days(0), "2026-09-30 18:01", "2026-10-08 18:00"],
  [hours(24), "2026-09-30 17:30", "2026-10-01 17:30"],
  [hours(1), "2026-12-31 23:30", "2027-01-01 00:30"],
])("%j from %s is due %s", (period, from, at) => {
  expect(ending(period, from)).toBe(at);
});

test.each<Row>([
  [monthEnd(), "2026-09-15 10:00", "2026-09-30 18:00"],
  [monthEnd(), "2026-10-15 10:00", "2026-10-30 18:00"],
  [monthEnd(1), "2026-01-10 10:00", "2026-02-28 18:00"],
  [monthEnd(), "2026-01-30 18:00", "2026-01-30 18:00"],
  [monthEnd(), "2026-01-31 10:00", "2026-02-02 18:00"], // over already: like a same-day duty
  [dayOfNextMonth(10), "2026-09-15 10:00", "2026-10-10 18:00"],
  [dayOfNextMonth(10), "2026-04-15 10:00", "2026-05-10 18:00"], // a Sunday, and stays
  [dayOfNextMonth(31), "2026-08-31 10:00", "2026-09-30 18:00"],
  [dayOfMonth(10), "2026-10-01 00:00", "2026-10-10 18:00"],
  [dayOfMonth(10), "2026-10-12 09:00", "2026-10-12 18:00"],
  [dayOfMonth(10), "2026-10-11 09:00", "2026-10-12 18:00"],
  [nextWeekday(1, "13:00"), "2026-09-30 10:00", "2026-10-05 13:00"], // in the holidays, and stays
  [nextWeekday(1, "13:00"), "2026-10-12 10:00", "2026-10-19 13:00"],
  [nextWeekday(1, "13:00"), "2026-10-11 23:00", "2026-10-12 13:00"],
  [nextWeekday(7, "09:00"), "2026-10-12 10:00", "2026-10-25 09:00"],
])("the fixed date %j from %s is %s", (period, from, at) => {
  expect(ending(period, from)).toBe(at);
});

test("an organisation may let a fixed day of the month move forward", () => {
  expect(ending(dayOfNextMonth(10), "2026-04-15 10:00", { roll: true })).toBe("2026-05-11 18:00");
  expect(ending(dayOfMonth(1), "2026-10-01 08:00", { roll: true })).toBe("2026-10-08 18:00");
  expect(ending(nextWeekday(1, "13:00"), "2026-09-30 10:00", { roll: true })).toBe("2026-10-05 13:00");
});

const sales: BusinessHours = { opens: "10:00", closes: "20:00", days: "weekendsToo" };
const always: BusinessHours = { opens: "08:00", closes: "24:00", days: "everyDay" };

test.each<[Period, string, BusinessHours, string]>([
  [sameDay, "2026-10-17 19:00", sales, "2026-10-17 20:00"],
  [sameDay, "2026-10-17 20:01", sales, "2026-10-18 20:00"],
  [sameDay, "2026-10-03 10:00", sales, "2026-10-08 20:00"], // a holiday is no ordinary weekend
  [sameDay, "2026-10-03 23:30", always, "2026-10-04 00:00"],
  [workingDays(1), "2026-09-30 17:30", sales, "2026-10-08 20:00"],
  [days(1), "2026-10-16 10:00", sales, "2026-10-19 20:00"], // a weekend is a rest day for 203 all the same
  [monthEnd(), "2026-10-15 10:00", sales, "2026-10-30 20:00"],
])("%j from %s in a department with other hours", (period, from, own, at) => {
  expect(ending(period, from, { hours: own })).toBe(at);
});

test("a department's hours stand in the calendar; one without has the organisation's", () => {
  const withFloor = shippedCalendar({ departments: { 售楼部: sales } });
  const from = parseInstant("2026-10-17 19:00", SHANGHAI);
  expect(due(sameDay, from, withFloor, { department: "售楼部" }).at).toBe("2026-10-17T12:00:00.000Z");
  expect(due(sameDay, from, withFloor, { department: "财务部" }).at).toBe("2026-10-19T10:00:00.000Z");
});

test("the zone is the organisation's, with its summer time", () => {
  const berlin = shippedCalendar({ zone: "Europe/Berlin" });
  expect(due(workingDays(1), "2026-03-26T10:00:00.000Z", berlin).at).toBe("2026-03-27T17:00:00.000Z");
  expect(due(workingDays(1), "2026-03-27T10:00:00.000Z", berlin).at).toBe("2026-03-30T16:00:00.000Z");
  const newYork = shippedCalendar({ zone: "America/New_York" });
  expect(due(workingDays(1), "2026-10-08T02:00:00.000Z", newYork).at).toBe("2026-10-08T22:00:00.000Z");
});

test("provisional and version tell what the instant rests on", () => {
  const basis = (period: Period, from: string, options?: DueOptions) => {
    const { provisional, calendarVersion } = due(period, parseInstant(from, SHANGHAI), calendar, options);
    return [provisional, calendarVersion];
  };
  expect(basis(workingDays(1), "2026-12-30 10:00")).toEqual([false, "国办 2026"]);
  expect(basis(workingDays(1), "2026-12-31 10:00")).toEqual([true, "推算 2027"]);
  expect(basis(workingDays(2), "2026-12-30 10:00")).toEqual([true, "国办 2026 + 推算 2027"]);
  expect(basis(days(30), "2026-12-15 10:00")).toEqual([true, "推算 2027"]);
  expect(basis(sameDay, "2026-12-31 18:01")).toEqual([true, "国办 2026 + 推算 2027"]);
  expect(basis(monthEnd(), "2026-12-31 10:00")).toEqual([false, "国办 2026"]);
  expect(basis(monthEnd(), "2026-12-31 18:01")).toEqual([true, "国办 2026 + 推算 2027"]);
  expect(basis(hours(24), "2026-12-31 10:00")).toEqual([false, ""]);
  expect(basis(dayOfNextMonth(10), "2026-12-05 10:00")).toEqual([false, ""]);
  expect(basis(dayOfNextMonth(10), "2026-12-05 10:00", { roll: true })).toEqual([true, "推算 2027"]);
});

const because = (period: Period, from: string, options?: DueOptions) =>
  due(period, parseInstant(from, SHANGHAI), calendar, options).because;

test("the reasons can be checked by a clerk: working days", () => {
  expect(because(workingDays(4), "2026-09-30 17:30")).toEqual([
    "自 2026-09-30 17:30 起 4 个工作日，起算当日不计（民法典 201）",
    "2026-10-01 至 2026-10-07 国庆节，不计",
    "2026-10-10 调休上班（国庆节），计入",
    "2026-10-11 周日，不计",
    "至 2026-10-12 18:00 下班为止（民法典 203）",
  ]);
  expect(because(workingDays(40), "2026-03-02 10:00").slice(1, 4)).toEqual([
    "2026-03-07 至 2026-03-08 周六、周日，不计",
    "2026-03-14 至 2026-03-15 周六、周日，不计",
    "2026-03-21 至 2026-03-22 周六、周日，不计",
  ]);
  expect(because(workingDays(1000), "2022-03-01 10:00")).toEqual([
    "自 2022-03-01 10:00 起 1000 个工作日，起算当日不计（民法典 201）",
    "其间休息日 465 天，不计",
    "至 2026-03-05 18:00 下班为止（民法典 203）",
  ]);
});

test("the reasons can be checked by a clerk: days, months, provisional years", () => {
  expect(because(days(3), "2026-09-30 17:30")).toEqual([
    "自 2026-09-30 17:30 起 3 日，起算当日不计（民法典 201）",
    "末日 2026-10-03 为国庆节，顺延至 2026-10-08（民法典 203）",
    "至 2026-10-08 18:00 下班为止（民法典 203）",
  ]);
  expect(because(months(1), "2027-01-31 10:00")).toEqual([
    "自 2027-01-31 10:00 起 1 个月，起算当日不计（民法典 201）",
    "2 月没有 31 日，以月末 2027-02-28 为末日（民法典 202）",
    "末日 2027-02-28 为周日，顺延至 2027-03-01（民法典 203）",
    "至 2027-03-01 18:00 下班为止（民法典 203）",
    "2027 年放假安排尚未公布，按《全国年节及纪念日放假办法》推算，未计调休",
  ]);
});

test("the reasons can be checked by a clerk: same day and fixed dates", () => {
  expect(because(sameDay, "2026-09-30 18:05")).toEqual([
    "自 2026-09-30 18:05 起，当日下班前",
    "18:00 已下班，视为 2026-10-08 09:00 到达",
    "至 2026-10-08 18:00 下班为止",
  ]);
  expect(because(sameDay, "2026-10-11 10:00")).toContain("2026-10-11 周日休息，视为 2026-10-12 09:00 到达");
  expect(because(monthEnd(), "2026-10-31 10:00")).toContain("2026-10-30 已过，改为当日下班前");
  expect(because(monthEnd(), "2026-01-30 18:00")).toEqual([
    "自 2026-01-30 18:00 起，本月最后一个工作日",
    "2026-01-30 为该月最后一个工作日，至 18:00 下班为止",
  ]);
  expect(because(dayOfNextMonth(10), "2026-04-15 10:00")).toContain("固定日期，遇休息日不顺延");
  expect(because(dayOfNextMonth(10), "2026-04-15 10:00", { roll: true })).toContain(
    "2026-05-10 为周日，按本单位设置顺延至 2026-05-11",
  );
  expect(because(hours(24), "2026-09-30 17:30")).toContain("按小时连续计算，至 2026-10-01 17:30");
});

test("a period or an instant that is none is refused", () => {
  const from = parseInstant("2026-09-30 17:30", SHANGHAI);
  expect(() => due({ unit: "workingDays", n: 0 }, from, calendar)).toThrow(RangeError);
  expect(() => due(sameDay, "2026-09-30 17:30", calendar)).toThrow("时刻须写作");
  expect(() => due(workingDays(9999), "2090-01-01T00:00:00.000Z", calendar)).toThrow("超出可推算的范围");
});
