/** 更正: what a correction withdraws is due again from the same start; the field that chose a limit moves it (docs/adr/0029). */
import { expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { approved, drafted } from "../../../../../test/support/requested.ts";
import { at, org, person, Run } from "../../../../../test/support/run.ts";
import { kind, per, role, step } from "../../declare/kind.ts";
import { choice, fill, note, sheet } from "../../declare/sheet.ts";
import { loadKinds } from "../../load/load.ts";
import { days } from "../../time/period.ts";
import { doneLate } from "../lateness.ts";

const correct = (r: Run, field: string, value: string, when: string, by = "zhao") =>
  r.do("correct", { field, value, reason: "写错" }, { by, at: when });

test("a step that was done and must be taken again is due from the same start, by the limit chosen now", () => {
  const r = approved();
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  expect(r.duty("tell").state).toBe("done");
  correct(r, "等级", "急", "2026-03-02 14:00");
  expect(r.duties).toEqual({ approve: "03-03 18:00 ~tell", "(tell)": "03-03 18:00" });
  expect(r.duty("tell")).toMatchObject({
    id: "tell.s1",
    start: at("2026-03-02 10:00"),
    history: [
      { from: at("2026-03-05 18:00"), to: at("2026-03-03 18:00"), at: at("2026-03-02 14:00"), clause: "R99 三" },
    ],
  });
  expect(r.duty("tell").history[0]).not.toHaveProperty("breached");
});

test("chosen anew after its end it is late at once: the limit was always that one", () => {
  const r = approved();
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-04 13:00" });
  correct(r, "等级", "急", "2026-03-04 14:00");
  expect(r.duty("tell")).toMatchObject({ state: "open", dueAt: at("2026-03-03 18:00") });
});

test("withdrawn for another reason inside its limit, the same limit binds", () => {
  const r = approved();
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  correct(r, "意见", "不同意", "2026-03-02 14:00");
  expect(r.duties).toEqual({ approve: "03-05 18:00 ~tell", "(tell)": "03-05 18:00" });
  expect(r.duty("tell").history).toEqual([]);
});

test("withdrawn for another reason after its limit, there is no second breach, but a reminder of the same length", () => {
  const r = approved();
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 13:00" });
  correct(r, "意见", "不同意", "2026-03-09 14:00");
  expect(r.c.duties["tell.s1"]).toMatchObject({ state: "done", doneAt: at("2026-03-02 13:00") });
  expect(r.duty("tell")).toMatchObject({ state: "open", vague: true, dueAt: at("2026-03-12 18:00") });
  r.do("note", { text: "看看" }, { by: "zhao", at: "2026-03-10 09:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-10 10:00" });
  expect(r.duties).toEqual({ tell: "03-12 18:00" });
  // Only a correction of what chose the limit brings the stated one back.
  correct(r, "等级", "急", "2026-03-10 11:00");
  expect(r.c.duties["tell.s1"]).toMatchObject({ state: "open", dueAt: at("2026-03-03 18:00") });
  expect(r.duties).toEqual({ approve: "03-03 18:00 ~tell", "(tell)": "03-03 18:00" });
});

test("a breach that was marked stays in the history when the limit moves ahead of now", () => {
  const r = drafted();
  correct(r, "等级", "急", "2026-03-02 12:00");
  r.do("tell.overdue", { duty: "tell.s1" }, { by: "system", at: "2026-03-03 18:00" });
  correct(r, "等级", "缓", "2026-03-04 09:00");
  expect(r.duty("tell")).toMatchObject({ dueAt: at("2026-03-05 18:00") });
  expect(r.duty("tell")).not.toHaveProperty("marked");
  expect(r.duty("tell").history.map((m) => m.breached)).toEqual([undefined, true]);
  r.do("approve", {}, { by: "qian", at: "2026-03-04 10:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-04 11:00" });
  expect(doneLate(r.duty("tell"))).toBe(false);
});

// A limit by a field whose words are entries of one table in one setting.
const clerk = role("R97.clerk", "经办");
const Card = sheet("R97.card", { grade: choice("级别", ["甲", "丙"]), result: note("结果") });
const example = { 甲: 15, 丙: 60 };
const table = (entry: keyof typeof example) => ({ id: "R97.days", entry, example: days(example[entry]) });
const card = kind(
  {
    sheet: Card,
    title: "卡片",
    clause: "R97 一",
    edition: 1,
    statuses: { open: "在用", done: "已完" },
    ends: ["done"],
    supervisor: clerk,
  },
  {
    open: step({ title: "建卡", by: clerk, from: null, to: "open", form: fill(Card, "grade") }),
    visit: step({
      title: "拜访",
      by: clerk,
      from: "open",
      to: "done",
      due: { since: "open", within: per("grade", { 甲: table("甲"), 丙: table("丙") }) },
      form: fill(Card, "result"),
    }),
  },
);
const kinds = loadKinds([
  {
    id: "R97",
    title: "卡片办法",
    titleEn: "Cards",
    roles: [clerk],
    clauses: [clause("R97 一", "enforced", "卡片", "Cards")],
    kinds: [card],
    settings: [{ id: "R97.days", title: "拜访间隔", clause: "R97 一", example }],
  },
]);
const people = { zhao: person("赵", [clerk]) };
const carded = (settings = {}) => {
  const k = kinds.get("R97.card");
  if (!k) throw new Error("not loaded");
  const r = new Run(k, org(people, settings));
  r.do("open", { grade: "甲" }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};

test("another entry of the same table moves the limit", () => {
  const r = carded();
  expect(r.duties).toEqual({ visit: "03-17 18:00" });
  correct(r, "级别", "丙", "2026-03-03 10:00");
  expect(r.duties).toEqual({ visit: "05-06 18:00" });
  expect(r.duty("visit").history).toMatchObject([{ from: at("2026-03-17 18:00"), to: at("2026-05-06 18:00") }]);
});

test("the same entry keeps its days though the table was changed; another one has those of today", () => {
  const r = carded();
  r.org = org(people, { "R97.days": { 甲: 3, 丙: 4 } });
  r.do("note", { text: "看看" }, { by: "zhao", at: "2026-03-03 10:00" });
  expect(r.duties).toEqual({ visit: "03-17 18:00" });
  correct(r, "级别", "丙", "2026-03-03 11:00");
  expect(r.duties).toEqual({ visit: "03-06 18:00" });
});

test("a duty that was stored without its entry keeps its days", () => {
  const r = carded();
  const { entry: _entry, ...rule } = r.duty("visit").rule ?? {};
  r.case = { ...r.c, duties: { "visit.s1": { ...r.duty("visit"), rule } } };
  r.do("note", { text: "看看" }, { by: "zhao", at: "2026-03-03 10:00" });
  expect(r.duties).toEqual({ visit: "03-17 18:00" });
});
