import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { verifyAll } from "../verify/verify.ts";
import { claimPath } from "./facts.ts";

const ID = "requestxxxxxxxxxxxxx";
const OTHER = "anotherxxxxxxxxxxxxx";
let w: MemoryWorld;
let ids = 0;
beforeEach(async () => {
  w = memoryWorld([testing]);
  const people = [
    staffWrite("zhao", [clerk.role]),
    staffWrite("qian", [leader.role]),
    staffWrite("sun", [director.role]),
  ];
  await w.docs.commit(people);
});
const take = (kind: string, id: string, step: string, input: Fields, by: string, when: string) =>
  act(w, at(when), by, { kind, case: id, step, input, id: `a${++ids}`.padEnd(20, "x") });
const yearly = (year: string, of: string, when: string) =>
  take("R99.yearly", `R99.yearly.${year}`, "open", { year, of }, "zhao", when);
const request = () => take("R99.request", ID, "open", { grade: "急" }, "zhao", "2026-03-02 10:00");
const claim = async () => (await w.docs.get([claimPath(w, "R99.yearly", "of", ID)]))[0]?.data.ids;

test("what is asked by id is there or not, whatever the id", async () => {
  await request();
  for (const [i, of] of ["nothing", "..", "a/b", "__x__", "x".repeat(128)].entries())
    expect(await yearly(`200${i}`, of, "2026-03-02 11:00")).toMatchObject({ result: "refused", code: "unknown" });
  expect((await yearly("2026", ID, "2026-03-02 11:00")).result).toBe("accepted");
});

test("a claim is found by its value, kept under a hash, and given up when the case is void", async () => {
  await request();
  await yearly("2026", ID, "2026-03-02 11:00");
  expect(await claim()).toEqual(["R99.yearly.2026"]);
  expect(w.docs.all().filter((d) => d.path.startsWith("claims/") && d.path.includes(ID))).toEqual([]);
  expect(await yearly("2027", ID, "2026-03-02 12:00")).toMatchObject({ code: "same", says: "此申请已有年度总结" });
  await take("R99.yearly", "R99.yearly.2026", "void", { reason: "误" }, "sun", "2026-03-02 13:00");
  expect(await claim()).toBeUndefined();
  expect((await yearly("2027", ID, "2026-03-02 14:00")).result).toBe("accepted");
});

test("a claim follows a correction of its field", async () => {
  await request();
  await take("R99.request", OTHER, "open", { grade: "急" }, "zhao", "2026-03-02 10:00");
  await yearly("2026", ID, "2026-03-02 11:00");
  const correct = { field: "申请", value: OTHER, reason: "误" };
  await take("R99.yearly", "R99.yearly.2026", "correct", correct, "zhao", "2026-03-02 12:00");
  expect(await claim()).toBeUndefined();
  expect((await w.docs.get([claimPath(w, "R99.yearly", "of", OTHER)]))[0]?.data.ids).toEqual(["R99.yearly.2026"]);
});

test("of two that claim a value at once, one has it", async () => {
  await request();
  const results = await Promise.all(["2026", "2027"].map((y) => yearly(y, ID, "2026-03-02 11:00")));
  expect(results.map((r) => r.result).toSorted()).toEqual(["accepted", "refused"]);
  expect(await claim()).toHaveLength(1);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("a case whose timer has passed is drained before it is believed", async () => {
  const steps: [string, Fields, string][] = [
    ["draft", { opinion: "一" }, "zhao"],
    ["approve", {}, "qian"],
    ["tell", { told: "电话" }, "zhao"],
  ];
  await request();
  for (const [step, input, by] of steps) await take("R99.request", ID, step, input, by, "2026-03-02 11:00");
  // No event of the request came since: its timers of 4 and 12 March have not acted.
  await yearly("2026", ID, "2026-04-01 10:00");
  const [header] = await w.docs.get([`cases/${ID}`]);
  expect(header?.data).toMatchObject({ status: "closed", seq: 6 });
});
