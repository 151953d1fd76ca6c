import { expect, test } from "vitest";
import type { YearCalendar } from "./calendar.ts";
import { faultOfHours, faultsOfYear } from "./checks.ts";
import { computedYear } from "./computed.ts";
import { publishedYear, publishedYears } from "./published.ts";

test.each(publishedYears())("the notice of %i has no fault", (year) => {
  const notice = publishedYear(year);
  expect(notice && faultsOfYear(year, notice)).toEqual([]);
});

const notice: YearCalendar = { ...computedYear(2027), version: "国办 2027", provisional: false };

test.each<[string, YearCalendar, string[]]>([
  ["a date that is none", { ...notice, makeUpDays: ["2027-02-30"] }, ["日期须写作 2027-01-01，现为 2027-02-30"]],
  ["no version", { ...notice, version: " " }, ["请填写版本，例如“国办 2027”"]],
  [
    "another year's day",
    { ...notice, holidays: [...notice.holidays, "2028-01-01"] },
    ["2028-01-01 不属于 2027 年的放假安排，请删去或改正"],
  ],
  [
    "a day off on which people work",
    { ...notice, holidays: [...notice.holidays, "2027-10-09"], makeUpDays: ["2027-10-09"] },
    ["2027-10-09 列了两次，请只留一处"],
  ],
  [
    "a make-up day in the week",
    { ...notice, makeUpDays: ["2027-02-17"] },
    ["2027-02-17 是周三，本来就上班，不必列为调休上班"],
  ],
  [
    "a festival left out",
    { ...notice, holidays: notice.holidays.filter((date) => date !== "2027-06-09") },
    ["缺 2027-06-09（端午），法定节日须放假，请对照通知补上"],
  ],
])("%s is named", (_, calendar, sentences) => {
  expect(faultsOfYear(2027, calendar)).toEqual(sentences);
});

test("New Year's notice may begin in December", () => {
  expect(faultsOfYear(2027, { ...notice, holidays: ["2026-12-31", ...notice.holidays] })).toEqual([]);
});

test("hours must run forward on one day", () => {
  expect(faultOfHours({ opens: "09:00", closes: "18:00", days: "workingDays" })).toBeUndefined();
  expect(faultOfHours({ opens: "22:00", closes: "06:00", days: "everyDay" })).toBe("上班 22:00 须早于下班 06:00");
  expect(faultOfHours({ opens: "09:00", closes: "09:00", days: "everyDay" })).toBe("上班 09:00 须早于下班 09:00");
  expect(faultOfHours({ opens: "9", closes: "18:00", days: "everyDay" })).toBe("时刻须写作 09:00，现为 9");
});
