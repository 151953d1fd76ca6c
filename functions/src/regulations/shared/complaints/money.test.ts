import { expect, it } from "vitest";
import { goods, withinTolerance, worthOf } from "./money.ts";
import { lastMonth, nextMonth } from "./months.ts";

it("adds allowance, goods and compensation, and turns a foreign currency into RMB", () => {
  expect(goods(12.345, 9.8765)).toBe(12193); // 121.9253925 yuan
  expect(worthOf({ allowance: 10_000, compensation: 5_000, quantity: 100, price: 2.5 })).toBe(40_000);
  expect(worthOf({ allowance: 10_001, rate: 7.1234 })).toBe(71_241);
  expect(worthOf({})).toBe(0);
});

it("lets the tolerance pass at equality and stops one thousandth above", () => {
  expect(withinTolerance(100, 60, 5)).toBe(true);
  expect(withinTolerance(100, 100, 0)).toBe(true);
  expect(withinTolerance(100, 105, 5)).toBe(true);
  expect(withinTolerance(100, 105.001, 5)).toBe(false);
  expect(withinTolerance(0.3, 0.309, 3)).toBe(true);
  expect(withinTolerance(100, 100.001, 0)).toBe(false);
});

it("knows the months around a turn of the year", () => {
  expect([nextMonth("2026-12"), lastMonth("2027-01"), nextMonth("2026-09"), lastMonth("2026-10")]).toEqual([
    "2027-01",
    "2026-12",
    "2026-10",
    "2026-09",
  ]);
});
