import { afterEach, expect, test } from "vitest";
import { dayOf, type YearCalendar } from "./calendar.ts";
import { computedYear } from "./computed.ts";
import { dateText, plusDays } from "./days.ts";
import { festivalDays, festivalsOf } from "./festivals.ts";
import { publishedYear, publishedYears, shippedCalendar } from "./published.ts";

const calendar = shippedCalendar();
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function range(first: string, last: string): string[] {
  const dates = [first];
  while (dates.at(-1) !== last) dates.push(plusDays(dates.at(-1) ?? last, 1));
  return dates;
}

test("2026 is as the State Council's notice has it", () => {
  const year = publishedYear(2026);
  expect(year?.version).toBe("国办 2026");
  expect(year?.provisional).toBe(false);
  expect(year?.holidays).toEqual([
    ...range("2026-01-01", "2026-01-03"),
    ...range("2026-02-15", "2026-02-23"),
    ...range("2026-04-04", "2026-04-06"),
    ...range("2026-05-01", "2026-05-05"),
    ...range("2026-06-19", "2026-06-21"),
    ...range("2026-09-25", "2026-09-27"),
    ...range("2026-10-01", "2026-10-07"),
  ]);
  expect(year?.makeUpDays).toEqual([
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ]);
});

test("the shipped years are those that the package was compared for, and no other", () => {
  expect(publishedYears()).toEqual(Array.from({ length: 19 }, (_, i) => 2008 + i));
  expect(publishedYear(2007)).toBeUndefined();
  expect(publishedYear(2027)).toBeUndefined();
});

test.each([
  ["2026-09-30", true, "周三", false],
  ["2026-10-01", false, "国庆节", false],
  ["2026-10-10", true, "调休上班（国庆节）", false],
  ["2026-10-11", false, "周日", false],
  ["2018-12-29", true, "调休上班（元旦）", false],
  ["2022-12-31", false, "元旦", false],
  ["2027-01-01", false, "元旦", true],
  ["2027-02-09", false, "春节补休", true],
  ["2027-02-11", true, "周四", true],
  ["2027-10-09", false, "周六", true],
])("%s: working %s, %s, provisional %s", (date, working, reason, provisional) => {
  expect(dayOf(calendar, date)).toMatchObject({ date, working, reason, provisional });
});

test("2027 is computed by the law: a festival on a weekend moves to the next working day", () => {
  expect(computedYear(2027)).toMatchObject({ version: "推算 2027", provisional: true, makeUpDays: [] });
  expect(computedYear(2027).holidays).toEqual([
    "2027-01-01",
    ...range("2027-02-05", "2027-02-10"),
    "2027-04-05",
    ...range("2027-05-01", "2027-05-04"),
    "2027-06-09",
    "2027-09-15",
    ...range("2027-10-01", "2027-10-05"),
  ]);
});

test("2028: 中秋 falls on the third day of 国庆节 and gives a day of its own", () => {
  expect(computedYear(2028).holidays.filter((date) => date >= "2028-10")).toEqual(range("2028-10-01", "2028-10-05"));
  expect(computedYear(2028).names?.["2028-10-05"]).toBe("中秋补休");
});

// 除夕 was no day off in these two years: the law of 2013 did not have it.
const WITHOUT_EVE = ["2014-01-30", "2024-02-09"];

test.each(publishedYears())(
  "moon and sun of %i are right: each festival is a rest day beside holidays of its name",
  (year) => {
    const moving = festivalDays(year).filter(({ name }) => ["春节", "清明", "端午", "中秋"].includes(name));
    const wrong = moving.filter(({ date, name }) => {
      const around = [plusDays(date, -1), date, plusDays(date, 1)].map((day) => dayOf(calendar, day).reason);
      return dayOf(calendar, date).working || !around.some((reason) => reason === name || reason === "国庆节");
    });
    expect(wrong.map(({ date }) => date).filter((date) => !WITHOUT_EVE.includes(date))).toEqual([]);
  },
);

test.each(["America/Los_Angeles", "UTC", "Asia/Shanghai", "Pacific/Kiritimati"])(
  "a machine in %s gets the same days",
  (machine) => {
    process.env.TZ = machine;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine);
    const moving = festivalsOf(2027).filter(({ name }) => ["春节", "清明", "端午", "中秋"].includes(name));
    // 春节 begins with its eve.
    expect(moving.map(({ first }) => dateText(first))).toEqual([
      "2027-02-05",
      "2027-04-05",
      "2027-06-09",
      "2027-09-15",
    ]);
    expect(publishedYear(2026)?.holidays[0]).toBe("2026-01-01");
  },
);

test("a notice that reaches back into December changes that December", () => {
  const notice: YearCalendar = {
    version: "国办 2027",
    provisional: false,
    holidays: ["2026-12-31", "2027-01-01", "2027-01-02"],
    makeUpDays: ["2026-12-27"],
  };
  const published = shippedCalendar({ years: { 2027: notice } });
  expect(dayOf(published, "2026-12-31")).toMatchObject({ working: false, reason: "放假" });
  expect(dayOf(published, "2026-12-27")).toMatchObject({ working: true, reason: "调休上班" });
  expect(dayOf(calendar, "2026-12-31").working).toBe(true);
});

test("a year that can't be computed is refused, not guessed", () => {
  expect(() => dayOf(calendar, "2100-01-01")).toThrow("2100 年超出可推算的范围（2000 至 2099 年）");
  expect(() => dayOf(calendar, "2026-02-29")).toThrow("日期须写作 2026-09-30，现为 2026-02-29");
});
