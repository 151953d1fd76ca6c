/** Keyed cases through the service: found by their key, voided and opened anew, and several persons of one duty. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { guide, keeper, referring } from "../../../../test/support/references/kinds.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { keyAnew } from "../read/key-anew.ts";
import { loadCase } from "../read/load-case.ts";
import { verifyAll } from "../verify/verify.ts";

const FLOOR = "R97.floor.东门.2026-03-02";
const TRIP = "tripxxxxxxxxxxxxxxxx";
let w: MemoryWorld;
let ids = 0;
beforeEach(async () => {
  w = memoryWorld([referring]);
  await w.docs.commit([
    staffWrite("zhao", [guide.role]),
    staffWrite("qian", [guide.role]),
    staffWrite("li", [guide.role]),
    staffWrite("sun", [keeper.role]),
  ]);
});
const take = (kind: string, id: string, step: string, input: Fields, by: string, when = "2026-03-02 10:00") =>
  act(w, at(when), by, { kind: `R97.${kind}`, case: id, step, input, id: `k${++ids}`.padEnd(20, "x") });
const floor = (input: Fields = {}, id = FLOOR) => take("floor", id, "open", { shop: "东门", ...input }, "zhao");
const diary = (by: string, input: Fields) => take("diary", `R97.diary.${by}.2026-03-02`, "open", input, by);
const whole = async () => expect((await verifyAll(w)).faults).toEqual([]);
const caseOf = async (id: string) => (await w.docs.get([`cases/${id}`]))[0]?.data as Fields;
const dutyOf = async (id: string, step: string) =>
  Object.values((await loadCase(w, id))?.case.duties ?? {}).filter((d) => d.step === step);

test("a keyed case is found by its parts, and what was found stands on the outcome", async () => {
  expect(await diary("zhao", { shop: "东门" })).toMatchObject({ code: "closed", says: "该门店今日没有到岗记录" });
  await floor();
  expect(await diary("zhao", { shop: "西门" })).toMatchObject({ code: "closed" });
  expect(await diary("zhao", { shop: "东门" })).toMatchObject({
    result: "accepted",
    facts: { floor: [{ case: FLOOR, seq: 1 }] },
  });
  await whole();
});

test("one that was voided is opened anew beside it, and again; the look-up finds the one that stands", async () => {
  await floor();
  expect(await floor({}, `${FLOOR}_2`)).toMatchObject({ code: "key" });
  await take("floor", FLOOR, "void", { reason: "误" }, "sun");
  expect(await diary("zhao", { shop: "东门" })).toMatchObject({ code: "closed" });
  expect(await floor()).toMatchObject({ result: "refused", code: "anew" });
  expect(await keyAnew(w, FLOOR)).toBe(`${FLOOR}_2`);
  expect(await floor({}, `${FLOOR}_3`)).toMatchObject({ code: "key" });
  expect(await floor({}, `${FLOOR}_2`)).toMatchObject({ result: "accepted" });
  expect(await diary("zhao", { shop: "东门" })).toMatchObject({ facts: { floor: [{ case: `${FLOOR}_2`, seq: 1 }] } });
  expect(await floor({}, `${FLOOR}_2`)).toMatchObject({ code: "exists" });
  await take("floor", `${FLOOR}_2`, "void", { reason: "误" }, "sun");
  expect(await floor({}, `${FLOOR}_2`)).toMatchObject({ code: "anew" });
  expect(await floor({}, `${FLOOR}_3`)).toMatchObject({ result: "accepted" });
  expect(await diary("qian", { shop: "东门" })).toMatchObject({ facts: { floor: [{ case: `${FLOOR}_3`, seq: 1 }] } });
  await whole();
});

test("of two that open it anew at once one has it", async () => {
  await floor();
  await take("floor", FLOOR, "void", { reason: "误" }, "sun");
  const results = await Promise.all([floor({}, `${FLOOR}_2`), floor({}, `${FLOOR}_2`)]);
  expect(results.map((r) => r.result).toSorted()).toEqual(["accepted", "refused"]);
  await whole();
});

test("each entry of a list is looked up, in its order; one that is not there is left out", async () => {
  const other = "otherxxxxxxxxxxxxxxx";
  await take("trip", TRIP, "open", { code: "甲" }, "zhao");
  await take("trip", other, "open", { code: "乙", driver: "zhao" }, "zhao");
  const { facts } = await diary("zhao", { codes: ["乙", "丙", "甲"], trips: [other, TRIP] });
  expect(facts).toMatchObject({
    coded: [
      { case: other, seq: 1 },
      { case: TRIP, seq: 1 },
    ],
    named: [
      { case: other, seq: 1 },
      { case: TRIP, seq: 1 },
    ],
    mine: [{ case: other, seq: 1 }],
  });
  await whole();
});

test("several persons in a list have one duty between them; whoever does it has done it", async () => {
  await floor({ members: ["qian", "li"] });
  expect(await dutyOf(FLOOR, "check")).toMatchObject([{ state: "open", owners: ["qian", "li"] }]);
  expect((await caseOf(FLOOR)).readers).toEqual(expect.arrayContaining(["qian", "li"]));
  expect(await take("floor", FLOOR, "check", {}, "zhao")).toMatchObject({ code: "who", says: "由指定的人办理" });
  expect(await take("floor", FLOOR, "check", {}, "li")).toMatchObject({ result: "accepted", as: "li" });
  expect(await dutyOf(FLOOR, "check")).toMatchObject([{ state: "done", doneBy: "li" }]);
  await whole();
});

test("the same person does what is his on another case in one commit; his duty there is done by him", async () => {
  await take("trip", TRIP, "open", { code: "甲", driver: "zhao" }, "qian");
  await diary("zhao", { trip: TRIP, today: "路滑" });
  expect(await take("diary", "R97.diary.zhao.2026-03-02", "hand", {}, "zhao")).toMatchObject({ result: "accepted" });
  expect(await caseOf(TRIP)).toMatchObject({ status: "done" });
  const [action] = await w.docs.query({ from: "actions", group: true, where: [["step", "==", "arrive"]], limit: 5 });
  expect(action?.data).toMatchObject({ by: "zhao", cause: expect.stringContaining("R97.diary.zhao.2026-03-02/") });
  expect(await dutyOf(TRIP, "arrive")).toMatchObject([{ state: "done", doneBy: "zhao" }]);
  // It is not taken back alone.
  expect((await take("trip", TRIP, "withdraw", {}, "zhao")).result).toBe("refused");
  await settle(w, at("2026-03-02 10:00"));
  await whole();
});

test("what is not his there is refused here, and nothing is written of either", async () => {
  await take("trip", TRIP, "open", { code: "甲", driver: "li" }, "qian");
  await diary("zhao", { trip: TRIP });
  expect(await take("diary", "R97.diary.zhao.2026-03-02", "hand", {}, "zhao")).toMatchObject({
    result: "refused",
    code: "who",
    says: "由指定的人办理",
  });
  expect(await caseOf(TRIP)).toMatchObject({ status: "open" });
  expect(await caseOf("R97.diary.zhao.2026-03-02")).toMatchObject({ status: "open" });
  await whole();
});
