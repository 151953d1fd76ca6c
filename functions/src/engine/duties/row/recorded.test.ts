/** `due: { from }`: reckoned from the day or instant in a field, by the hours of the case's department (docs/adr/0029). */
import { expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { at, org, person, Run } from "../../../../../test/support/run.ts";
import { kind, role, step } from "../../declare/kind.ts";
import { date, fill, instant, note, sheet } from "../../declare/sheet.ts";
import { loadKinds } from "../../load/load.ts";
import { days, months, sameDay, workingDays } from "../../time/period.ts";
import { shippedCalendar } from "../../time/published.ts";
import { doneLate } from "../lateness.ts";
import { nextElapsed, wakeAt } from "../timers.ts";

const clerk = role("R96.clerk", "经办");
const chief = role("R96.chief", "主管");
const Signed = sheet("R96.signing", {
  signedOn: date("签约日期", { notAfter: "today" }),
  paidAt: instant("收款时间", { notAfter: "now" }),
  lastOn: date("最近跟进", { notAfter: "today" }),
  result: note("结果"),
});
/** Filled in on the day of signing; filed two days after it, entered a working day after the payment. */
const signing = kind(
  {
    sheet: Signed,
    title: "签约",
    clause: "R96 一",
    edition: 1,
    statuses: { open: "已签约", filed: "已归档", closed: "已结" },
    ends: ["closed"],
    supervisor: chief,
  },
  {
    sign: step({
      title: "填写",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Signed, "signedOn?", "lastOn?"),
      due: { from: "signedOn", within: sameDay },
    }),
    again: step({ title: "改签", by: clerk, from: ["open", "filed"], due: null, form: fill(Signed, "signedOn") }),
    undo: step({ title: "退约", by: clerk, from: ["open", "filed"], due: null, set: { signedOn: null } }),
    pay: step({ title: "收款", by: clerk, from: ["open", "filed"], due: null, form: fill(Signed, "paidAt") }),
    enter: step({
      title: "入账",
      by: clerk,
      from: ["open", "filed"],
      due: { from: "paidAt", within: workingDays(1) },
      form: fill(Signed, "result?"),
    }),
    file: step({
      title: "归档",
      by: clerk,
      from: "open",
      to: "filed",
      due: { from: "signedOn", within: days(2) },
    }),
    close: step({ title: "结束", by: chief, from: "filed", to: "closed", due: null }),
    lapse: step({ title: "到期", by: "system", from: "*", to: "closed", due: { from: "lastOn", within: months(1) } }),
  },
);
const k = loadKinds([
  {
    id: "R96",
    title: "签约办法",
    titleEn: "Signing",
    roles: [clerk, chief],
    clauses: [clause("R96 一", "enforced", "签约", "Signing")],
    kinds: [signing],
    settings: [],
  },
]).get("R96.signing");

const staff = {
  zhao: person("赵", [clerk]),
  sun: person("孙", [chief]),
  wang: person("王", [clerk], { department: "售楼部" }),
};
const departments = { 售楼部: { opens: "10:00", closes: "20:00", days: "everyDay" as const } };
const unsigned = () => {
  if (!k) throw new Error("not loaded");
  return new Run(k, org(staff, {}, { calendar: shippedCalendar({ departments }) }));
};
const signed = (signedOn: string | undefined, when: string, more: { by?: string; lastOn?: string } = {}) => {
  const r = unsigned();
  const input = { ...(signedOn && { signedOn }), ...(more.lastOn && { lastOn: more.lastOn }) };
  r.do("sign", input, { by: more.by ?? "zhao", at: when });
  return r;
};
const correct = (r: Run, value: string, when: string, field = "签约日期") =>
  r.do("correct", { field, value, reason: "写错" }, { by: "zhao", at: when });
const state = (r: Run, name: string) => {
  const d = r.duty(name);
  return [d.state, d.dueAt, doneLate(d)];
};

test("the opening step is found done in time or late in its own decision", () => {
  const r = signed("2026-11-02", "2026-11-02 18:00");
  expect(r.duty("sign")).toMatchObject({
    id: "sign.signedOn-2026-11-02",
    state: "done",
    doneBy: "zhao",
    doneAt: at("2026-11-02 18:00"),
    owners: ["R96.clerk"],
    start: at("2026-11-02 09:00"),
    dueAt: at("2026-11-02 18:00"),
    ready: false,
    clause: "R96 一",
  });
  expect(r.duty("sign")).not.toHaveProperty("slot");
  expect(doneLate(r.duty("sign"))).toBe(false);
  expect(r.changes[0]?.why.map((w) => w.what)).toContain("期限：填写");
  const late = signed("2026-11-02", "2026-11-03 09:00");
  expect(state(late, "sign")).toEqual(["done", at("2026-11-02 18:00"), true]);
});

