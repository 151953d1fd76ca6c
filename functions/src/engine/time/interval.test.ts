import { expect, test } from "vitest";
import { SHANGHAI } from "./clock.ts";
import { type IntervalUnit, intervalOf, intervalsBegun } from "./interval.ts";
import { parseInstant } from "./local.ts";

test.each<[IntervalUnit, string, string, string, string]>([
  ["week", "2026-10-11", "2026-W41", "2026-10-05", "2026-10-11"],
  ["week", "2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"],
  ["month", "2028-02-29", "2028-02", "2028-02-01", "2028-02-29"],
  ["quarter", "2026-12-31", "2026-Q4", "2026-10-01", "2026-12-31"],
  ["half", "2026-01-01", "2026-H1", "2026-01-01", "2026-06-30"],
  ["half", "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30"],
  ["half", "2026-07-01", "2026-H2", "2026-07-01", "2026-12-31"],
  ["half", "2026-12-31", "2026-H2", "2026-07-01", "2026-12-31"],
  ["half", "2028-02-29", "2028-H1", "2028-01-01", "2028-06-30"],
  ["year", "2026-06-15", "2026", "2026-01-01", "2026-12-31"],
])("the %s of %s is %s", (unit, date, key, first, last) => {
  expect(intervalOf(unit, date)).toEqual({ key, first, last });
});

const begun = (unit: IntervalUnit, after: string, until: string) =>
  intervalsBegun(unit, parseInstant(after, SHANGHAI), parseInstant(until, SHANGHAI), SHANGHAI).map(({ key }) => key);

test("an outage misses no interval, and none comes twice", () => {
  expect(begun("month", "2026-10-31 23:59", "2027-01-01 00:00")).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(begun("month", "2026-11-01 00:00", "2026-11-30 23:59")).toEqual([]);
  expect(begun("quarter", "2026-09-30 10:00", "2026-10-01 00:00")).toEqual(["2026-Q4"]);
  expect(begun("half", "2026-06-30 23:59", "2026-07-01 00:00")).toEqual(["2026-H2"]);
  expect(begun("half", "2026-07-01 00:00", "2026-12-31 23:59")).toEqual([]);
  expect(begun("half", "2026-03-01 10:00", "2027-07-01 00:00")).toEqual(["2026-H2", "2027-H1", "2027-H2"]);
  expect(begun("week", "2026-10-04 23:59:59.999", "2026-10-12 00:00")).toEqual(["2026-W41", "2026-W42"]);
});

test("an interval begins at midnight in the zone", () => {
  const [month] = intervalsBegun("month", "2026-09-30T15:00:00.000Z", "2026-09-30T16:00:00.000Z", SHANGHAI);
  expect(month?.begins).toBe("2026-09-30T16:00:00.000Z");
  const [half] = intervalsBegun("half", "2026-06-30T15:59:59.999Z", "2026-06-30T16:00:00.000Z", SHANGHAI);
  expect(half).toEqual({
    key: "2026-H2",
    first: "2026-07-01",
    last: "2026-12-31",
    begins: "2026-06-30T16:00:00.000Z",
  });
});
