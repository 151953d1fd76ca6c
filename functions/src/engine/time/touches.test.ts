import { expect, test } from "vitest";
import type { YearCalendar } from "./calendar.ts";
import { SHANGHAI } from "./clock.ts";
import { computedYear } from "./computed.ts";
import { due } from "./due.ts";
import { parseInstant } from "./local.ts";
import { days, hours, monthEnd, type Period, workingDays } from "./period.ts";
import { publishedYear, shippedCalendar } from "./published.ts";
import { touches } from "./touches.ts";

const before = shippedCalendar();
const empty: YearCalendar = { version: "", provisional: false, holidays: [], makeUpDays: [] };
const of2026 = publishedYear(2026) ?? empty;

/** 2026 as a notice changed within the year would have it. */
const revised = (change: Partial<YearCalendar>) =>
  shippedCalendar({ years: { 2026: { ...of2026, version: "国办 2026 修订", ...change } } });
const longer = revised({ holidays: [...of2026.holidays, "2026-10-08"] });
const reaches = (period: Period, from: string, after = longer) =>
  touches(period, parseInstant(from, SHANGHAI), before, after);

test("a day that decided the end is another one now", () => {
  expect(reaches(workingDays(1), "2026-09-30 10:00")).toBe(true);
  expect(reaches(workingDays(5), "2026-09-29 10:00")).toBe(true);
  expect(reaches(days(3), "2026-09-30 10:00")).toBe(true);
});

test("a change before the start, after the end or among days that only pass does not touch", () => {
  expect(reaches(workingDays(1), "2026-10-08 10:00")).toBe(false);
  expect(reaches(workingDays(1), "2026-09-29 10:00")).toBe(false);
  expect(reaches(days(30), "2026-09-21 10:00")).toBe(false);
  expect(reaches(hours(200), "2026-09-30 10:00")).toBe(false);
});

test("a later working day of the month touches a month's end", () => {
  const makeUp = revised({ makeUpDays: [...of2026.makeUpDays, "2026-10-31"] });
  expect(reaches(monthEnd(), "2026-10-01 10:00", makeUp)).toBe(true);
  expect(due(monthEnd(), parseInstant("2026-10-01 10:00", SHANGHAI), makeUp).at).toBe("2026-10-31T10:00:00.000Z");
});

test("a notice for a computed year touches what was provisional, moved or not", () => {
  const notice: YearCalendar = { ...computedYear(2027), version: "国办 2027", provisional: false };
  const after = shippedCalendar({ years: { 2027: notice } });
  const from = parseInstant("2026-12-31 10:00", SHANGHAI);
  expect(reaches(workingDays(1), "2026-12-31 10:00", after)).toBe(true);
  expect(due(workingDays(1), from, after)).toMatchObject({ at: "2027-01-04T10:00:00.000Z", provisional: false });
  expect(reaches(workingDays(1), "2026-12-30 10:00", after)).toBe(false);
});