test("entered the same day after close, it counts as arrived at the next opening", () => {
  // Friday evening.
  expect(state(signed("2026-11-06", "2026-11-06 18:00:00.001"), "sign")).toEqual([
    "done",
    at("2026-11-09 18:00"),
    false,
  ]);
});

test("of a rest day it is due on the next working day, of a make-up day on that day", () => {
  // Saturday 10-10 is worked for the National Day.
  expect(state(signed("2026-10-10", "2026-10-10 12:00"), "sign")).toEqual(["done", at("2026-10-10 18:00"), false]);
  expect(state(signed("2026-10-11", "2026-10-12 18:00"), "sign")).toEqual(["done", at("2026-10-12 18:00"), false]);
  expect(state(signed("2026-10-11", "2026-10-12 18:01"), "sign")).toEqual(["done", at("2026-10-12 18:00"), true]);
  expect(state(signed("2026-10-01", "2026-10-08 10:00"), "sign")).toEqual(["done", at("2026-10-08 18:00"), false]);
});

test("no field, no duty; it begins when the field is filled", () => {
  const r = signed(undefined, "2026-11-02 10:00");
  expect(r.c.duties).toEqual({});
  r.do("again", { signedOn: "2026-11-01" }, { by: "zhao", at: "2026-11-02 11:00" });
  expect(r.duties).toEqual({ file: "11-03 18:00" });
  expect(r.duty("file")).toMatchObject({ id: "file.signedOn-2026-11-01", start: at("2026-11-01 09:00") });
  expect(Object.keys(r.c.duties)).toEqual(["file.signedOn-2026-11-01"]);
});

test("recording late wins no time: what is over is late at once", () => {
  const r = signed("2026-10-30", "2026-11-05 10:00");
  // 10-30 and two days is Sunday 11-01, so Monday.
  expect(r.duties).toEqual({ file: "11-02 18:00" });
  const d = r.duty("file");
  expect(k && nextElapsed(k, r.c, at("2026-11-05 10:00"))).toMatchObject({ step: "file.overdue", at: d.dueAt });
  expect(k && wakeAt(k, r.c)).toBe(at("2026-11-02 18:02"));
});

test("a day begins at the opening of the case's department, and ends by it", () => {
  const r = signed("2026-11-07", "2026-11-07 20:00", { by: "wang" });
  expect(state(r, "sign")).toEqual(["done", at("2026-11-07 20:00"), false]);
  expect(r.duty("file")).toMatchObject({ start: at("2026-11-07 10:00") });
});

test("the month's turn and a leap day", () => {
  expect(signed("2028-02-27", "2028-02-27 10:00").duties).toMatchObject({ file: "02-29 18:00" });
  const r = signed("2027-11-30", "2027-12-01 10:00", { lastOn: "2027-01-31" });
  // 二月 has no 31st: its last day, Sunday 02-28, so Monday.
  expect(r.duty("lapse").why.at(-1)).toBeDefined();
  expect(signed(undefined, "2027-02-01 10:00", { lastOn: "2027-01-31" }).duties).toEqual({ "(lapse)": "03-01 18:00" });
});

test("an instant is the instant", () => {
  const r = signed(undefined, "2026-11-02 10:00");
  r.do("pay", { paidAt: at("2026-11-02 08:30") }, { by: "zhao", at: "2026-11-02 11:00" });
  expect(r.duty("enter")).toMatchObject({ start: at("2026-11-02 08:30"), dueAt: at("2026-11-03 18:00") });
});

test("a correction moves it, with old, new and why; it never begins a second", () => {
  const r = signed("2026-11-02", "2026-11-02 10:00");
  const { why } = correct(r, "2026-11-01", "2026-11-02 12:00");
  expect(r.duties).toEqual({ file: "11-03 18:00" });
  expect(r.duty("file")).toMatchObject({
    id: "file.signedOn-2026-11-02",
    start: at("2026-11-01 09:00"),
    history: [{ from: at("2026-11-04 18:00"), to: at("2026-11-03 18:00"), at: at("2026-11-02 12:00"), seq: 2 }],
  });
  expect(Object.keys(r.c.duties).toSorted()).toEqual(["file.signedOn-2026-11-02", "sign.signedOn-2026-11-02"]);
  expect(why.map((w) => w.what)).toEqual(expect.arrayContaining(["期限：填写", "期限：归档"]));
});

test("what was done at once is judged by the corrected day, and its breach stays in the history", () => {
  const r = signed("2026-11-02", "2026-11-04 10:00");
  expect(state(r, "sign")).toEqual(["done", at("2026-11-02 18:00"), true]);
  correct(r, "2026-11-04", "2026-11-04 12:00");
  expect(state(r, "sign")).toEqual(["done", at("2026-11-04 18:00"), false]);
  expect(r.duty("sign").history).toMatchObject([{ breached: true, from: at("2026-11-02 18:00") }]);
  correct(r, "2026-11-03", "2026-11-04 13:00");
  expect(state(r, "sign")).toEqual(["done", at("2026-11-03 18:00"), true]);
});

