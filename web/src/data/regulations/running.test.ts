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

test("another edition of a text runs as that one, and its clauses are read, while that one is not named itself", () => {
  const bare = { title: "", titleEn: "", roles: [], settings: [], kinds: [] };
  const all = [
    { id: "R08", ...bare },
    { id: "R09", ...bare, editionOf: "R08" },
  ];
  const on = (...ids: string[]) => {
    const named = ids.map((regulation) => ({ regulation, from: "2026-03-02" }));
    const r = runningOn({ "R00.regulations": named }, "2026-03-02", all);
    return [r.runs("R08"), r.runs("R09"), r.shownAs("R08"), r.shownAs("R09")];
  };
  expect(on("R09")).toEqual([true, true, "R09", undefined]);
  expect(on("R08", "R09")).toEqual([true, true, undefined, undefined]);
  expect(on("R08")).toEqual([true, false, undefined, undefined]);
  expect(on("R01")).toEqual([false, false, undefined, undefined]);
  expect(on()).toEqual([true, true, undefined, undefined]);
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
