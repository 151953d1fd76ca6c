import { expect, test } from "vitest";
import type { YearCalendar } from "./calendar.ts";
import { faultsOfYear } from "./checks.ts";
import { computedYear } from "./computed.ts";
import { publishedYear, publishedYears } from "./published.ts";

test.each(publishedYears())("the notice of %i has no fault", (year) => {
  const notice = publishedYear(year);
  expect(notice && faultsOfYear(year, notice)).toEqual([]);
});

const notice: YearCalendar = { ...computedYear(2027), version: "国办 2027", provisional: false };

test.each<[string, YearCalendar, string[]]>([
  [
    "another year's day",
    { ...notice, holidays: [...notice.holidays, "2028-01-01"] },
    ["2028-01-01 不属于 2027 年的放假安排，请核对年份"],
  ],
  [
    "a day off on which people work",
    { ...notice, holidays: [...notice.holidays, "2027-10-09"], makeUpDays: ["2027-10-09"] },
    ["2027-10-09 写了两次，请只留一处"],
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
  [
    "several festivals left out, in one sentence",
    { ...notice, holidays: notice.holidays.filter((date) => date < "2027-05-02") },
    [
      "缺 2027-05-02（劳动节）、2027-06-09（端午）、2027-09-15（中秋）、2027-10-01（国庆节）、2027-10-02（国庆节）、2027-10-03（国庆节），法定节日须放假，请对照通知补上",
    ],
  ],
])("%s is named", (_, calendar, sentences) => {
  expect(faultsOfYear(2027, calendar)).toEqual(sentences);
});

test("before the law of 2024 there were other festivals, but never none", () => {
  expect(faultsOfYear(2024, { holidays: ["2024-01-01"], makeUpDays: [] })).toEqual([]);
  expect(faultsOfYear(2024, { holidays: [], makeUpDays: [] })).toEqual(["没有填写放假的日子，请照通知填写"]);
});

test("New Year's notice may begin in December", () => {
  expect(faultsOfYear(2027, { ...notice, holidays: ["2026-12-31", ...notice.holidays] })).toEqual([]);
});
