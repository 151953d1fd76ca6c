import { expect, test } from "vitest";
import { shownAs, withEditions } from "./editions.ts";
import { settingsOf } from "./org.ts";
import { runs } from "./running.ts";

const ALL = [{ id: "R08" }, { id: "R09", editionOf: "R08" }, { id: "R01" }];
const id = "R00.regulations";
const named = (...rows: object[]) => ({ other: 1, [id]: rows });
const running = (values: Record<string, unknown>, regulation: string, day: string) =>
  runs(settingsOf({ settings: withEditions(values, ALL) }), regulation, day);

test("what runs as another edition runs on the same days", () => {
  const values = named({ regulation: "R09", from: "2026-03-02", to: "2026-03-31" });
  expect(withEditions(values, ALL)).toEqual({
    other: 1,
    [id]: [
      { regulation: "R09", from: "2026-03-02", to: "2026-03-31" },
      { regulation: "R08", from: "2026-03-02", to: "2026-03-31" },
    ],
  });
  expect(["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-01"].map((day) => running(values, "R08", day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(running(values, "R01", "2026-03-02")).toBe(false);
});

test("where nothing is named all run, and nothing is added for what is no edition", () => {
  const [none, one] = [{}, named({ regulation: "R08", from: "2026-03-02" })];
  expect([withEditions(none, ALL), withEditions(one, ALL)]).toEqual([none, one]);
});

test("clauses are read as the edition's only while the text itself does not run", () => {
  const as = (day: string, ...rows: object[]) => shownAs(settingsOf({ settings: named(...rows) }), ALL, "R08", day);
  const r09 = { regulation: "R09", from: "2026-03-02" };
  expect([as("2026-03-01", r09), as("2026-03-02", r09)]).toEqual([undefined, "R09"]);
  expect(as("2026-03-02", r09, { regulation: "R08", from: "2026-03-02" })).toBe(undefined);
  expect(shownAs(settingsOf({ settings: {} }), ALL, "R08", "2026-03-02")).toBe(undefined);
});
