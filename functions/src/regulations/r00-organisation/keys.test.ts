import { describe, expect, it } from "vitest";
import { type Entries, inForce, keysOn, nextChange, overfull, type Standing, turnsFrom } from "./keys.ts";

const wang = (more: Partial<Entries> = {}): Entries => ({
  uid: "wang",
  appointments: [{ role: "R01.desk", from: "2026-03-01", to: null }],
  substitutions: [],
  ...more,
});
const forLi = (more: Partial<Standing> = {}): Standing => ({
  principal: "li",
  from: "2026-06-10",
  to: "2026-06-12",
  limit: null,
  roles: [],
  held: [
    { role: "R01.leader", from: "2026-01-01", to: null },
    { role: "R01.meeting", from: "2026-01-01", to: "2026-06-11" },
  ],
  ...more,
});

describe("an entry", () => {
  it.each([
    ["2026-02-28", false],
    ["2026-03-01", true],
    ["2026-03-31", true],
    ["2026-04-01", false],
  ])("from 1 to 31 March holds on %s: %s", (day, holds) => {
    expect(inForce({ from: "2026-03-01", to: "2026-03-31" }, day)).toBe(holds);
  });
});

describe("keys", () => {
  it("are the person's own uid before the first appointment", () => {
    expect(keysOn(wang(), "2026-02-28")).toEqual(["wang"]);
  });
  it("hold a role once, however often it was given", () => {
    const twice = wang({
      appointments: [
        { role: "R01.desk", from: "2026-03-01", to: null },
        { role: "R01.desk", from: "2026-04-01", to: null },
      ],
    });
    expect(keysOn(twice, "2026-05-01")).toEqual(["wang", "R01.desk"]);
  });
  it("hold the principal's while substituting, what is the principal's own included", () => {
    const w = wang({ substitutions: [forLi()] });
    expect(keysOn(w, "2026-06-09")).toEqual(["wang", "R01.desk"]);
    expect(keysOn(w, "2026-06-10")).toEqual(["wang", "R01.desk", "li", "R01.leader", "R01.meeting"]);
    expect(keysOn(w, "2026-06-12")).toEqual(["wang", "R01.desk", "li", "R01.leader"]);
    expect(keysOn(w, "2026-06-13")).toEqual(["wang", "R01.desk"]);
  });
  it("hold only the roles that a substitution names", () => {
    const w = wang({ substitutions: [forLi({ roles: ["R01.meeting", "R01.finance"] })] });
    expect(keysOn(w, "2026-06-10")).toEqual(["wang", "R01.desk", "R01.meeting"]);
  });
});

describe("the next change", () => {
  const w = wang({ substitutions: [forLi()] });
  it.each([
    ["2026-01-15", "2026-03-01"],
    ["2026-03-01", "2026-06-10"],
    ["2026-06-10", "2026-06-12"],
    ["2026-06-12", "2026-06-13"],
    ["2026-06-13", undefined],
  ])("after %s comes on %s", (day, next) => {
    expect(nextChange(w, day)).toBe(next);
  });
  it("is not a day on which one entry takes over from another", () => {
    const renewed = wang({
      appointments: [
        { role: "R01.desk", from: "2026-03-01", to: "2026-03-31" },
        { role: "R01.desk", from: "2026-04-01", to: null },
      ],
    });
    expect(nextChange(renewed, "2026-03-02")).toBeUndefined();
  });
});

describe("the turns to come", () => {
  const MIDNIGHT = "2026-06-09T16:00:00.000Z";
  it("are the next changes with the keys from then on", () => {
    expect(turnsFrom(wang({ substitutions: [forLi()] }), "2026-06-10", MIDNIGHT)).toEqual([
      { at: "2026-06-09T16:00:00.000Z", keys: ["wang", "R01.desk", "li", "R01.leader", "R01.meeting"] },
      { at: "2026-06-11T16:00:00.000Z", keys: ["wang", "R01.desk", "li", "R01.leader"] },
      { at: "2026-06-12T16:00:00.000Z", keys: ["wang", "R01.desk"] },
    ]);
  });
  it("are four at most: where a fifth is to come, the fourth opens nothing", () => {
    const daily = (days: number) =>
      wang({
        appointments: Array.from({ length: days }, (_, i) => ({ role: `R01.r${i}`, from: `2026-06-1${i}`, to: null })),
      });
    const counts = (days: number) => turnsFrom(daily(days), "2026-06-10", MIDNIGHT).map((t) => t.keys.length);
    expect(counts(4)).toEqual([2, 3, 4, 5]);
    expect(counts(5)).toEqual([2, 3, 4, 0]);
  });
});

describe("thirty keys", () => {
  const roles = (n: number, from: string, to: string | null = null) =>
    Array.from({ length: n }, (_, i) => ({ role: `R09.r${i}`, from, to }));
  it("are allowed, and the thirty-first is named with its day", () => {
    expect(overfull(wang({ appointments: roles(29, "2026-05-01") }), "2026-05-01")).toBeUndefined();
    expect(overfull(wang({ appointments: roles(30, "2026-05-01") }), "2026-04-01")).toEqual({
      day: "2026-05-01",
      keys: 31,
    });
  });
  it("count what a later substitution lends", () => {
    const w = wang({ appointments: roles(28, "2026-05-01"), substitutions: [forLi()] });
    expect(overfull(w, "2026-05-01")).toEqual({ day: "2026-06-10", keys: 32 });
  });
  it("don't count what is over", () => {
    expect(overfull(wang({ appointments: roles(40, "2025-01-01", "2025-12-31") }), "2026-05-01")).toBeUndefined();
  });
});
