/** An old decision is made again under the settings and the calendar that it was made under. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import { hashOf, hashOfValue } from "../../engine/case/chain.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import { admin } from "../../regulations/r00-organisation/roles.ts";
import { verifyAll } from "./verify.ts";

const year = (version: string, holidays: string[]) => ({ version, provisional: false, holidays, makeUpDays: [] });
const OPENING = "open".padEnd(20, "x");
const idOf = (n: number) => `request${n}`.padEnd(20, "x");
const set = (path: string, data: Fields) => w.docs.commit([{ do: "set", path, data }]);
let w: MemoryWorld;
let cases = 0;
/** A request of that day, urgent: to be answered within one working day. Gives its limit. */
async function opened(day: string): Promise<unknown> {
  const [id, input] = [idOf(++cases), { grade: "急" }];
  const opening = { kind: "R99.request", case: id, step: "open", input, id: OPENING };
  expect((await act(w, at(`${day} 10:00`), "zhao", opening)).result).toBe("accepted");
  const [header] = await w.docs.get([`cases/${id}`]);
  return header?.data.nextDue;
}
/** Paths of the versions that are kept. */
const kept = (of: string) =>
  w.docs.all().flatMap(({ path }) => (path.startsWith(`organisation/${of}/versions/`) ? [path] : []));
const underOf = async (n: number) =>
  Object((await w.docs.get([`cases/${idOf(n)}/actions/${OPENING}`]))[0]?.data.outcome).under;

beforeEach(async () => {
  w = memoryWorld([testing]);
  cases = 0;
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
  expect(await opened("2026-03-02")).toBe(at("2026-03-03 18:00"));
  await set("calendar/2026", year("国办 2026（变更）", ["2026-03-03"]));
  expect(await opened("2026-03-02")).toBe(at("2026-03-03 18:00"));
  expect(await opened("2026-03-09")).toBe(at("2026-03-10 18:00"));
  await set("organisation/settings", {
    values: { "R00.time.hours": { opens: "08:00", closes: "16:00", days: "workingDays" } },
    version: 2,
  });
  expect(await opened("2026-03-10")).toBe(at("2026-03-11 16:00"));
  await set("calendar/2026", year("国办 2026（再变更）", ["2026-03-12"]));
  expect(await opened("2026-03-11")).toBe(at("2026-03-13 16:00"));
});

test("each version is kept once, under the hash of what it holds", async () => {
  expect(kept("settings")).toHaveLength(2);
  expect(kept("calendar")).toHaveLength(3);
  const [first, last] = [await underOf(1), await underOf(5)];
  expect(kept("settings")).toContain(`organisation/settings/versions/${first.settings}`);
  expect(kept("calendar")).toContain(`organisation/calendar/versions/${last.calendar}`);
  expect((await w.docs.get([`organisation/calendar/versions/${last.calendar}`]))[0]?.data.years).toEqual({
    "2026": year("国办 2026（再变更）", ["2026-03-12"]),
  });
  // Nothing set, and no year of its own, as it has been since before there were versions.
  expect(first).toMatchObject({ wording: null });
  expect((await w.docs.get([`organisation/settings/versions/${first.settings}`]))[0]?.data).toEqual({
    values: {},
    version: 0,
  });
});

test("after changes of settings and calendar everything is decided again", async () => {
  expect(await verifyAll(w)).toEqual({ cases: 5, redecided: 5, left: {}, faults: [] });
});

test("what was decided under a version that is lost or altered is counted, and the version named", async () => {
  const [{ settings }, { calendar }] = [await underOf(5), await underOf(3)];
  await w.docs.commit([{ do: "delete", path: `organisation/settings/versions/${settings}` }]);
  await set(`organisation/calendar/versions/${calendar}`, { years: {}, shipped: "" });
  const { redecided, left, faults } = await verifyAll(w);
  expect([redecided, left]).toEqual([2, { settings: 2, calendar: 1 }]);
  expect(faults).toEqual([
    { case: "", what: `organisation/calendar/versions/${calendar} is not what its hash says` },
    { case: "", what: `organisation/settings/versions/${settings} is lost` },
  ]);
});

test("what was decided under another shipped calendar is counted, and no fault", async () => {
  const [path, data] = [`cases/${idOf(5)}/actions/${OPENING}`, { years: {}, shipped: "0".repeat(64) }];
  const [calendar, [doc]] = [hashOfValue(data), await w.docs.get([path])];
  await set(`organisation/calendar/versions/${calendar}`, data);
  const action = doc?.data ?? {};
  const o = Object(action.outcome);
  const outcome = { ...o, under: { ...o.under, calendar } };
  const hash = hashOf({ case: idOf(5), id: OPENING, action, outcome });
  await set(path, { ...action, outcome: { ...outcome, hash } });
  await w.docs.commit([{ do: "update", path: `cases/${idOf(5)}`, data: { head: hash } }]);
  expect(await verifyAll(w)).toEqual({ cases: 5, redecided: 4, left: { shipped: 1 }, faults: [] });
});

test("the organisation's wording of the regulation is named by its hash, from the next decision on", async () => {
  w = memoryWorld([organisation, testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("root", [admin.role])]);
  const wording = async (step: string, when: string, texts: [clause: string, wording: string][]) => {
    const input = {
      ...(step === "import" && { regulation: "R99" }),
      texts: texts.map(([c, t]) => ({ clause: c, wording: t })),
    };
    const action = { kind: "R00.wording", case: "R00.wording.R99", step, input, id: step.padEnd(20, "x") };
    expect(await act(w, at(when), "root", action)).toMatchObject({ result: "accepted" });
  };
  await wording("import", "2026-03-02 09:00", [["R99 一", "甲"]]);
  await opened("2026-03-02");
  await wording("replace", "2026-03-03 09:00", [
    ["R99 二", "乙"],
    ["R99 一", "甲"],
  ]);
  await opened("2026-03-03");
  // Of {"R99 一":"甲"}, and of {"R99 一":"甲","R99 二":"乙"}.
  expect((await underOf(cases - 1)).wording).toBe("ac4c8f81904cc59a9c1b176c362762e00321eb546a6d67fa7d7b627797c8928f");
  expect((await underOf(cases)).wording).toBe("659020cf0dd39db8294a51306f4bb2466b540f571566e03ceec415669f9ff941");
  expect((await verifyAll(w)).faults).toEqual([]);
});
