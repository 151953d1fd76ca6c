/** Whatever of an accepted action or its outcome is altered past the rules, by whatever hand: verify names it. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { verifyAll } from "./verify.ts";

const ID = "requestxxxxxxxxxxxxx";
const YEAR = "R99.yearly.2026";
const actionOf = (n: number, id = ID) => `cases/${id}/actions/${`a${n}`.padEnd(20, "x")}`;
let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([testing]);
  const holders = { zhao: clerk, qian: leader, sun: director };
  await w.docs.commit(Object.entries(holders).map(([uid, { role }]) => staffWrite(uid, [role])));
  const steps: [kind: string, id: string, step: string, input: Fields, by: string][] = [
    ["R99.request", ID, "open", { grade: "缓", contact: "王某" }, "zhao"],
    ["R99.request", ID, "draft", { opinion: "一" }, "zhao"],
    ["R99.request", ID, "approve", {}, "qian"],
    ["R99.request", ID, "tell", { told: "电话" }, "zhao"],
    ["R99.yearly", YEAR, "open", { year: "2026", of: ID }, "zhao"],
  ];
  for (const [i, [kind, id, step, input, by]] of steps.entries()) {
    const action = { kind, case: id, step, input, id: `a${i}`.padEnd(20, "x") };
    expect((await act(w, at(`2026-03-02 1${i}:00`), by, action)).result).toBe("accepted");
  }
  expect((await verifyAll(w)).faults).toEqual([]);
});

async function change(path: string, to: (data: Fields) => Fields): Promise<void> {
  const [doc] = await w.docs.get([path]);
  await w.docs.commit([{ do: "set", path, data: to(doc?.data ?? {}) }]);
}
const action = (n: number, more: Fields, id?: string) => () => change(actionOf(n, id), (d) => ({ ...d, ...more }));
const outcome = (n: number, more: Fields, id?: string) => () =>
  change(actionOf(n, id), (d) => ({ ...d, outcome: { ...Object(d.outcome), ...more } }));
const under = (more: Fields) => () =>
  change(actionOf(1), (d) => {
    const o = Object(d.outcome);
    return { ...d, outcome: { ...o, under: { ...o.under, ...more } } };
  });
async function swap(a: string, b: string): Promise<void> {
  const [x, y] = await w.docs.get([a, b]);
  await w.docs.commit([
    { do: "set", path: a, data: y?.data ?? {} },
    { do: "set", path: b, data: x?.data ?? {} },
  ]);
}
const OTHER = "0".repeat(64);
const HASH = "its hash is wrong";
const OPEN = "its open half differs from its commitment";

test.each<[string, () => Promise<void>, string]>([
  ["two actions that change places", () => swap(actionOf(1), actionOf(2)), HASH],
  ["for whom", action(1, { for: "qian" }), HASH],
  ["when it happened", action(1, { happened: at("2026-03-01 09:00") }), HASH],
  ["when it arrived", action(1, { at: at("2026-03-02 11:01") }), HASH],
  ["by whom", action(1, { by: "qian" }), HASH],
  ["the step", action(3, { step: "share" }), HASH],
  ["the kind", action(1, { kind: "R99.yearly" }), HASH],
  ["the edition of the form", action(1, { form: 2 }), HASH],
  ["what it followed from", action(1, { cause: `${YEAR}/a` }), HASH],
  ["a field that nobody wrote", action(1, { remark: "一" }), HASH],
  ["the role that authorised", outcome(1, { as: "R99.leader" }), HASH],
  ["the role, and a build that is not there", outcome(1, { as: "R99.leader", build: "other" }), HASH],
  ["the build", outcome(1, { build: "other" }), HASH],
  ["the clause", outcome(1, { clause: "R99 三" }), HASH],
  ["when it was decided", outcome(1, { decidedAt: at("2026-03-02 11:01") }), HASH],
  ["the edition of the kind", outcome(1, { edition: 2 }), HASH],
  ["the version of the settings", outcome(1, { settings: 2 }), HASH],
  ["the version of the calendar", outcome(1, { calendar: "国办 2027" }), HASH],
  ["what it saw of other cases", outcome(4, { facts: {} }, YEAR), HASH],
  ["a refusal's words on what was accepted", outcome(1, { code: "who", says: "不予办理" }), HASH],
  ["a field of the outcome that nobody wrote", outcome(1, { remark: "一" }), HASH],
  ["the hash of the table", under({ table: OTHER }), HASH],
  ["the hash of the wording", under({ wording: OTHER }), HASH],
  ["the hash of the settings", under({ settings: OTHER }), HASH],
  ["the hash of the calendar", under({ calendar: OTHER }), HASH],
  ["whom it told", outcome(3, { effects: [] }), OPEN],
  ["what it was about", action(1, { input: '{"opinion":"二"}' }), OPEN],
  ["the reasons", outcome(0, { why: [] }), OPEN],
  ["the salt", outcome(1, { salt: "00" }), OPEN],
  ["what it changed", outcome(1, { change: { seq: 2, status: "told" } }), OPEN],
  ["a commitment", outcome(1, { commitments: { open: OTHER } }), HASH],
  ["another half promised", outcome(1, { commitments: {} }), HASH],
  ["that it waits still", action(1, { pending: true }), "it is decided, and waits to be decided"],
  ["that it was refused", outcome(1, { result: "refused" }), "seq is 3, should be 2"],
  ["the rule of its hash", outcome(1, { chain: 3 }), "its outcome can't be read: chain"],
  ["no rule of its hash", outcome(1, { chain: 1 }), "its outcome can't be read: chain"],
])("%s is found", async (_, tamper, what) => {
  await tamper();
  expect((await verifyAll(w)).faults.map((f) => f.what)).toContain(what);
});

test("an accepted action that was invented without a change is found", async () => {
  const [doc] = await w.docs.get([actionOf(3)]);
  const { outcome: _, ...asked } = doc?.data ?? {};
  const data = { ...asked, outcome: { result: "accepted", decidedAt: at("2026-03-02 14:00"), build: "test" } };
  await w.docs.commit([{ do: "create", path: actionOf(9), data }]);
  expect((await verifyAll(w)).faults).toContainEqual({
    case: ID,
    action: "a9".padEnd(20, "x"),
    what: "its outcome can't be read: edition, calendar, settings, clause, seq, as, change, effects, why, prev, hash, salt, commitments",
  });
});
