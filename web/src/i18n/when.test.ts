import { expect, test } from "vitest";
import {
  dayOf,
  daysBetween,
  instant,
  instantOf,
  localOf,
  nearness,
  nearWord,
  period,
  short,
  shortPeriod,
} from "./when.ts";

test("instants are read in the organisation's zone, whatever the device's", () => {
  expect(instant("2026-11-05T01:05:00.000Z")).toBe("2026年11月5日 09:05");
  expect(dayOf("2026-11-04T16:30:00.000Z")).toBe("2026-11-05");
  expect(localOf("2026-11-05T01:05:00.000Z")).toBe("2026-11-05T09:05");
  expect(short("2026-11-05T10:00:00.000Z")).toContain("11月5日周四 18:00");
});

test("a local day and hour becomes its instant", () => {
  expect(instantOf("2026-11-05T09:05")).toBe("2026-11-05T01:05:00.000Z");
  expect(instantOf("2026-11-05")).toBeUndefined();
  expect(instantOf("2026-13-05T09:05")).toBeUndefined();
});

test("a period is called as people call it, alone and beside its year", () => {
  expect(["2026", "2026-09", "2026-Q4", "2026-H1", "2026-H2", "2026-W45"].map(period)).toEqual([
    "2026年",
    "2026年9月",
    "2026年第4季度",
    "2026年上半年",
    "2026年下半年",
    "2026年第45周",
  ]);
  expect(["2026", "2026-09", "2026-Q4", "2026-H1", "2026-W05"].map(shortPeriod)).toEqual([
    "2026年",
    "9月",
    "2026年第4季度",
    "2026年上半年",
    "2026年第5周",
  ]);
});

test("days are counted by the calendar, not by 24 hours", () => {
  expect(daysBetween("2026-11-05T15:59:00.000Z", "2026-11-05T16:01:00.000Z")).toBe(1);
});

test.each([
  ["2026-11-05T00:59:59.000Z", "late", "已过时限"],
  ["2026-11-03T10:00:00.000Z", "late", "逾期 2 天"],
  ["2026-11-05T10:00:00.000Z", "today", "今天 18:00"],
  ["2026-11-06T10:00:00.000Z", "week", "明天 18:00"],
  ["2026-11-08T10:00:00.000Z", "week", "还有 3 天"],
  ["2026-11-09T10:00:00.000Z", "later", "还有 4 天"],
])("%s is %s: %s", (due, group, word) => {
  const thursday = "2026-11-05T01:00:00.000Z";
  expect(nearness(due, thursday)).toBe(group);
  expect(nearWord(due, thursday)).toBe(word);
});

test("a reminder that has passed is due, never overdue", () => {
  const now = "2026-11-05T01:00:00.000Z";
  expect(nearness("2026-11-03T10:00:00.000Z", now, true)).toBe("today");
  expect(nearWord("2026-11-03T10:00:00.000Z", now, true)).toBe("已过提醒日");
  expect(nearWord("2026-11-05T10:00:00.000Z", now, true)).toBe("今天 18:00");
});

test("what has no limit comes later", () => expect(nearness(null, "2026-11-05T01:00:00.000Z")).toBe("later"));
