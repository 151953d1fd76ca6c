import { expect, test } from "vitest";
import type { SettingValue } from "../declare/setting.ts";
import { firstRunning, isListed, reaches, runs, willRun } from "./running.ts";
import type { Enabled } from "./settings.ts";

const settings =
  (enabled?: readonly Enabled[]) =>
  <T>({ id, example }: SettingValue<T>): T =>
    // The one setting that is asked for.
    id === "R00.regulations" && enabled ? (enabled as T) : example;
const some = settings([
  { regulation: "R01", from: "2026-11-02", to: "2026-11-30" },
  { regulation: "R04", from: "2026-01-01" },
]);

test("until it is set, and where nothing is named, all run", () => {
  expect(runs(settings(), "R01", "2026-11-01")).toBe(true);
  expect(runs(settings([]), "R15", "2026-11-01")).toBe(true);
});

test("a regulation runs from its first to its last day, and without one until further notice", () => {
  const on = (day: string) => [day, runs(some, "R01", day)];
  expect(["2026-11-01", "2026-11-02", "2026-11-30", "2026-12-01"].map(on)).toEqual([
    ["2026-11-01", false],
    ["2026-11-02", true],
    ["2026-11-30", true],
    ["2026-12-01", false],
  ]);
  expect(["2025-12-31", "2026-01-01", "2099-01-01"].map((day) => runs(some, "R04", day))).toEqual([false, true, true]);
});

test("what is not named does not run; the organisation itself always does", () => {
  expect(runs(some, "R15", "2026-11-02")).toBe(false);
  expect(runs(some, "", "2026-11-02")).toBe(false);
  expect(runs(some, "R00", "2026-11-02")).toBe(true);
});

test("what begins later will run; what has ended will not", () => {
  expect(["2026-11-01", "2026-11-30", "2026-12-01"].map((day) => willRun(some, "R01", day))).toEqual([
    true,
    true,
    false,
  ]);
  expect(willRun(some, "R15", "2026-11-01")).toBe(false);
  expect(willRun(settings([{ regulation: "R01", from: "2026-11-02", to: "2026-11-01" }]), "R01", "2026-11-01")).toBe(
    false,
  );
});

test("a case that goes on to its end is listed; one that has ended only while its regulation runs", () => {
  expect([true, false].map((ended) => isListed(some, "R01", "2026-12-01", ended))).toEqual([false, true]);
  expect([true, false].map((ended) => isListed(some, "R01", "2026-11-30", ended))).toEqual([true, true]);
});

test("the first day on which it runs within a span", () => {
  const first = (from: string, until: string, regulation = "R01") => firstRunning(some, regulation, from, until);
  expect(first("2026-11-01", "2026-11-30")).toBe("2026-11-02");
  expect(first("2026-11-10", "2026-12-31")).toBe("2026-11-10");
  expect(first("2026-10-01", "2026-11-01")).toBeUndefined();
  expect(first("2026-12-01", "2026-12-31")).toBeUndefined();
  expect(first("2026-10-01", "2026-10-31", "R00")).toBe("2026-10-01");
  expect(firstRunning(settings(), "R15", "2026-10-01", "2026-10-31")).toBe("2026-10-01");
});

test("a case reaches kinds of its own regulation, and of those that run", () => {
  expect(reaches(some, "R15", "R15.complaint", "2026-11-01")).toBe(true);
  expect(reaches(some, "R15", "R01.complaint", "2026-11-01")).toBe(false);
  expect(reaches(some, "R15", "R01.complaint", "2026-11-02")).toBe(true);
  expect(reaches(some, "R15", "R00.customer", "2026-11-01")).toBe(true);
});
