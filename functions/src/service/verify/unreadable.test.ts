/** A document that was altered may hold anything: its case is named, and all others are checked. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { verifyAll } from "./verify.ts";

const [FIRST, SECOND] = ["firstxxxxxxxxxxxxxxx", "secondxxxxxxxxxxxxxx"];
const OPENING = "open".padEnd(20, "x");
const opening = `cases/${FIRST}/actions/${OPENING}`;
let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
  for (const id of [FIRST, SECOND]) {
    const input = { grade: "缓", contact: "王某" };
    await act(w, at("2026-03-02 10:00"), "zhao", { kind: "R99.request", case: id, step: "open", input, id: OPENING });
    const draft = {
      kind: "R99.request",
      case: id,
      step: "draft",
      input: { opinion: "一" },
      id: "draft".padEnd(20, "x"),
    };
    expect((await act(w, at("2026-03-02 11:00"), "zhao", draft)).result).toBe("accepted");
  }
  // Another's alteration, which is to be found whatever else is wrong.
  await change(`cases/${SECOND}`, { head: "0".repeat(64) });
});
async function change(path: string, more: Fields): Promise<void> {
  const [doc] = await w.docs.get([path]);
  await w.docs.commit([{ do: "set", path, data: { ...doc?.data, ...more } }]);
}
const outcome = async (more: Fields) => {
  const [doc] = await w.docs.get([opening]);
  return change(opening, { outcome: { ...Object(doc?.data.outcome), ...more } });
};

test.each<[string, () => Promise<void>, { action?: string; what: string }]>([
  [
    "an input that is no JSON",
    () => change(opening, { input: "{" }),
    { action: OPENING, what: "it can't be read: input" },
  ],
  ["an instant that is a number", () => change(opening, { at: 5 }), { action: OPENING, what: "it can't be read: at" }],
  [
    "an outcome that is a text",
    () => change(opening, { outcome: "accepted" }),
    { action: OPENING, what: "its outcome can't be read: all of it" },
  ],
  [
    "an outcome that is nothing",
    () => change(opening, { outcome: null }),
    { action: OPENING, what: "its outcome can't be read: all of it" },
  ],
  [
    "a result that there is not",
    () => outcome({ result: "ok" }),
    { action: OPENING, what: "its outcome can't be read: result" },
  ],
  [
    "a change that is a list",
    () => outcome({ change: [] }),
    { action: OPENING, what: "its outcome can't be read: change" },
  ],
  [
    "reasons that are a text",
    () => outcome({ why: "一" }),
    { action: OPENING, what: "its outcome can't be read: why" },
  ],
  [
    "facts that are a list",
    () => outcome({ facts: [1] }),
    { action: OPENING, what: "its outcome can't be read: facts" },
  ],
  [
    "facts of what is no case",
    () => outcome({ facts: { same: [{ case: "a/b", seq: 1 }] } }),
    { action: OPENING, what: "its outcome can't be read: facts" },
  ],
  [
    "a half by a name that none has",
    () => outcome({ commitments: { "a/b": "0".repeat(64) } }),
    { action: OPENING, what: "its outcome can't be read: commitments" },
  ],
  ["a place that is a text", () => outcome({ seq: "1" }), { action: OPENING, what: "its outcome can't be read: seq" }],
  [
    "a sealed half that is no JSON",
    () => change(`${opening}/sealed/personal`, { input: "{" }),
    { action: OPENING, what: "its sealed half “personal” can't be read" },
  ],
  [
    "a sealed half without a change",
    () => w.docs.commit([{ do: "set", path: `${opening}/sealed/personal`, data: { change: 5 } }]),
    { action: OPENING, what: "its sealed half “personal” can't be read" },
  ],
  [
    "a decided action without its outcome",
    async () => {
      const [doc] = await w.docs.get([opening]);
      const { outcome: _, ...asked } = doc?.data ?? {};
      await w.docs.commit([{ do: "set", path: opening, data: asked }]);
    },
    { action: OPENING, what: "it has no outcome, and waits for none" },
  ],
  [
    "a sheet that is a text",
    () => change(`cases/${FIRST}/parts/sheet`, { sheet: "一" }),
    { what: "the fold differs from what is stored: sheet" },
  ],
  [
    "duties that are a text",
    () => change(`cases/${FIRST}/parts/sheet`, { duties: "一" }),
    { what: "the fold differs from what is stored: duties" },
  ],
  [
    "a status that is a list",
    () => change(`cases/${FIRST}`, { status: [1] }),
    { what: "the fold differs from what is stored: status" },
  ],
  [
    "a kind that is a number",
    () => change(`cases/${FIRST}`, { kind: 5 }),
    { what: "the fold differs from what is stored: kind" },
  ],
])("%s is named, and the other case is checked", async (_, tamper, fault) => {
  await tamper();
  const { cases, faults } = await verifyAll(w);
  expect(cases).toBe(2);
  expect(faults).toContainEqual({ case: FIRST, ...fault });
  expect(faults).toContainEqual({ case: SECOND, what: "the header's head is not the last hash" });
});

test("a change that can't be folded is named by what it failed with, and not by what it holds", async () => {
  await outcome({ change: { seq: 1, duties: { a: null }, done: 5, sheet: { contact: "王某" } } });
  const { faults } = await verifyAll(w);
  expect(faults.filter((f) => f.case === SECOND)).toHaveLength(1);
  expect(faults.some((f) => f.what.includes("王某"))).toBe(false);
});

test.each<[string, string, Fields, string]>([
  ["settings", "organisation/settings", { values: "一", version: 1 }, "organisation/settings can't be read"],
  ["a claim", "claims/0", { kind: 5 }, "claims/0 can't be read"],
  ["a claim of no case", "claims/0", { kind: "R99.yearly", field: "of", ids: ["a/b"] }, "claims/0 can't be read"],
])("%s that can't be read is named", async (_, path, data, what) => {
  await w.docs.commit([{ do: "set", path, data }]);
  const { cases, faults } = await verifyAll(w);
  expect(cases).toBe(2);
  expect(faults).toContainEqual({ case: "", what });
});

test("what a client wrote and nobody accepted may be anything", async () => {
  const refused = {
    kind: "R99.request",
    step: "draft",
    form: 1,
    input: "{",
    by: "zhao",
    for: null,
    at: at("2026-03-02 12:00"),
    happened: null,
  };
  const outcome = { result: "refused", decidedAt: at("2026-03-02 12:00"), code: "unreadable" };
  await w.docs.commit([
    {
      do: "create",
      path: `cases/${FIRST}/actions/${"r".padEnd(20, "x")}`,
      data: { ...refused, pending: false, outcome },
    },
    { do: "create", path: `cases/${FIRST}/actions/${"p".padEnd(20, "x")}`, data: { ...refused, pending: true } },
  ]);
  expect((await verifyAll(w)).faults).toEqual([{ case: SECOND, what: "the header's head is not the last hash" }]);
});

test("a store that is away ends the look", async () => {
  const away = Object.assign(new Error("away"), { code: 14 });
  const docs = { get: w.docs.get.bind(w.docs), query: () => Promise.reject(away), commit: w.docs.commit.bind(w.docs) };
  await expect(verifyAll({ ...w, docs })).rejects.toThrow("away");
});
