import { expect, test } from "vitest";
import { plusDays } from "./days.ts";
import { type IntervalUnit, intervalOf } from "./interval.ts";
import { isKey, keyAt, keyBeside } from "./interval-keys.ts";

const UNITS: readonly IntervalUnit[] = ["week", "month", "quarter", "half", "year"];

test.each<[IntervalUnit, string, string, string, string]>([
  ["week", "2026-12-31", "2026-W53", "2026-W52", "2027-W01"],
  ["week", "2027-01-03", "2026-W53", "2026-W52", "2027-W01"],
  ["week", "2024-12-30", "2025-W01", "2024-W52", "2025-W02"],
  ["month", "2026-12-31", "2026-12", "2026-11", "2027-01"],
  ["month", "2024-02-29", "2024-02", "2024-01", "2024-03"],
  ["quarter", "2026-10-01", "2026-Q4", "2026-Q3", "2027-Q1"],
  ["half", "2026-07-01", "2026-H2", "2026-H1", "2027-H1"],
  ["half", "2026-06-30", "2026-H1", "2025-H2", "2026-H2"],
  ["year", "2026-01-01", "2026", "2025", "2027"],
])("the %s of %s is %s, between %s and %s", (unit, day, key, before, after) => {
  expect([keyAt(unit, day), keyBeside(unit, key, -1), keyBeside(unit, key, 1)]).toEqual([key, before, after]);
});

test("they are the keys in which cases arise, ten years long, and each leads to the next", () => {
  for (const unit of UNITS)
    for (let day = "2020-01-01"; day < "2030-01-01"; ) {
      const { key, last } = intervalOf(unit, day);
      const next = plusDays(last, 1);
      expect([keyAt(unit, day), keyAt(unit, last), isKey(unit, key)]).toEqual([key, key, true]);
      expect(keyBeside(unit, key, 1)).toBe(intervalOf(unit, next).key);
      day = next;
    }
});

test.each<[IntervalUnit, string]>([
  ["week", "2025-W53"],
  ["week", "2026-W00"],
  ["month", "2026-13"],
  ["month", "2026"],
  ["quarter", "2026-Q5"],
  ["half", "2026-H0"],
  ["year", "26"],
])("no %s is called %s", (unit, text) => {
  expect(isKey(unit, text)).toBe(false);
});
