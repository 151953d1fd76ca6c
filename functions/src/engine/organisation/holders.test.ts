import { expect, test } from "vitest";
import { receiversOf } from "./holders.ts";
import type { StaffEntry } from "./org.ts";

const person = (more: Partial<StaffEntry> = {}): StaffEntry => ({
  name: "某人",
  department: "财务部",
  activeFrom: "2026-01-01T00:00:00.000Z",
  activeTo: null,
  appointments: [],
  substitutions: [],
  ...more,
});
const since = (from: string, to: string | null = null) => ({ appointments: [{ role: "R99.finance", from, to }] });
const standsIn = (principal: string, roles: string[] = []) => ({
  substitutions: [{ principal, from: "2026-03-02", to: "2026-03-06", limit: null, roles }],
});
/** 10:00 in Shanghai on that day. */
const receivers = (people: Record<string, StaffEntry>, day: string) =>
  receiversOf("R99.finance", people, `${day}T02:00:00.000Z`, day);

test("an office's letters go to whoever holds it that day, the first and the last included", () => {
  const people = { zhao: person(since("2026-03-02", "2026-03-04")), qian: person(since("2026-03-04")) };
  expect(receivers(people, "2026-03-01")).toEqual([]);
  expect(receivers(people, "2026-03-02")).toEqual(["zhao"]);
  expect(receivers(people, "2026-03-04")).toEqual(["qian", "zhao"]);
  expect(receivers(people, "2026-03-05")).toEqual(["qian"]);
});

test("whoever stands in for a holder gets them too, while he does and as far as it goes, and nobody twice", () => {
  const people = {
    zhao: person(since("2026-01-01")),
    sun: person(standsIn("zhao")),
    li: person(standsIn("zhao", ["R99.finance"])),
    zhou: person(standsIn("zhao", ["R99.clerk"])),
    wu: person(standsIn("sun")),
    zheng: person({ ...since("2026-01-01"), ...standsIn("zhao") }),
  };
  expect(receivers(people, "2026-03-02")).toEqual(["li", "sun", "zhao", "zheng"]);
  expect(receivers(people, "2026-03-07")).toEqual(["zhao", "zheng"]);
});

test("a letter to an office of one unit goes to its holders there alone, and to who stands in for them", () => {
  const inUnit = (unit: string) => ({ appointments: [{ role: "R99.finance", from: "2026-01-01", to: null, unit }] });
  const people = {
    zhao: person(inUnit("东区")),
    qian: person(inUnit("西区")),
    sun: person(standsIn("zhao", ["R99.finance"])),
  };
  expect(receiversOf("R99.finance@东区", people, "2026-03-02T02:00:00.000Z", "2026-03-02")).toEqual(["sun", "zhao"]);
});

test("an account that is closed, or not open yet, gets nothing", () => {
  const people = {
    left: person({ ...since("2026-01-01"), activeTo: "2026-03-02T02:00:00.000Z" }),
    leaving: person({ ...since("2026-01-01"), activeTo: "2026-03-02T02:00:00.001Z" }),
    coming: person({ ...since("2026-01-01"), activeFrom: "2026-03-02T02:00:00.001Z" }),
  };
  expect(receivers(people, "2026-03-02")).toEqual(["leaving"]);
});
