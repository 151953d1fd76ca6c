import { expect, test } from "vitest";
import { loaded } from "../../../../test/support/run.ts";
import { COMMON, commonOf } from "../common/index.ts";
import { statusesTo } from "../declare/row/way.ts";
import { matches } from "../duties/flow.ts";

const k = loaded("R99.request");

test("a kind has its own rows and the steps that every kind has", () => {
  expect(k.rows.slice(0, 3)).toEqual(["open", "draft", "approve"]);
  for (const { name } of COMMON) expect(k.steps).toHaveProperty(name);
  expect(Object.keys(k.steps).filter((n) => n.includes("."))).toEqual([
    "tell.overdue",
    "tell.extend",
    "tell.grant",
    "tell.deny",
    "carry.overdue",
    "lapse.overdue",
  ]);
  expect(["note", "tell.grant", "tell", "__proto__"].map((n) => commonOf(n)?.title)).toEqual([
    "备注",
    "同意延期",
    undefined,
    undefined,
  ]);
});

test("what can come from each status", () => {
  expect([...(k.ahead.told ?? [])].toSorted()).toEqual(["answer", "broken", "carry", "close", "lapse", "pay"]);
  expect([...(k.ahead.closed ?? [])]).toEqual(["broken"]);
  expect(k.ahead.opened?.has("close")).toBe(true);
  expect(k.ahead.opened?.has("open")).toBe(false);
});

test("who reads: the roles of its steps, its supervisor, and who erases what is personal, in whatever kind", () => {
  expect(k.readerRoles.toSorted()).toEqual(["R00.privacy", "R99.clerk", "R99.director", "R99.leader"]);
  // Its sheet has nothing personal; its notes and attachments may have.
  expect(loaded("R99.yearly").readerRoles).toContain("R00.privacy");
});

test("statuses that a step may lead to", () => {
  expect(statusesTo({ ...step("draft"), to: { per: "grade", table: { 急: "a", 缓: "b" } } })).toEqual(["a", "b"]);
  expect(statusesTo(step("carry"))).toEqual([]);
  expect(statusesTo(step("draft"))).toEqual(["drafted"]);
});

test("a when holds when every field has one of its words", () => {
  expect(matches(undefined, {})).toBe(true);
  expect(matches({ grade: "急" }, { grade: "急" })).toBe(true);
  expect(matches({ grade: ["急", "缓"], told: "电话" }, { grade: "缓", told: "电话" })).toBe(true);
  expect(matches({ grade: "急" }, {})).toBe(false);
  expect(matches({ grade: "急", told: "电话" }, { grade: "急" })).toBe(false);
});

function step(name: string) {
  const s = k.steps[name];
  if (!s) throw new Error(`no ${name}`);
  return s;
}
