/** Cases that a step names: looked up when it is decided, in the round that reads everything else. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Documents } from "../../adapters/ports.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { orgFor } from "../read/org.ts";
import { verifyAll } from "../verify/verify.ts";
import { drain } from "./drain.ts";

const ID = "requestxxxxxxxxxxxxx";
const YEARLY = "R99.yearly.2026";
let w: MemoryWorld;
let ids = 0;
beforeEach(async () => {
  w = memoryWorld([testing]);
  await w.docs.commit([
    staffWrite("zhao", [clerk.role]),
    staffWrite("qian", [leader.role]),
    staffWrite("sun", [director.role]),
  ]);
});
const take = (kind: string, id: string, step: string, input: Fields, by = "zhao", when = "10:00") =>
  act(w, at(`2026-03-02 ${when}`), by, { kind, case: id, step, input, id: `a${++ids}`.padEnd(20, "x") });
const request = () => take("R99.request", ID, "open", { grade: "急" });
const yearly = (of: string) => take("R99.yearly", YEARLY, "open", { year: "2026", of });
/** Written, but nobody rang. */
async function waiting(kind: string, id: string, step: string, input: Fields, at: string): Promise<string> {
  const action = `w${++ids}`.padEnd(20, "x");
  const data = { kind, step, form: 1, input: JSON.stringify(input), by: "zhao", for: null, at, happened: null };
  await w.docs.commit([{ do: "create", path: `cases/${id}/actions/${action}`, data: { ...data, pending: true } }]);
  return action;
}

test("a case that is void may not be named; one that only ended may", async () => {
  await request();
  await take("R99.request", ID, "void", { reason: "误" }, "sun");
  expect(await yearly(ID)).toMatchObject({ result: "refused", code: "inactive", clause: "R99 六" });
  const other = "anotherxxxxxxxxxxxxx";
  await take("R99.request", other, "open", { grade: "急", handler: "zhao" });
  for (const [step, input, by] of [
    ["draft", { opinion: "一" }, "zhao"],
    ["approve", {}, "qian"],
    ["tell", { told: "电话" }, "zhao"],
    ["carry", {}, "zhao"],
    ["close", {}, "zhao"],
  ] as const)
    expect((await take("R99.request", other, step, input, by)).result).toBe("accepted");
  expect((await yearly(other)).result).toBe("accepted");
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("a kind says in which statuses none of its cases may be named", async () => {
  const [request, ...others] = testing.kinds;
  if (!request) throw new Error("no request");
  w = memoryWorld([{ ...testing, kinds: [{ ...request, inactive: ["drafted"] }, ...others] }]);
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
  await take("R99.request", ID, "open", { grade: "急" });
  await take("R99.request", ID, "draft", { opinion: "一" });
  expect(await yearly(ID)).toMatchObject({ result: "refused", code: "inactive" });
});

test("a case that was opened a moment before and is not decided yet is there", async () => {
  await waiting("R99.request", ID, "open", { grade: "急" }, at("2026-03-02 09:59"));
  expect((await yearly(ID)).result).toBe("accepted");
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("what it saw stands on its outcome, so that it can be decided again", async () => {
  await request();
  expect((await yearly(ID)).facts).toEqual({
    request: [{ case: ID, seq: 1 }],
    referred: [{ case: ID, seq: 1 }],
    same: [],
  });
  // What became of the request since changes nothing of what was seen.
  await take("R99.request", ID, "void", { reason: "误" }, "sun", "11:00");
  expect(await verifyAll(w)).toMatchObject({ faults: [] });
});

test("what named a case that was erased since is not decided again: nobody can see it as it stood", async () => {
  const [request, ...others] = testing.kinds;
  if (!request) throw new Error("no request");
  w = memoryWorld([{ ...testing, kinds: [{ ...request, inactive: ["closed"] }, ...others] }]);
  await w.docs.commit([
    staffWrite("all", [clerk.role, director.role, "R00.privacy"]),
    staffWrite("qian", [leader.role]),
  ]);
  const step = (kind: string, id: string, name: string, input: Fields, by = "all", when = "2026-03-02 10:00") =>
    act(w, at(when), by, { kind, case: id, step: name, input, id: `a${++ids}`.padEnd(20, "x") });
  await step("R99.request", ID, "open", { grade: "急", handler: "all", contact: "王五" });
  expect((await step("R99.yearly", YEARLY, "open", { year: "2026", of: ID })).result).toBe("accepted");
  await step("R99.request", ID, "draft", { opinion: "一" });
  await step("R99.request", ID, "approve", {}, "qian");
  for (const [name, input] of [
    ["tell", { told: "电话" }],
    ["carry", {}],
    ["close", {}],
  ] as const)
    expect((await step("R99.request", ID, name, input)).result).toBe("accepted");
  expect((await verifyAll(w)).faults).toEqual([]);
  expect((await step("R99.request", ID, "erase", { reason: "本人申请" }, "all", "2030-03-02 10:00")).result).toBe(
    "accepted",
  );
  await settle(w, at("2030-03-02 10:00"));
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("a decision reads the cases that its action names with everything else, and each once", async () => {
  await request();
  const action = await waiting("R99.yearly", YEARLY, "open", { year: "2026", of: ID }, at("2026-03-02 11:00"));
  const rounds: string[][] = [];
  const docs: Documents = {
    get: (paths) => {
      if (paths.length) rounds.push([...paths]);
      return w.docs.get(paths);
    },
    query: (q) => w.docs.query(q),
    commit: (writes) => w.docs.commit(writes),
  };
  const input = JSON.stringify({ year: "2026", of: ID });
  const bell = { action, kind: "R99.yearly", step: "open", by: "zhao", for: null, input };
  const env = { ...w, docs };
  // The settings are remembered: where they are not, a step that gives a number waits for the zone of its counter.
  await orgFor(env, [], Date.parse(at("2026-03-02 11:00")));
  rounds.length = 0;
  await drain(env, YEARLY, at("2026-03-02 11:00"), bell);
  const named = [`cases/${ID}`, `cases/${ID}/parts/sheet`, `cases/${ID}/parts/inner`];
  expect(rounds[0]).toEqual(expect.arrayContaining([`cases/${YEARLY}`, "staff/zhao", ...named]));
  expect(
    rounds
      .slice(1)
      .flat()
      .filter((path) => named.includes(path)),
  ).toEqual([]);
  expect((await w.docs.get([`cases/${YEARLY}`]))[0]?.data.status).toBe("open");
});
