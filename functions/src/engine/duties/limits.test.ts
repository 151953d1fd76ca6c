/** Limits that hang together: a step's within the case's, tables of days, openings; and what a regulation is told of them. */
import { describe, expect, it } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { at, org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { act, fieldRef, get, kind, per, role, step, tell } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { choice, fen, fill, note, sheet, text } from "../declare/sheet.ts";
import { loadKinds } from "../load/load.ts";
import { SHANGHAI } from "../time/clock.ts";
import { due } from "../time/due.ts";
import { formatInstant, parseInstant } from "../time/local.ts";
import { days, nextOpening, type Period } from "../time/period.ts";
import { shippedCalendar } from "../time/published.ts";
import { doneLate } from "./lateness.ts";

const clerk = role("R98.clerk", "经办");
const chief = role("R98.chief", "主管");
const head = role("R98.head", "经理");

const Errand = sheet("R98.errand", {
  where: choice("地区", ["近", "远"]),
  amount: fen("金额", { fixed: "请重拟" }),
  office: text("承办部门"),
  result: note("结果"),
});
const errand = kind(
  {
    sheet: Errand,
    title: "差事",
    clause: "R98 一",
    edition: 1,
    statuses: { open: "待办", drafted: "已拟", approved: "已批", done: "已完" },
    ends: ["done"],
    supervisor: head,
    late: [{ says: "照样例办理", effects: ({ id, duty }) => [act(Errand, "open", `${id}.${duty.id}`, {})] }],
  },
  {
    open: step({
      title: "开始",
      clause: "R98 一",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Errand, "where", "office?"),
    }),
    draft: step({
      title: "拟定",
      clause: "R98 一",
      by: [clerk, { office: "office" }],
      from: "open",
      to: "drafted",
      form: fill(Errand, "amount"),
      due: {
        since: "open",
        within: per("where", {
          近: { id: "R98.days", entry: "拟定", example: days(3) },
          远: { id: "R98.far", entry: "拟定", example: days(20) },
        }),
        cap: "finish",
      },
      then: [
        {
          says: "照样例办理",
          effects: ({ duties }) => [tell(chief, duties.map((d) => `${d.step} ${d.state}`).join(" "))],
        },
      ],
    }),
    approve: step({
      title: "批准",
      clause: "R98 一",
      by: { authority: "amount", bands: { id: "R98.bands", example: [{ upTo: 100, ...chief }] } },
      notBy: ["open", "draft"],
      from: "drafted",
      to: "approved",
      due: { since: "draft", within: days(2), cap: "finish" },
      needs: { same: get(Errand, fieldRef("id")) },
    }),
    finish: step({
      title: "完成",
      clause: "R98 一",
      by: clerk,
      from: "approved",
      to: "done",
      due: { since: "open", within: per("where", { 近: days(5), 远: days(10) }) },
    }),
  },
);
const regulation: Regulation = {
  id: "R98",
  title: "差事办法",
  titleEn: "Errands",
  roles: [clerk, chief, head],
  clauses: [clause("R98 一", "enforced", "差事", "Errands")],
  kinds: [errand],
  settings: [],
};
const loaded = loadKinds([regulation]).get("R98.errand");
const staff = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [clerk, chief]),
  sun: person("孙", [chief]),
  wang: person("王", [head]),
  li: person("李", [], { substitutions: [substitutes("sun", { limit: 50 })] }),
};
/** The same with another limit of the last step. */
const withFinish = (within: { id: string; entry: string; example: Period }) => {
  const finish = loaded?.steps.finish;
  if (!loaded || !finish?.due || !("since" in finish.due)) throw new Error("not loaded");
  return { ...loaded, steps: { ...loaded.steps, finish: { ...finish, due: { ...finish.due, within } } } };
};
const opened = (where: string, settings = {}) => {
  if (!loaded) throw new Error("not loaded");
  const r = new Run(loaded, org(staff, settings));
  r.do("open", { where, office: chief.role }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};

describe("a limit that never passes another", () => {
  it("is its own while it is earlier", () => {
    expect(opened("近").duties).toMatchObject({ draft: "03-05 18:00", "(finish)": "03-09 18:00" });
  });
  it("ends with the other one, and says so", () => {
    const r = opened("远");
    expect(r.duties).toMatchObject({ draft: "03-12 18:00", "(finish)": "03-12 18:00" });
    expect(r.duty("draft").why).toContain("不得晚于“完成”的期限");
  });
  it("takes its days from the organisation's table, and keeps them when the table changes", () => {
    const r = opened("近", { "R98.days": { 拟定: 1 } });
    expect(r.duties).toMatchObject({ draft: "03-03 18:00" });
    expect(r.duty("draft").why).toContain("本单位设定：1 日");
    r.org = org(staff, { "R98.days": { 拟定: 4 } });
    r.do("note", { text: "看看" }, { by: "zhao", at: "2026-03-02 11:00" });
    expect(r.duties).toMatchObject({ draft: "03-03 18:00" });
  });
  it("is reckoned anew, from its start, when the field that chose both is corrected", () => {
    const r = opened("近");
    r.do("correct", { field: "地区", value: "远", reason: "写错" }, { by: "zhao", at: "2026-03-03 10:00" });
    expect(r.duties).toMatchObject({ draft: "03-12 18:00", "(finish)": "03-12 18:00" });
  });
  it("lifts no cap when the other one is waived: a waiver ends reminders and moves no date", () => {
    const r = opened("近");
    r.do("waive", { duty: "finish.s1", reason: "客户已知" }, { by: "wang", at: "2026-03-02 11:00" });
    expect(r.duty("finish")).toMatchObject({ waived: "客户已知", dueAt: at("2026-03-09 18:00"), history: [] });
    r.do("draft", { amount: 50 }, { by: "zhao", at: "2026-03-09 17:00" });
    expect(r.duties).toMatchObject({ approve: "03-09 18:00", "(finish)": "03-09 18:00" });
  });
  it("counts a step that was waived as late all the same", () => {
    const r = opened("近");
    r.do("waive", { duty: "draft.s1", reason: "客户已知" }, { by: "wang", at: "2026-03-02 11:00" });
    r.do("draft", { amount: 50 }, { by: "zhao", at: "2026-03-05 18:00:00.001" });
    expect([r.c.duties["draft.s1"]?.state, doneLate(r.duty("draft"))]).toEqual(["done", true]);
  });
  it("keeps the length that the other one began with, though its setting was changed meanwhile", () => {
    const k = withFinish({ id: "R98.days", entry: "完成", example: days(5) });
    const r = new Run(k, org(staff, { "R98.days": { 拟定: 10, 完成: 5 } }));
    r.do("open", { where: "近" }, { by: "zhao", at: "2026-03-02 10:00" });
    expect(r.duties).toMatchObject({ draft: "03-09 18:00", "(finish)": "03-09 18:00" });
    r.org = org(staff, { "R98.days": { 拟定: 10, 完成: 1 } });
    r.do("note", { text: "看看" }, { by: "zhao", at: "2026-03-02 11:00" });
    expect(r.duties).toMatchObject({ draft: "03-09 18:00", "(finish)": "03-09 18:00" });
  });
  it("moves with what was granted on the other one", () => {
    const r = new Run(
      withFinish({ id: "R98.days", entry: "完成", example: days(5) }),
      org(staff, { "R98.days": { 拟定: 10, 完成: 5 } }),
    );
    r.do("open", { where: "近" }, { by: "zhao", at: "2026-03-02 10:00" });
    const finish = r.duty("finish");
    const granted = { ...finish, rule: { ...finish.rule, extended: days(8) } };
    r.case = { ...r.c, duties: { ...r.c.duties, [finish.id]: granted } };
    r.do("note", { text: "看看" }, { by: "zhao", at: "2026-03-02 11:00" });
    expect(r.duties).toMatchObject({ draft: "03-10 18:00" });
    expect(r.duty("draft").history).toMatchObject([{ from: at("2026-03-09 18:00"), to: at("2026-03-10 18:00") }]);
  });
  it("leaves no time, and no end before its start, once the other one is over", () => {
    const r = opened("近");
    r.do("draft", { amount: 50 }, { by: "zhao", at: "2026-03-10 10:00" });
    expect(r.duties).toMatchObject({ approve: "03-10 10:00" });
  });
});

describe("who may", () => {
  it("holders of the role in a field", () => {
    const r = opened("近");
    expect(r.c.duties["draft.s1"]?.owners).toEqual([clerk.role, chief.role]);
    r.do("draft", { amount: 50 }, { by: "sun", at: "2026-03-02 11:00" });
  });
  it("nobody who did one of several steps; an amount's band from the example; a substitute up to the limit", () => {
    const r = opened("近");
    r.do("draft", { amount: 50 }, { by: "qian", at: "2026-03-02 11:00" });
    expect(r.refused("approve", {}, { by: "qian", at: "2026-03-02 12:00" }).code).toBe("own");
    r.do("approve", {}, { by: "li", for: "sun", at: "2026-03-02 12:00" });
    const big = opened("近");
    big.do("draft", { amount: 51 }, { by: "zhao", at: "2026-03-02 11:00" });
    expect(big.refused("approve", {}, { by: "li", for: "sun", at: "2026-03-02 12:00" }).says).toBe(
      "超出代理权限的金额",
    );
    const none = opened("近");
    none.do("draft", { amount: 101 }, { by: "zhao", at: "2026-03-02 11:00" });
    expect(none.refused("approve", {}, { by: "sun", at: "2026-03-02 12:00" }).says).toContain("没有与此金额相应的人");
  });
});

it("an amount that others were computed from is not corrected alone", () => {
  const r = opened("近");
  r.do("draft", { amount: 50 }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(
    r.refused("correct", { field: "金额", value: "51", reason: "写错" }, { by: "zhao", at: "2026-03-02 12:00" }),
  ).toMatchObject({
    code: "fixed",
    says: "“金额”已据以计算，不能单独更正；请重拟",
  });
});

it("a step that a correction has withdrawn is due again from the same start, by the limit that holds now", () => {
  const r = opened("近");
  r.do("draft", { amount: 50 }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("approve", {}, { by: "sun", at: "2026-03-02 12:00" });
  r.do("correct", { field: "地区", value: "远", reason: "写错" }, { by: "zhao", at: "2026-03-02 13:00" });
  expect(r.c.status).toBe("drafted");
  expect(r.duties).toMatchObject({ approve: "03-04 18:00" });
});

it("rules see the duties: as they stand before a step, and in what follows after it", () => {
  const r = opened("近");
  const { effects } = r.do("draft", { amount: 50 }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(effects).toMatchObject([{ do: "tell", what: "draft done finish open approve open" }]);
});

it("what follows from a passed limit is told which one it was", () => {
  const r = opened("近");
  const { effects } = r.do("draft.overdue", { duty: "draft.s1" }, { by: "system", at: "2026-03-05 18:00" });
  expect(effects).toMatchObject([{ do: "act", kind: "R98.errand", case: "aaaaaaaaaaaaaaaaaaaa.draft.s1" }]);
});

it.each([
  ["2026-09-24 18:00", "2026-09-28 09:00"], // over the Mid-Autumn holiday
  ["2026-09-28 08:59", "2026-09-28 09:00"],
  ["2026-09-28 09:00", "2026-09-29 09:00"],
])("the next opening after %s is %s", (from, to) => {
  const end = due(nextOpening, parseInstant(from, SHANGHAI), shippedCalendar());
  expect(formatInstant(end.at, SHANGHAI)).toBe(to);
  expect(end.calendarVersion).not.toBe("");
});
