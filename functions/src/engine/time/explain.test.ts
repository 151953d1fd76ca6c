import { expect, test } from "vitest";
import { SHANGHAI } from "./clock.ts";
import { due } from "./due.ts";
import { explainDue } from "./explain.ts";
import { parseInstant } from "./local.ts";
import { days, hours, monthEnd, type Period, sameDay, workingDays } from "./period.ts";
import { shippedCalendar } from "./published.ts";

const calendar = shippedCalendar();
const rows = (period: Period, from: string) =>
  explainDue(period, parseInstant(from, SHANGHAI), calendar).days.map(
    ({ date, counted, reason }) => `${date} ${counted ? "+" : "-"} ${reason}`,
  );

test("every working day is counted or skipped with its reason", () => {
  expect(rows(workingDays(3), "2026-09-30 17:30")).toEqual([
    "2026-09-30 - 起算当日，不计（民法典 201）",
    "2026-10-01 - 国庆节",
    "2026-10-02 - 国庆节",
    "2026-10-03 - 国庆节",
    "2026-10-04 - 国庆节",
    "2026-10-05 - 国庆节",
    "2026-10-06 - 国庆节",
    "2026-10-07 - 国庆节",
    "2026-10-08 + 周四",
    "2026-10-09 + 周五",
    "2026-10-10 + 调休上班（国庆节）",
  ]);
});

test("calendar days count rest days, and the last one moves", () => {
  expect(rows(days(2), "2026-10-15 10:00")).toEqual([
    "2026-10-15 - 起算当日，不计（民法典 201）",
    "2026-10-16 + 周五",
    "2026-10-17 + 周六",
    "2026-10-18 - 周日，顺延（民法典 203）",
    "2026-10-19 - 周一，末日顺延至此（民法典 203）",
  ]);
});

test("what arrives late is not there before the next opening", () => {
  expect(rows(sameDay, "2026-10-16 18:01")).toEqual([
    "2026-10-16 - 周五，未到达",
    "2026-10-17 - 周六，未到达",
    "2026-10-18 - 周日，未到达",
    "2026-10-19 + 周一，当日",
  ]);
});

test("hours run on, fixed dates are not counted", () => {
  expect(rows(hours(24), "2026-10-16 18:01")).toEqual(["2026-10-16 + 按小时连续计算", "2026-10-17 + 按小时连续计算"]);
  expect(rows(monthEnd(), "2026-10-29 10:00")).toEqual([
    "2026-10-29 - 周四，固定日期，不逐日计算",
    "2026-10-30 + 周五，截止日",
  ]);
});

test("the deadline itself is that of due", () => {
  const from = parseInstant("2026-12-20 10:00", SHANGHAI);
  const { days: listed, ...rest } = explainDue(workingDays(20), from, calendar);
  expect(rest).toEqual(due(workingDays(20), from, calendar));
  expect(listed.filter((day) => day.counted)).toHaveLength(20);
});
