import library from "chinese-days";
import { expect, test } from "vitest";
import { dateText } from "./days.ts";
import { lunarFestivals } from "./lunar.ts";

const years = Array.from({ length: 100 }, (_, i) => 2000 + i);

test.each([
  [2014, ["2014-01-31", "2014-06-02", "2014-09-08"]],
  [2026, ["2026-02-17", "2026-06-19", "2026-09-25"]],
  // The new moon falls shortly before or after midnight in Beijing.
  [2027, ["2027-02-06", "2027-06-09", "2027-09-15"]],
  [2030, ["2030-02-03", "2030-06-05", "2030-09-12"]],
  [2033, ["2033-01-31", "2033-06-01", "2033-09-08"]],
  [2099, ["2099-01-21", "2099-06-23", "2099-09-29"]],
])("春节, 端午 and 中秋 of %i", (year, expected) => {
  const { springFestival, dragonBoat, midAutumn } = lunarFestivals(year);
  expect([springFestival, dragonBoat, midAutumn].map(dateText)).toEqual(expected);
});

test("all years agree with the lunar table of chinese-days", () => {
  // At noon its answer is the same day in every zone.
  const theirs = (year: number, day: string) => library.getSolarDateFromLunar(`${year}-${day}T12:00:00`).date;
  for (const year of years) {
    const { springFestival, dragonBoat, midAutumn } = lunarFestivals(year);
    expect([springFestival, dragonBoat, midAutumn].map(dateText)).toEqual([
      theirs(year, "01-01"),
      theirs(year, "05-05"),
      theirs(year, "08-15"),
    ]);
  }
});

test.each([1999, 2100])("%i is outside the table", (year) => {
  expect(() => lunarFestivals(year)).toThrow(`${year} 年超出可推算的范围（2000 至 2099 年）`);
});
