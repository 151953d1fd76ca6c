/** `due: { since, from }`: each doing of `since` begins a duty of its own, by the day that the field held at it. */
import { expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { at, org, person, Run } from "../../../../../test/support/run.ts";
import type { Case } from "../../case/case.ts";
import { kind, role, step } from "../../declare/kind.ts";
import { date, fill, note, sheet } from "../../declare/sheet.ts";
import { loadKinds } from "../../load/load.ts";
import { days, monthEnd, months, workingDays } from "../../time/period.ts";
import { doneLate } from "../lateness.ts";
import { eachDuties } from "./each.ts";
import type { RowNow } from "./row-now.ts";

const clerk = role("R96.clerk", "经办");
const chief = role("R96.chief", "主管");
const Group = sheet("R96.group", {
  visitedOn: date("走访日期", { notAfter: "today" }),
  heldOn: date("活动日期", { notAfter: "today" }),
  result: note("结果"),
});
/** A report two days after each visit; an activity each month, reckoned from the one before. */
const group = kind(
  {
    sheet: Group,
    title: "小组",
    clause: "R96 一",
    edition: 1,
    statuses: { open: "活动中", paused: "已暂停", closed: "已结" },
    ends: ["closed"],
    supervisor: chief,
  },
  {
    open: step({ title: "成立", by: clerk, from: null, to: "open" }),
    visit: step({ title: "走访", by: clerk, from: "open", due: null, form: fill(Group, "visitedOn?") }),
    dated: step({ title: "补填", by: clerk, from: "open", due: null, form: fill(Group, "visitedOn") }),
    report: step({
      title: "报告",
      by: clerk,
      from: "open",
      due: { since: "visit", from: "visitedOn", within: days(2) },
      form: fill(Group, "result?"),
    }),
    activity: step({
      title: "活动",
      by: clerk,
      from: "open",
      form: fill(Group, "heldOn"),
      due: { since: "activity", from: "heldOn", within: monthEnd(1) },
    }),
    rest: step({
      title: "到期",
      by: "system",
      from: "open",
      to: "paused",
      due: { since: ["visit", "activity"], from: "visitedOn", within: months(1) },
    }),
    close: step({ title: "结束", by: chief, from: ["open", "paused"], to: "closed", due: null }),
  },
);
const k = loadKinds([
  {
    id: "R96",
    title: "小组办法",
    titleEn: "Groups",
    roles: [clerk, chief],
    clauses: [clause("R96 一", "enforced", "小组", "Groups")],
    kinds: [group],
    settings: [],
  },
]).get("R96.group");
const staff = { zhao: person("赵", [clerk]), sun: person("孙", [chief]) };
const opened = () => {
  if (!k) throw new Error("not loaded");
  const r = new Run(k, org(staff));
  r.do("open", {}, { by: "zhao", at: "2026-11-02 09:00" });
  return r;
};
const visit = (r: Run, visitedOn: string | undefined, when: string) =>
  r.do("visit", visitedOn ? { visitedOn } : {}, { by: "zhao", at: when });
const report = (r: Run, when: string) => r.do("report", {}, { by: "zhao", at: when });
/** Of one step: id → state, end, and whether it was late. */
const all = (r: Run, name: string) =>
  Object.fromEntries(
    Object.values(r.c.duties)
      .filter((d) => d.step === name)
      .map((d) => [d.id, [d.state, d.dueAt, doneLate(d)]]),
  );

test("two doings on one day are two duties, and each is fulfilled by a doing of its own", () => {
  const r = opened();
  visit(r, "2026-11-02", "2026-11-02 11:00");
  visit(r, "2026-11-02", "2026-11-02 16:00");
  expect(all(r, "report")).toEqual({
    "report.s2": ["open", at("2026-11-04 18:00"), false],
    "report.s3": ["open", at("2026-11-04 18:00"), false],
  });
  expect(Object.values(r.c.duties).flatMap((d) => (d.step === "report" ? [d.slot] : []))).toEqual([0, 1]);
  report(r, "2026-11-03 10:00");
  expect(all(r, "report")).toEqual({
    "report.s2": ["done", at("2026-11-04 18:00"), false],
    "report.s3": ["open", at("2026-11-04 18:00"), false],
  });
  report(r, "2026-11-05 10:00");
  expect(all(r, "report")).toMatchObject({ "report.s3": ["done", at("2026-11-04 18:00"), true] });
  expect(r.c.duties["report.s4"]).toBeUndefined();
});

test("each holds the day that the field held at its doing; the one that ends first is fulfilled first", () => {
  const r = opened();
  visit(r, "2026-11-04", "2026-11-04 11:00");
  // Entered later, of a day before.
  visit(r, "2026-11-02", "2026-11-04 12:00");
  expect(all(r, "report")).toEqual({
    "report.s2": ["open", at("2026-11-06 18:00"), false],
    "report.s3": ["open", at("2026-11-04 18:00"), false],
  });
  expect(r.c.duties["report.s3"]?.start).toBe(at("2026-11-02 09:00"));
  report(r, "2026-11-04 13:00");
  expect(all(r, "report")).toMatchObject({
    "report.s2": ["open", at("2026-11-06 18:00"), false],
    "report.s3": ["done", at("2026-11-04 18:00"), false],
  });
});

test("a correction moves the duty of the last doing, open or done, and no other", () => {
  const r = opened();
  visit(r, "2026-11-02", "2026-11-03 11:00");
  visit(r, "2026-11-03", "2026-11-03 12:00");
  r.do("correct", { field: "走访日期", value: "2026-11-01", reason: "写错" }, { by: "zhao", at: "2026-11-03 13:00" });
  expect(all(r, "report")).toEqual({
    "report.s2": ["open", at("2026-11-04 18:00"), false],
    "report.s3": ["open", at("2026-11-03 18:00"), false],
  });
  expect(r.c.duties["report.s3"]?.history).toMatchObject([
    { from: at("2026-11-05 18:00"), to: at("2026-11-03 18:00"), at: at("2026-11-03 13:00") },
  ]);
  report(r, "2026-11-03 14:00");
  r.do("correct", { field: "走访日期", value: "2026-10-30", reason: "写错" }, { by: "zhao", at: "2026-11-03 15:00" });
  // Friday and two days is Sunday, so Monday 11-02: it was late.
  expect(all(r, "report")).toEqual({
    "report.s2": ["open", at("2026-11-04 18:00"), false],
    "report.s3": ["done", at("2026-11-02 18:00"), true],
  });
  expect(r.c.duties["report.s3"]?.history).toHaveLength(2);
});

test("a doing that leaves the field blank begins with its arrival, and moves to the day when that is filled in", () => {
  const r = opened();
  visit(r, undefined, "2026-11-03 11:00");
  expect(all(r, "report")).toEqual({ "report.s2": ["open", at("2026-11-05 18:00"), false] });
  expect(r.c.duties["report.s2"]?.start).toBe(at("2026-11-03 11:00"));
  r.do("note", { text: "看看" }, { by: "zhao", at: "2026-11-03 12:00" });
  expect(r.c.duties["report.s2"]?.history).toEqual([]);
  r.do("dated", { visitedOn: "2026-11-02" }, { by: "zhao", at: "2026-11-03 13:00" });
  expect(all(r, "report")).toEqual({ "report.s2": ["open", at("2026-11-04 18:00"), false] });
  expect(r.c.duties["report.s2"]).toMatchObject({ start: at("2026-11-02 09:00"), history: [{ seq: 4 }] });
});

test("a step that counts from itself: October's is not skipped by an entry in October of September's", () => {
  const r = opened();
  r.do("activity", { heldOn: "2026-09-30" }, { by: "zhao", at: "2026-11-03 10:00" });
  expect(all(r, "activity")).toEqual({ "activity.s2": ["open", at("2026-10-30 18:00"), false] });
  r.do("activity", { heldOn: "2026-10-20" }, { by: "zhao", at: "2026-11-03 11:00" });
  expect(all(r, "activity")).toEqual({
    "activity.s2": ["done", at("2026-10-30 18:00"), true],
    "activity.s3": ["open", at("2026-11-30 18:00"), false],
  });
  r.do("activity", { heldOn: "2026-10-20" }, { by: "zhao", at: "2026-11-03 12:00" });
  expect(all(r, "activity")).toMatchObject({
    "activity.s3": ["done", at("2026-11-30 18:00"), false],
    "activity.s4": ["open", at("2026-11-30 18:00"), false],
  });
});

test("a timer has one end at a time: the last doing's", () => {
  const r = opened();
  visit(r, "2026-10-20", "2026-11-02 11:00");
  expect(all(r, "rest")).toEqual({ "rest.s2": ["open", at("2026-11-20 18:00"), false] });
  visit(r, "2026-11-02", "2026-11-02 12:00");
  expect(all(r, "rest")).toEqual({
    "rest.s2": ["lapsed", at("2026-11-20 18:00"), false],
    "rest.s3": ["open", at("2026-12-02 18:00"), false],
  });
});

test("the end of the case ends all; reopened, the last one goes on by its day where it is not over", () => {
  const r = opened();
  visit(r, "2026-11-02", "2026-11-02 11:00");
  visit(r, "2026-11-03", "2026-11-03 11:00");
  r.do("close", {}, { by: "sun", at: "2026-11-03 12:00" });
  expect(all(r, "report")).toMatchObject({ "report.s2": ["lapsed", expect.anything(), false] });
  expect(r.duties).toEqual({});
  r.do("reopen", { status: "活动中", reason: "漏件" }, { by: "sun", at: "2026-11-04 09:00" });
  // 走访 leads nowhere and comes at the reopened status only: it is to be taken again, and its report begins with it.
  visit(r, "2026-11-04", "2026-11-04 10:00");
  expect(r.duty("report")).toMatchObject({ id: "report.s6", dueAt: at("2026-11-06 18:00"), state: "open" });
});

test("more time is asked for the one that ends first, and moves that one alone", () => {
  const extend = { upTo: days(5), by: [chief] };
  const kinds = loadKinds([
    {
      id: "R96",
      title: "小组办法",
      titleEn: "Groups",
      roles: [clerk, chief],
      clauses: [clause("R96 一", "enforced", "小组", "Groups")],
      kinds: [
        {
          ...group,
          steps: {
            ...group.steps,
            report: {
              ...(group.steps.report ?? Object.create(null)),
              due: { since: "visit", from: "visitedOn", within: workingDays(2), extend },
            },
          },
        },
      ],
      settings: [],
    },
  ]);
  const longer = kinds.get("R96.group");
  if (!longer) throw new Error("not loaded");
  const r = new Run(longer, org(staff));
  r.do("open", {}, { by: "zhao", at: "2026-11-02 09:00" });
  visit(r, "2026-11-02", "2026-11-02 11:00");
  visit(r, "2026-11-02", "2026-11-02 12:00");
  r.do("report.extend", { reason: "路远" }, { by: "zhao", at: "2026-11-02 13:00" });
  r.do("report.grant", {}, { by: "sun", at: "2026-11-02 14:00" });
  expect(all(r, "report")).toEqual({
    "report.s2": ["open", at("2026-11-09 18:00"), false],
    "report.s3": ["open", at("2026-11-04 18:00"), false],
  });
});

test("what is taken back is due again by its own day, once, and over it only reminds", () => {
  const x = (when: string, withdrawn: string[], c: Case): RowNow => {
    const s = k?.steps.report;
    if (!k || !s) throw new Error("not loaded");
    return {
      k,
      name: "report",
      s,
      c,
      org: org(staff),
      taken: { step: "correct", by: "zhao", at: at(when), seq: 9, withdrawn },
    };
  };
  const r = opened();
  visit(r, "2026-11-02", "2026-11-02 11:00");
  visit(r, "2026-11-03", "2026-11-03 11:00");
  report(r, "2026-11-03 12:00");
  const { report: _report, ...done } = r.c.done;
  const taken = { ...r.c, done };
  const states = (when: string, withdrawn: string[], c: Case = taken) =>
    eachDuties(x(when, withdrawn, c)).duties.map((d) => [d.id, d.state, d.dueAt, d.vague ?? false]);
  expect(states("2026-11-04 18:00", ["report"])).toEqual([
    ["report.s9", "open", at("2026-11-06 18:00"), true],
    ["report.s3", "open", at("2026-11-05 18:00"), false],
  ]);
  expect(states("2026-11-04 17:59", ["report"])).toEqual([
    ["report.s2", "open", at("2026-11-04 18:00"), false],
    ["report.s3", "open", at("2026-11-05 18:00"), false],
  ]);
  expect(states("2026-11-04 17:59", [])).toEqual([["report.s3", "open", at("2026-11-05 18:00"), false]]);
});
