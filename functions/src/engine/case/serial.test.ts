import { expect, test } from "vitest";
import { at } from "../../../../test/support/run.ts";
import { SHANGHAI } from "../time/clock.ts";
import { numberOf, scopeOf } from "./serial.ts";

const yearly = { period: "yyyy", width: 3, prefix: "R99-" };

test("a number has its period, in the zone, and its width", () => {
  expect(numberOf(yearly, at("2026-12-31 23:59"), SHANGHAI, 7).number).toBe("R99-2026007");
  expect(numberOf(yearly, at("2027-01-01 00:00"), SHANGHAI, 1).number).toBe("R99-2027001");
  expect(numberOf({ period: "yyyyMM", width: 2 }, at("2026-03-02 10:00"), SHANGHAI, 12).number).toBe("20260312");
});

test("a number that outgrows its width is wider, never wrapped", () => {
  expect([999, 1000, 10_000].map((n) => numberOf(yearly, at("2026-03-02 10:00"), SHANGHAI, n).number)).toEqual([
    "R99-2026999",
    "R99-20261000",
    "R99-202610000",
  ]);
});

test("the counter begins anew with the period, and each kind has its own", () => {
  expect(scopeOf({ id: "R99.a" }, yearly, at("2026-12-31 23:59"), SHANGHAI)).toBe("R99.a.2026");
  expect(scopeOf({ id: "R99.a" }, yearly, at("2027-01-01 00:00"), SHANGHAI)).toBe("R99.a.2027");
  expect(scopeOf({ id: "R99.b" }, yearly, at("2027-01-01 00:00"), SHANGHAI)).toBe("R99.b.2027");
});