test("a step of the table that changes the day moves what is open; what was met stays, and another day is another duty", () => {
  const r = signed("2026-11-02", "2026-11-02 10:00");
  r.do("again", { signedOn: "2026-11-03" }, { by: "zhao", at: "2026-11-03 10:00" });
  expect(r.duties).toEqual({ file: "11-05 18:00" });
  expect(r.duty("file").history).toHaveLength(1);
  r.do("file", {}, { by: "zhao", at: "2026-11-03 11:00" });
  expect(state(r, "file")).toEqual(["done", at("2026-11-05 18:00"), false]);
  r.do("pay", { paidAt: at("2026-11-03 12:00") }, { by: "zhao", at: "2026-11-03 12:00" });
  r.do("enter", {}, { by: "zhao", at: "2026-11-03 13:00" });
  expect(r.duties).toEqual({});
  r.do("pay", { paidAt: at("2026-11-05 12:00") }, { by: "zhao", at: "2026-11-05 12:00" });
  expect(r.duties).toEqual({ enter: "11-06 18:00" });
  expect(Object.values(r.c.duties).filter((d) => d.step === "enter")).toHaveLength(2);
});

test("an emptied field ends what is open", () => {
  const r = signed("2026-11-02", "2026-11-02 10:00");
  expect(r.duties).toEqual({ file: "11-04 18:00" });
  r.do("undo", {}, { by: "zhao", at: "2026-11-02 12:00" });
  expect(r.duties).toEqual({});
  expect(r.duty("file")).toMatchObject({ state: "lapsed", history: [] });
});

const closed = () => {
  const r = signed("2026-11-02", "2026-11-02 10:00");
  r.do("file", {}, { by: "zhao", at: "2026-11-02 11:00" });
  r.do("close", {}, { by: "sun", at: "2026-11-02 12:00" });
  return r;
};
const reopen = (r: Run, when: string) => r.do("reopen", { status: "已签约", reason: "漏件" }, { by: "sun", at: when });

test("reopened while it runs, it goes on binding from the day; over, it only reminds, from the reopening", () => {
  const r = closed();
  reopen(r, "2026-11-03 09:00");
  expect(r.duties).toEqual({ file: "11-04 18:00" });
  expect(r.duty("file").why.at(-1)).toBe("重新办理时期限未满，仍以此期限为准");
  const s = closed();
  reopen(s, "2026-11-09 09:00");
  expect(s.duties).toEqual({ file: "11-11 18:00" });
  expect(s.duty("file")).toMatchObject({ vague: true, start: at("2026-11-09 09:00") });
  s.do("file", {}, { by: "zhao", at: "2026-11-09 11:00" });
  expect(s.duties).toEqual({});
  expect(s.c.duties["file.signedOn-2026-11-02"]).toMatchObject({ state: "done", doneAt: at("2026-11-02 11:00") });
});

test("a timer reckoned from a day moves with it, and acts at once where it is over", () => {
  const r = signed(undefined, "2026-11-02 10:00", { lastOn: "2026-10-20" });
  expect(r.duties).toEqual({ "(lapse)": "11-20 18:00" });
  correct(r, "2026-10-25", "2026-11-02 11:00", "最近跟进");
  expect(r.duties).toEqual({ "(lapse)": "11-25 18:00" });
  expect(signed(undefined, "2026-11-02 10:00", { lastOn: "2026-09-01" }).duty("lapse").dueAt).toBe(
    at("2026-11-02 10:00"),
  );
});

test("the time at which its doer says that he filled it in can be accepted for the opening step", () => {
  const r = unsigned();
  r.do("sign", { signedOn: "2026-11-02" }, { by: "zhao", at: "2026-11-03 10:00", happened: "2026-11-02 17:00" });
  expect(doneLate(r.duty("sign"))).toBe(true);
  r.do("acceptTime", { duty: r.duty("sign").id, reason: "断网" }, { by: "sun", at: "2026-11-03 11:00" });
  expect(r.duty("sign")).toMatchObject({ acceptedAt: at("2026-11-02 17:00") });
  expect(doneLate(r.duty("sign"))).toBe(false);
});

test("also one before the opening of that day, never one of the day before", () => {
  const entered = (happened: string) => {
    const r = unsigned();
    r.do("sign", { signedOn: "2026-11-02" }, { by: "zhao", at: "2026-11-03 10:00", happened });
    const input = { duty: r.duty("sign").id, reason: "断网" };
    return r.try("acceptTime", input, { by: "sun", at: "2026-11-03 11:00" }).result;
  };
  expect([entered("2026-11-02 08:30"), entered("2026-11-01 23:59")]).toEqual(["accepted", "refused"]);
});
