import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run } from "../../../../test/support/run.ts";
import { adoption } from "../common/adopt-edition.ts";
import { markInstead, nextElapsed, wakeAt } from "./timers.ts";

const people = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
};
const k = loaded("R99.request");
const OPEN = at("2026-03-02 10:00");
const opened = () => {
  const r = new Run(k, org(people));
  r.do("open", { grade: "缓", handler: "zhao" }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};
const told = () => {
  const r = opened();
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  return r;
};

test("the clock looks two minutes after the first limit", () => {
  expect(wakeAt(k, opened().c)).toBe(at("2026-03-05 18:02"));
});

test("the due instant itself is in time", () => {
  const { c } = opened();
  expect(nextElapsed(k, c, at("2026-03-05 18:00"))).toBeUndefined();
  expect(nextElapsed(k, c, at("2026-03-05 18:00:00.001"))).toMatchObject({
    step: "tell.overdue",
    by: "system",
    input: { duty: "tell.s1" },
    at: at("2026-03-05 18:00"),
  });
});

test("a limit of people's is marked once; a timer is the step itself", () => {
  const r = told();
  expect(nextElapsed(k, r.c, at("2026-03-05 09:00"))).toMatchObject({ step: "carry.overdue" });
  r.do("carry.overdue", { duty: "carry.s4" }, { by: "system", at: "2026-03-04 18:00" });
  expect(nextElapsed(k, r.c, at("2026-03-05 09:00"))).toBeUndefined();
  expect(wakeAt(k, r.c)).toBe(at("2026-03-12 18:02"));
  expect(nextElapsed(k, r.c, at("2026-03-13 09:00"))).toMatchObject({
    step: "lapse",
    input: {},
    at: at("2026-03-12 18:00"),
  });
});

test("a step that a person or the system takes is the person's: listed, marked when it is late, and the system may take it", () => {
  const carry = k.steps.carry;
  if (!carry) throw new Error("no carry");
  const mixed = { ...k, steps: { ...k.steps, carry: { ...carry, by: [clerk, "system" as const] } } };
  const r = new Run(mixed, org(people));
  r.do("open", { grade: "缓" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  expect(r.duty("carry")).toMatchObject({ owners: [clerk.role], ready: true, slot: 0, dueAt: at("2026-03-04 18:00") });
  expect(nextElapsed(mixed, r.c, at("2026-03-05 09:00"))).toMatchObject({ step: "carry.overdue" });
  r.do("carry", {}, { by: "system", at: "2026-03-04 09:00" });
  expect(r.duty("carry")).toMatchObject({ state: "done", doneBy: "system" });
});

test("whose turn it is, though the system may take it too", () => {
  const close = k.steps.close;
  if (!close) throw new Error("no close");
  const mixed = { ...k, steps: { ...k.steps, close: { ...close, by: [clerk, "system" as const] } } };
  const r = new Run(mixed, org(people));
  r.do("open", { grade: "缓", handler: "zhao" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  r.do("carry", {}, { by: "zhao", at: "2026-03-02 14:00" });
  expect(r.duty("close")).toMatchObject({ state: "open", owners: [clerk.role], ready: true });
});

test("a timer whose step was refused has its duty marked instead, under an id of its own", () => {
  const { c } = told();
  const lapse = nextElapsed(k, { ...c, duties: { "lapse.s4": told().duty("lapse") } }, at("2026-03-13 09:00"));
  expect(lapse?.id).toBe("t.lapse.s4.4");
  expect(lapse && markInstead(k, c, lapse)).toMatchObject({
    id: "t.lapse.s4.4.x",
    step: "lapse.overdue",
    input: { duty: "lapse.s4" },
    by: "system",
    at: at("2026-03-12 18:00"),
  });
  const adopted = { id: "a.1.2", case: c.id, kind: k.id, form: 1, by: "system", at: OPEN, step: "x", input: {} };
  expect(markInstead(k, c, adopted)).toBeUndefined();
});

test("a limit that this edition's row no longer has passes unseen: no step could mark it", () => {
  const { c } = opened();
  const { "tell.overdue": _gone, ...steps } = k.steps;
  expect(wakeAt({ ...k, steps }, c)).toBeNull();
  expect(nextElapsed({ ...k, steps }, c, at("2026-03-06 09:00"))).toBeUndefined();
});

test("a waiver and a void case are left alone", () => {
  const r = opened();
  r.do("waive", { duty: "tell.s1", reason: "已知" }, { by: "sun", at: "2026-03-02 11:00" });
  expect(wakeAt(k, r.c)).toBeNull();
  const v = opened();
  v.do("void", { reason: "重复" }, { by: "sun", at: "2026-03-02 11:00" });
  expect([wakeAt(k, v.c), nextElapsed(k, v.c, at("2027-01-01 09:00"))]).toEqual([null, undefined]);
});

test("a duty passed once is not passed under the same id again", () => {
  const r = opened();
  const first = nextElapsed(k, r.c, at("2026-03-06 09:00"));
  r.do("tell.overdue", { duty: "tell.s1" }, { by: "system", at: "2026-03-05 18:00" });
  // Whatever takes the mark away, such as a calendar published twice: the next mark is another action.
  const { marked: _marked, ...unmarked } = r.duty("tell");
  const again = nextElapsed(k, { ...r.c, duties: { "tell.s1": unmarked } }, at("2026-03-06 09:00"));
  expect(again?.step).toBe("tell.overdue");
  expect(again?.id).not.toBe(first?.id);
});

test("only an older edition's dropped status is carried over", () => {
  const y = loaded("R99.yearly");
  const r = new Run(y, org(people), "R99.yearly.2026");
  r.do("open", { year: "2026" }, { by: "zhao", at: "2026-03-02 10:00" });
  const now = at("2026-03-02 11:00");
  expect(adoption(y, r.c, now)).toBeUndefined();
  const old = { ...r.c, status: "draft", edition: 1 };
  expect(adoption(y, old, now)).toMatchObject({ step: "adoptEdition", id: "a.1.2", by: "system" });
  expect(adoption(y, { ...old, void: { at: now, reason: "重复" } }, now)).toBeUndefined();
  expect(adoption(y, { ...old, edition: 2 }, now)).toBeUndefined();
});
