import { expect, test } from "vitest";
import { dayOf, daysBetween, instant, instantOf, localOf, nearness, nearWord, short } from "./when.ts";

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
