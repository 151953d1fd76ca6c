/** `due: { on }`: a day in a field. A corrected day moves the duty, what was late stays in its history (docs/adr/0029). */
import { expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { at, org, person, Run } from "../../../../../test/support/run.ts";
import { kind, role, step } from "../../declare/kind.ts";
import { date, fill, note, sheet } from "../../declare/sheet.ts";
import { loadKinds } from "../../load/load.ts";
import { shippedCalendar } from "../../time/published.ts";
import { doneLate } from "../lateness.ts";
import { nextElapsed } from "../timers.ts";

const clerk = role("R96.clerk", "经办");
const chief = role("R96.chief", "主管");
const Promised = sheet("R96.promise", { by: date("约定日期"), result: note("结果"), ends: date("到期日期") });
const promise = kind(
  {
    sheet: Promised,
    title: "承诺",
    clause: "R96 一",
    edition: 1,
    statuses: { open: "待办", kept: "已兑现", closed: "已结" },
    ends: ["closed"],
    supervisor: chief,
  },
  {
    open: step({ title: "约定", by: clerk, from: null, to: "open", form: fill(Promised, "by?", "ends?") }),
    replan: step({ title: "改期", by: clerk, from: ["open", "kept"], due: null, form: fill(Promised, "by") }),
    keep: step({
      title: "兑现",
      by: clerk,
      from: ["open", "kept"],
      to: "kept",
      due: { on: "by" },
      form: fill(Promised, "result?"),
    }),
    close: step({ title: "结束", by: chief, from: "kept", to: "closed", due: null }),
    lapse: step({ title: "到期", by: "system", from: "*", to: "closed", due: { on: "ends", at: "09:00" } }),
  },
);
const k = loadKinds([
  {
    id: "R96",
    title: "承诺办法",
    titleEn: "Promises",
    roles: [clerk, chief],
    clauses: [clause("R96 一", "enforced", "承诺", "Promises")],
    kinds: [promise],
    settings: [],
  },
]).get("R96.promise");

const staff = {
  zhao: person("赵", [clerk]),
  sun: person("孙", [chief]),
  wang: person("王", [clerk], { department: "售楼部" }),
};
const promised = (by?: string, more: { opener?: string; ends?: string; at?: string } = {}) => {
  if (!k) throw new Error("not loaded");
  const departments = { 售楼部: { opens: "10:00", closes: "20:00", days: "everyDay" as const } };
  const r = new Run(k, org(staff, {}, { calendar: shippedCalendar({ departments }) }));
  const input = { ...(by && { by }), ...(more.ends && { ends: more.ends }) };
  r.do("open", input, { by: more.opener ?? "zhao", at: more.at ?? "2026-11-02 10:00" });
  return r;
};
const correct = (r: Run, value: string, when: string) =>
  r.do("correct", { field: "约定日期", value, reason: "写错" }, { by: "zhao", at: when });
const keep = (r: Run, when: string) => r.do("keep", {}, { by: "zhao", at: when });

test("a corrected day moves the duty, with old, new and why", () => {
  const r = promised("2026-11-18");
  expect(r.duties).toEqual({ keep: "11-18 18:00" });
  const { why } = correct(r, "2026-11-30", "2026-11-03 09:00");
  expect(r.duties).toEqual({ keep: "11-30 18:00" });
  expect(Object.keys(r.c.duties)).toEqual(["keep.by-2026-11-18"]);
  expect(r.duty("keep").history).toMatchObject([
    { from: at("2026-11-18 18:00"), to: at("2026-11-30 18:00"), at: at("2026-11-03 09:00"), seq: 2, clause: "R96 一" },
  ]);
  expect(r.duty("keep").history[0]).not.toHaveProperty("breached");
  expect(why.map((w) => w.what)).toContain("期限：兑现");
});

test("a breach that was marked stays in the history; the duty is judged by its new day, and can be late again", () => {
  const r = promised("2026-11-18");
  r.do("keep.overdue", { duty: "keep.by-2026-11-18" }, { by: "system", at: "2026-11-18 18:00" });
  correct(r, "2026-11-30", "2026-11-20 09:00");
  expect(r.duty("keep")).not.toHaveProperty("marked");
  expect(r.duty("keep").history).toMatchObject([{ from: at("2026-11-18 18:00"), breached: true }]);
  expect(nextElapsed(r.k, r.c, at("2026-12-01 09:00"))).toMatchObject({
    step: "keep.overdue",
    at: at("2026-11-30 18:00"),
  });
  keep(r, "2026-11-30 18:00");
  expect(doneLate(r.duty("keep"))).toBe(false);
});

test("corrected to a day that is over, it stays late", () => {
  const r = promised("2026-11-18");
  correct(r, "2026-11-04", "2026-11-10 09:00");
  expect(r.duties).toEqual({ keep: "11-04 18:00" });
});

test("what was done is judged by the day as it was corrected since, also after the end", () => {
  const r = promised("2026-11-18");
  keep(r, "2026-11-20 09:00");
  expect(doneLate(r.duty("keep"))).toBe(true);
  correct(r, "2026-11-23", "2026-11-21 09:00");
  expect(r.duty("keep")).toMatchObject({ id: "keep.by-2026-11-18", state: "done", dueAt: at("2026-11-23 18:00") });
  expect(r.duty("keep").history).toMatchObject([{ breached: true }]);
  expect(doneLate(r.duty("keep"))).toBe(false);
  expect(r.duties).toEqual({});
  r.do("close", {}, { by: "sun", at: "2026-11-22 09:00" });
  correct(r, "2026-11-19", "2026-11-22 10:00");
  expect([doneLate(r.duty("keep")), r.duty("keep").history.length]).toEqual([true, 2]);
});

test("withdrawn together with its day, the same duty is due again by the corrected one", () => {
  const r = promised("2026-11-18");
  keep(r, "2026-11-20 09:00");
  // As a correction does that withdraws what rested on the day.
  r.case = { ...r.c, status: "open", done: Object.fromEntries(Object.entries(r.c.done).filter(([n]) => n !== "keep")) };
  correct(r, "2026-11-27", "2026-11-23 09:00");
  expect(r.duties).toEqual({ keep: "11-27 18:00" });
  expect(r.duty("keep")).toMatchObject({ id: "keep.by-2026-11-18", history: [{ breached: true }] });
});

test("a step that changes the day moves what is open; after it was met, the new day is another duty", () => {
  const r = promised("2026-11-18");
  r.do("replan", { by: "2026-11-25" }, { by: "zhao", at: "2026-11-03 09:00" });
  expect(r.duties).toEqual({ keep: "11-25 18:00" });
  keep(r, "2026-11-04 09:00");
  r.do("replan", { by: "2026-11-18" }, { by: "zhao", at: "2026-11-05 09:00" });
  expect(r.duties).toEqual({ keep: "11-18 18:00" });
  expect(Object.values(r.c.duties).map((d) => [d.id, d.state])).toEqual([
    ["keep.by-2026-11-18", "done"],
    ["keep.by-2026-11-18-s4", "open"],
  ]);
});

test("taken back, the day and the duty stand as before, both moves written down", () => {
  const r = promised("2026-11-18");
  r.do("replan", { by: "2026-11-25" }, { by: "zhao", at: "2026-11-03 09:00" });
  r.do("withdraw", { reason: "误" }, { by: "zhao", at: "2026-11-03 10:00" });
  expect(r.duties).toEqual({ keep: "11-18 18:00" });
  expect(r.duty("keep").history).toHaveLength(2);
});

test("a timer of a day moves with it", () => {
  const r = promised(undefined, { ends: "2026-12-01" });
  r.do("correct", { field: "到期日期", value: "2026-12-05", reason: "写错" }, { by: "zhao", at: "2026-11-03 09:00" });
  expect(nextElapsed(r.k, r.c, at("2026-12-06 09:00"))).toMatchObject({ step: "lapse", at: at("2026-12-05 09:00") });
  expect(Object.values(r.c.duties).map((d) => d.state)).toEqual(["open"]);
});

test("a day that is over when the duty begins leaves what is left of today", () => {
  expect(promised("2026-10-20").duties).toEqual({ keep: "11-02 18:00" });
  expect(promised("2026-11-01", { at: "2026-11-02 18:30" }).duties).toEqual({ keep: "11-03 18:00" });
  const r = promised(undefined, { ends: "2026-10-20" });
  expect(nextElapsed(r.k, r.c, at("2026-11-02 10:01"))).toMatchObject({ step: "lapse", at: at("2026-11-02 10:00") });
});

test("a day ends when the case's department closes", () => {
  expect(promised("2026-11-18", { opener: "wang" }).duties).toEqual({ keep: "11-18 20:00" });
});

test("reopened: a day ahead binds again; one that is over has no length to run anew, and waits without a limit", () => {
  const done = () => {
    const r = promised("2026-11-18");
    keep(r, "2026-11-04 09:00");
    r.do("close", {}, { by: "sun", at: "2026-11-05 09:00" });
    return r;
  };
  const r = done();
  r.do("reopen", { status: "待办", reason: "未兑现" }, { by: "sun", at: "2026-11-06 09:00" });
  expect(r.duties).toEqual({ keep: "11-18 18:00" });
  keep(r, "2026-11-19 09:00");
  expect(doneLate(r.duty("keep"))).toBe(true);
  const s = done();
  s.do("reopen", { status: "待办", reason: "未兑现" }, { by: "sun", at: "2026-11-19 09:00" });
  expect(s.duties).toEqual({ keep: "-" });
  expect(s.c.duties["keep.by-2026-11-18"]).toMatchObject({ state: "done", doneAt: at("2026-11-04 09:00") });
  s.do("note", { text: "看看" }, { by: "zhao", at: "2026-11-19 10:00" });
  expect(s.duties).toEqual({ keep: "-" });
  correct(s, "2026-11-27", "2026-11-19 11:00");
  expect(s.duties).toEqual({ keep: "11-27 18:00" });
});
