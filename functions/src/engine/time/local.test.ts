import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { plusHours, SHANGHAI } from "./clock.ts";
import { dayOfLaterMonth, plusDays, plusMonths } from "./days.ts";
import { dateOf, formatInstant, instantOf, minutesOf, parseInstant } from "./local.ts";

test("an instant is UTC with milliseconds, so that instants compare as text", () => {
  expect(instantOf("2026-09-30", "17:30", SHANGHAI)).toBe("2026-09-30T09:30:00.000Z");
  expect(instantOf("2026-10-01", "00:00", SHANGHAI)).toBe("2026-09-30T16:00:00.000Z");
  expect(instantOf("2026-09-30", "24:00", SHANGHAI)).toBe("2026-09-30T16:00:00.000Z");
});

test("the day changes at midnight in the zone, not in UTC", () => {
  expect(dateOf("2026-09-30T15:59:59.999Z", SHANGHAI)).toBe("2026-09-30");
  expect(dateOf("2026-09-30T16:00:00.000Z", SHANGHAI)).toBe("2026-10-01");
  expect(dateOf("2026-09-30T16:00:00.000Z", "America/New_York")).toBe("2026-09-30");
});

test.each([
  ["Europe/Berlin", "2026-03-29", "01:30", "2026-03-29T00:30:00.000Z"],
  ["Europe/Berlin", "2026-03-29", "03:30", "2026-03-29T01:30:00.000Z"],
  ["Europe/Berlin", "2026-10-25", "01:30", "2026-10-24T23:30:00.000Z"],
  ["Europe/Berlin", "2026-10-25", "03:30", "2026-10-25T02:30:00.000Z"],
  ["America/New_York", "2026-03-08", "03:30", "2026-03-08T07:30:00.000Z"],
  ["America/New_York", "2026-11-01", "02:30", "2026-11-01T07:30:00.000Z"],
])("%s %s %s around a change of the clocks", (zone, date, time, at) => {
  expect(instantOf(date, time, zone)).toBe(at);
});

test("a doubled hour is always read the same way", () => {
  expect(instantOf("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T01:30:00.000Z");
});

test("agrees with luxon wherever the hour is not doubled", () => {
  const zones = fc.constantFrom(SHANGHAI, "Asia/Urumqi", "Europe/Berlin", "America/New_York", "Pacific/Auckland");
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => plusDays("2010-01-01", n));
  fc.assert(
    fc.property(zones, day, fc.integer({ min: 4, max: 23 }), (zone, date, hour) => {
      const time = `${String(hour).padStart(2, "0")}:15`;
      const at = instantOf(date, time, zone);
      expect(DateTime.fromISO(at, { zone }).toFormat("yyyy-MM-dd HH:mm")).toBe(`${date} ${time}`);
      expect(formatInstant(at, zone)).toBe(`${date} ${time}`);
    }),
  );
});

test("shows instants as the screens do", () => {
  expect(formatInstant("2026-09-30T09:30:00.000Z", SHANGHAI)).toBe("2026-09-30 17:30");
});

test("reads what people and files write", () => {
  expect(parseInstant("2026-09-30 17:30", SHANGHAI)).toBe("2026-09-30T09:30:00.000Z");
  expect(parseInstant(" 2026-09-30T17:30:05 ", SHANGHAI)).toBe("2026-09-30T09:30:05.000Z");
  expect(parseInstant("2026-09-30 17:59:59.999", SHANGHAI)).toBe("2026-09-30T09:59:59.999Z");
  expect(parseInstant("2026-09-30T17:30:00+02:00", SHANGHAI)).toBe("2026-09-30T15:30:00.000Z");
  expect(parseInstant("2026-09-30T09:30:00.000Z", SHANGHAI)).toBe("2026-09-30T09:30:00.000Z");
});

test.each(["昨天", "2026-02-30 10:00", "2026-09-30", "2026-09-30 25:00", "2026-13-01T10:00:00Z"])(
  "refuses %s as a time, in a sentence",
  (text) => {
    expect(() => parseInstant(text, SHANGHAI)).toThrow(/^(时间|日期|时刻)须写作/);
  },
);

test("refuses an instant without milliseconds and a zone that is none", () => {
  expect(() => dateOf("2026-09-30T09:30:00Z", SHANGHAI)).toThrow(RangeError);
  expect(() => dateOf("2026-13-30T09:30:00.000Z", SHANGHAI)).toThrow(RangeError);
  expect(() => instantOf("2026-09-30", "09:00", "Asia/Nowhere")).toThrow("时区“Asia/Nowhere”不认识");
  expect(() => instantOf("2026-02-29", "09:00", SHANGHAI)).toThrow("日期须写作 2026-09-30，现为 2026-02-29");
});

test("counts hours over midnight and minutes since it", () => {
  expect(plusHours("2026-09-30T09:30:00.000Z", 24)).toBe("2026-10-01T09:30:00.000Z");
  expect(minutesOf("24:00")).toBe(1440);
  expect(() => minutesOf("24:01")).toThrow(RangeError);
});

test("steps over months and leap days", () => {
  expect(plusDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(plusDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(dayOfLaterMonth("2026-12-15", 2, 31)).toBe("2027-02-28");
});

test("a number of months later it is the same day, or the last of a shorter month", () => {
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(plusMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(plusMonths("2028-02-29", 12)).toBe("2029-02-28");
  expect(plusMonths("2026-02-28", 1)).toBe("2026-03-28");
  expect(plusMonths("2026-12-15", 1)).toBe("2027-01-15");
  expect(plusMonths("2026-03-31", -1)).toBe("2026-02-28");
  expect(plusMonths("2026-05-10", 0)).toBe("2026-05-10");
});
