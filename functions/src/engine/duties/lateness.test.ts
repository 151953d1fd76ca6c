import { expect, test } from "vitest";
import type { Duty, Moved } from "../declare/duty.ts";
import { doneLate } from "./lateness.ts";

const LIMIT = "2026-10-08T10:00:00.000Z";
const EXTENDED = "2026-10-13T10:00:00.000Z";
const duty = (more: Partial<Duty>): Duty => ({
  id: "tell.s1",
  step: "tell",
  title: "告知客户",
  clause: "R99 一",
  owners: [],
  anchor: "s1",
  start: "2026-09-28T02:00:00.000Z",
  rule: null,
  dueAt: LIMIT,
  ready: false,
  state: "done",
  calendarVersion: "",
  provisional: false,
  why: [],
  history: [],
  ...more,
});
const moved = (at: string, more: Partial<Moved> = {}): Partial<Duty> => ({
  dueAt: EXTENDED,
  history: [{ from: LIMIT, to: EXTENDED, at, seq: 5, why: [], clause: "R99 一", ...more }],
});

test("the due instant itself is in time, a millisecond later is late, and what is open is not done late", () => {
  expect(doneLate(duty({ doneAt: LIMIT }))).toBe(false);
  expect(doneLate(duty({ doneAt: "2026-10-08T10:00:00.001Z" }))).toBe(true);
  expect(doneLate(duty({ state: "open" }))).toBe(false);
});

test("a breach that stays in the history does not judge the duty: its corrected date does", () => {
  const doneAt = "2026-10-09T02:00:00.000Z";
  expect(doneLate(duty({ doneAt, ...moved("2026-10-12T02:00:00.000Z", { breached: true }) }))).toBe(false);
});

test("extended in time, the new date counts; extended after the limit, what was late stays late", () => {
  const doneAt = "2026-10-09T02:00:00.000Z";
  expect(doneLate(duty({ doneAt, ...moved(LIMIT, { extension: true }) }))).toBe(false);
  expect(doneLate(duty({ doneAt, ...moved("2026-10-08T10:00:00.001Z", { extension: true }) }))).toBe(true);
  // A corrected or recalculated limit was never the one to judge by.
  expect(doneLate(duty({ doneAt, ...moved("2026-10-08T10:00:00.001Z") }))).toBe(false);
});

test("a time that a supervisor accepted counts, except where it is asked how it arrived", () => {
  const d = duty({ doneAt: "2026-10-08T11:00:00.000Z", acceptedAt: LIMIT });
  expect(doneLate(d)).toBe(false);
  expect(doneLate(d, "arrived")).toBe(true);
});
