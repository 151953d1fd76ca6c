import { expect, test, vi } from "vitest";

vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {}, removeItem: () => {} });
const { runningOn } = await import("./running.ts");

const values = { "R00.regulations": [{ regulation: "R04", from: "2026-03-02", to: "2026-03-31" }] };
const seen = (today: string) => {
  const r = runningOn(values, today);
  return {
    runs: ["R00", "R01", "R04"].filter(r.runs),
    offices: ["R00", "R01", "R04"].filter(r.willRun),
    ended: ["R00", "R01", "R04"].filter((regulation) => r.isListed({ regulation, ended: true })),
    open: ["R00", "R01", "R04"].filter((regulation) => r.isListed({ regulation, ended: false })),
  };
};

test("without the setting everything is there", () => {
  const r = runningOn({}, "2026-03-02");
  expect([r.runs("R01"), r.willRun("R01"), r.isListed({ regulation: "R01", ended: true })]).toEqual([true, true, true]);
});

test("the day before, offices are filled and nothing else is there; on the day everything; afterwards what is open", () => {
  const all = ["R00", "R01", "R04"];
  expect(seen("2026-03-01")).toEqual({ runs: ["R00"], offices: ["R00", "R04"], ended: ["R00"], open: all });
  expect(seen("2026-03-02")).toEqual({
    runs: ["R00", "R04"],
    offices: ["R00", "R04"],
    ended: ["R00", "R04"],
    open: all,
  });
  expect(seen("2026-04-01")).toEqual({ runs: ["R00"], offices: ["R00"], ended: ["R00"], open: all });
});
