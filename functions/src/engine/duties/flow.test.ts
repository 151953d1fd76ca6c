import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { loaded, org, person, Run } from "../../../../test/support/run.ts";
import type { Case } from "../case/case.ts";
import type { LoadedStep } from "../declare/loaded.ts";
import { canCome, isEnded, isForward, isFrom, isNext, isOpenNow, isSystem, openDuty, rowsAhead } from "./flow.ts";

const people = { zhao: person("赵", [clerk]), qian: person("钱", [leader]), sun: person("孙", [director]) };
const k = loaded("R99.request");
const opened = () => {
  const r = new Run(k, org(people));
  r.do("open", { grade: "缓", handler: "zhao" }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};
const step = (name: string) => {
  const s = k.steps[name];
  if (!s) throw new Error(`no ${name}`);
  return s;
};
const having = (more: Partial<Case>): Case => ({ ...opened().c, ...more });
const done = (...names: string[]) =>
  Object.fromEntries(names.map((n, i) => [n, { at: "2026-03-02T02:00:00.000Z", by: "zhao", seq: i + 2, times: 1 }]));

test("from: nothing yet, any status, or one of those named", () => {
  const c = opened().c;
  expect(["open", "draft", "broken", "approve"].map((n) => isFrom(step(n), c))).toEqual([false, true, true, false]);
  expect(["open", "draft", "broken"].map((n) => isFrom(step(n), null))).toEqual([true, false, false]);
});

test("open now: also after and once", () => {
  const told = having({ status: "told" });
  expect(isOpenNow(k, "close", step("close"), told)).toBe(false);
  expect(isOpenNow(k, "close", step("close"), { ...told, done: done("carry") })).toBe(true);
  expect(isOpenNow(k, "carry", step("carry"), { ...told, done: done("carry") })).toBe(false);
});

test("not open now: a case that was voided, but for what may be taken then", () => {
  const gone = having({ void: { at: "t", reason: "x" } });
  expect(isOpenNow(k, "draft", step("draft"), gone)).toBe(false);
  expect(isOpenNow(k, "note", step("note"), gone)).toBe(true);
});

test("forward leads to a later status; a return and a by-way don't", () => {
  expect(isForward(k, step("approve"), "drafted")).toBe(true);
  expect(isForward(k, step("return"), "drafted")).toBe(false);
  expect(isForward(k, step("carry"), "told")).toBe(false);
});

test("what can still come, by any path", () => {
  const c = opened().c;
  expect(["tell", "close", "carry", "open"].map((n) => canCome(k, n, c))).toEqual([true, true, true, false]);
  expect(canCome(k, "draft", { ...c, status: "approved" })).toBe(false);
  expect(canCome(k, "carry", { ...c, status: "told", done: done("carry") })).toBe(false);
  expect(canCome(k, "close", { ...c, status: "closed" })).toBe(false);
  expect(canCome(k, "close", { ...c, void: { at: "t", reason: "x" } })).toBe(false);
  expect(canCome(k, "nonsense", c)).toBe(false);
});

test("a when on a blank field may yet hold, on another word it can't", () => {
  const when = { ...k, steps: { ...k.steps, tell: { ...step("tell"), when: { grade: "急" } } } };
  expect(canCome(when, "tell", having({ sheet: {} }))).toBe(true);
  expect(canCome(when, "tell", having({ sheet: { grade: "急" } }))).toBe(true);
  expect(canCome(when, "tell", having({ sheet: { grade: "缓" } }))).toBe(false);
});

test("whose turn it is", () => {
  const c = opened().c;
  expect(isNext(k, "draft", step("draft"), c)).toBe(true);
  expect(isNext(k, "return", step("return"), { ...c, status: "drafted" })).toBe(false);
  expect(isNext(k, "lapse", step("lapse"), { ...c, status: "told" })).toBe(false);
  expect(isNext(k, "answer", step("answer"), { ...c, status: "told" })).toBe(false);
});

test("the system's: nobody in the house takes it", () => {
  const by = (...who: LoadedStep["by"][]) => isSystem({ ...step("lapse"), by: who.flat() });
  expect([by("system"), by("system", "customer"), by("system", clerk), by("customer"), by(clerk)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("rows ahead with a limit, the nearest first", () => {
  expect([...rowsAhead(k, opened().c)]).toEqual(["tell", "carry", "lapse"]);
  expect([...rowsAhead(k, having({ status: "told" }))]).toEqual(["carry", "lapse"]);
});

test("ended by its status or by being void", () => {
  expect(isEnded(k, opened().c)).toBe(false);
  expect(isEnded(k, having({ status: "closed" }))).toBe(true);
  expect(isEnded(k, having({ void: { at: "t", reason: "x" } }))).toBe(true);
});

test("the open duty of a step", () => {
  expect(openDuty(opened().c, "tell")?.id).toBe("tell.s1");
  expect(openDuty(opened().c, "carry")).toBeUndefined();
});
