import { expect, it } from "vitest";
import * as z from "zod";
import { fieldOf } from "../../engine/declare/field/field.ts";
import { instant, text } from "../../engine/declare/sheet.ts";
import { shippedCalendar } from "../../engine/time/published.ts";
import { Moved } from "./moved.ts";

// Wednesday before the National Day of 2026, put on a Monday in November.
const moved = new Moved(shippedCalendar(), "2026-09-30", "2026-11-23");

it.each([
  ["2026-09-30", "2026-11-23"],
  ["2026-10-08", "2026-11-24"], // the next working day
  ["2026-10-10", "2026-11-26"], // a Saturday on which people work
  ["2026-10-12", "2026-11-27"],
  ["2026-10-13", "2026-11-30"],
  ["2026-09-29", "2026-11-20"],
])("a working day keeps its distance in working days: %s", (written, day) => expect(moved.day(written)).toBe(day));

it.each([
  ["2026-10-01", "2026-11-23"], // Tuesday is a working day: no room
  ["2026-10-17", "2026-12-03"], // a Friday follows there
  ["2026-10-24", "2026-12-10"],
])("a rest day lies before the next working day: %s", (written, day) => expect(moved.day(written)).toBe(day));

it("rest days lie behind their working day where rest days follow it there too", () => {
  const weeks = new Moved(shippedCalendar(), "2026-11-02", "2026-11-16");
  expect(["2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"].map((day) => weeks.day(day))).toEqual([
    "2026-11-20",
    "2026-11-21",
    "2026-11-22",
    "2026-11-23",
  ]);
});

it("periods keep their distance in months, quarters and years", () => {
  const periods = ["2026-09", "2026-12", "2025-12", "2026-Q3", "2026-Q4", "2026"];
  expect(periods.map((p) => moved.text(p))).toEqual(["2026-11", "2027-02", "2026-02", "2026-Q4", "2027-Q1", "2026"]);
  const back = new Moved(shippedCalendar(), "2026-01-05", "2025-12-01");
  expect(["2026-01", "2026-Q1", "2026"].map((p) => back.text(p))).toEqual(["2025-12", "2025-Q4", "2025"]);
});
it("half-years and weeks keep theirs, over the turn of a year too", () => {
  // From week 40 to week 48; both in the second half.
  expect(["2026-W40", "2026-W41", "2026-W46", "2026-H1", "2026-H2"].map((p) => moved.text(p))).toEqual([
    "2026-W48",
    "2026-W49",
    "2027-W01",
    "2026-H1",
    "2026-H2",
  ]);
  const back = new Moved(shippedCalendar(), "2026-01-05", "2025-12-01");
  expect(["2026-W02", "2026-W01", "2026-H1", "2026-H2"].map((p) => back.text(p))).toEqual([
    "2025-W49",
    "2025-W48",
    "2025-H2",
    "2026-H1",
  ]);
});
it("an instant keeps its hour", () => {
  expect(moved.text("2026-10-08T01:00:00.000Z")).toBe("2026-11-24T01:00:00.000Z");
  expect(moved.text("2026-10-08 17:59")).toBe("2026-11-24 17:59");
});
it("moves what a form takes as a day, an instant or a period, and no other text", () => {
  const month = text("月份", {}).regex(/^\d{4}-\d\d$/);
  expect(moved.value(fieldOf("month", month), "2026-09")).toBe("2026-11");
  expect(moved.value(fieldOf("at", instant("时间")), "2026-09-30T01:00:00.000Z")).toBe("2026-11-23T01:00:00.000Z");
  expect(moved.value(fieldOf("number", text("编号")), "2026")).toBe("2026");
  expect(moved.value(fieldOf("day", z.iso.date()), "2026-10-08")).toBe("2026-11-24");
  expect(moved.value(fieldOf("day", z.iso.date()), 7)).toBe(7);
});
