import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run, substitutes } from "../../../../test/support/run.ts";

const staff = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
  zhou: person("周", [clerk], { substitutions: [substitutes("zhao"), substitutes("sun")] }),
  both: person("郑", [director, leader]),
};
const opened = (grade = "缓") => {
  const r = new Run(loaded("R99.request"), org(staff));
  r.do("open", { grade }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};
const asked = () => {
  const r = opened();
  r.do("tell.extend", { reason: "客户外出" }, { by: "zhao", at: "2026-03-03 10:00" });
  return r;
};

test("an extension goes through its chain in order and runs from the same start", () => {
  const r = asked();
  expect(r.refused("tell.grant", {}, { by: "qian", at: "2026-03-03 11:00" })).toMatchObject({
    code: "who",
    clause: "R99 三",
    says: "由主任办理",
  });
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" });
  expect(r.duties).toMatchObject({ "(tell)": "03-05 18:00" });
  r.do("tell.grant", {}, { by: "qian", at: "2026-03-03 12:00" });
  // Seven working days from the acceptance on Monday 2 March, not from the grant.
  expect(r.duties).toMatchObject({ draft: "03-11 18:00 ~tell", "(tell)": "03-11 18:00" });
  expect(r.duty("tell").history).toMatchObject([
    { from: at("2026-03-05 18:00"), to: at("2026-03-11 18:00"), at: at("2026-03-03 12:00"), seq: 4, clause: "R99 三" },
  ]);
  expect(r.duty("tell").history[0]?.why.slice(0, 2)).toEqual([
    "经主任、负责人批准，自受理起合计7 个工作日",
    "特殊情况：客户外出",
  ]);
});

test("a request is the duty of the next in the chain, until it is decided", () => {
  const r = asked();
  expect(r.duties).toMatchObject({ "tell.grant": "03-05 18:00 ~tell" });
  expect(r.duty("tell.grant")).toMatchObject({
    title: "同意延期：告知客户",
    owners: ["R99.director"],
    clause: "R99 三",
  });
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" });
  expect(r.duty("tell.grant")).toMatchObject({ state: "open", owners: ["R99.leader"] });
  r.do("tell.grant", {}, { by: "qian", at: "2026-03-03 12:00" });
  expect(r.duty("tell.grant")).toMatchObject({ state: "done", doneBy: "qian" });
  const denied = asked();
  denied.do("tell.deny", { reason: "不必" }, { by: "sun", at: "2026-03-03 11:00" });
  expect(denied.duty("tell.grant")).toMatchObject({ state: "done", doneBy: "sun" });
  const told = asked();
  told.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-03 11:00" });
  told.do("approve", {}, { by: "qian", at: "2026-03-03 12:00" });
  told.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-03 13:00" });
  expect(told.duty("tell.grant").state).toBe("lapsed");
});

test("the same order holds when the one who is later in line comes first", () => {
  const r = asked();
  r.refused("tell.grant", {}, { by: "qian", at: "2026-03-03 11:00" });
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-03 11:01" });
  expect(r.refused("tell.grant", {}, { by: "sun", at: "2026-03-03 11:02" }).says).toBe("您已同意，须由另一级批准");
});

test("the organisation's own chain takes the place of nobody: an empty one stops", () => {
  const k = loaded("R99.request");
  const tell = k.steps["tell.grant"];
  if (!tell) throw new Error("no grant");
  const by = { chain: { id: "R99.chain", example: [director] }, of: "tell" };
  const own = { ...k, steps: { ...k.steps, "tell.grant": { ...tell, by } } };
  const r = new Run(own, org(staff, { "R99.chain": [] }));
  r.do("open", { grade: "缓" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("tell.extend", { reason: "客户外出" }, { by: "zhao", at: "2026-03-03 10:00" });
  expect(r.refused("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" }).says).toBe(
    "没有设定批准人，请管理员补充设置后再办",
  );
});

test("a limit is extended only where the grade allows it", () => {
  expect(opened("急").refused("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-02 11:00" })).toMatchObject({
    code: "when",
    clause: "R99 三",
    says: "“申请延期：告知客户”只用于缓",
  });
});

test("an extension is asked at the due instant, not after it", () => {
  const r = opened();
  expect(r.refused("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-05 18:00:00.001" })).toMatchObject({
    code: "late",
    clause: "R99 三",
  });
  r.do("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-05 18:00" });
});

test("asked in time and granted later: the date moves, what was late stays late", () => {
  const r = asked();
  r.do("tell.overdue", { duty: "tell.s1" }, { by: "system", at: "2026-03-05 18:00" });
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-06 09:00" });
  r.do("tell.grant", {}, { by: "qian", at: "2026-03-06 10:00" });
  expect(r.duties).toMatchObject({ "(tell)": "03-11 18:00" });
  expect(r.duty("tell").history.map((h) => [h.from, h.at])).toEqual([[at("2026-03-05 18:00"), at("2026-03-06 10:00")]]);
});

test("one request at a time, and no second extension beyond the cap", () => {
  const r = asked();
  expect(r.refused("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-03 11:00" }).code).toBe("asked");
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" });
  r.do("tell.grant", {}, { by: "qian", at: "2026-03-03 12:00" });
  expect(r.refused("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-03 13:00" })).toMatchObject({
    code: "extended",
    says: "“告知客户”的期限已经延过，不能再延",
  });
});

test("refused once, it may be asked again, and the chain begins anew", () => {
  const r = asked();
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" });
  r.do("tell.deny", { reason: "不必" }, { by: "qian", at: "2026-03-03 12:00" });
  expect(r.refused("tell.grant", {}, { by: "qian", at: "2026-03-03 12:30" }).code).toBe("not-asked");
  r.do("tell.extend", { reason: "客户住院" }, { by: "zhao", at: "2026-03-03 13:00" });
  expect(r.refused("tell.grant", {}, { by: "qian", at: "2026-03-03 14:00" }).says).toBe("由主任办理");
});

test("nobody grants his own request, by either identity", () => {
  const r = opened();
  r.do("tell.extend", { reason: "忙" }, { by: "zhou", for: "zhao", at: "2026-03-03 10:00" });
  // 周 asked on 赵's authority; on 孙's he would grant himself.
  expect(r.refused("tell.grant", {}, { by: "zhou", for: "sun", at: "2026-03-03 11:00" })).toMatchObject({
    code: "own",
  });
  const s = new Run(
    loaded("R99.request"),
    org({
      ...staff,
      sun: person("孙", [director, clerk]),
      wu: person("吴", [clerk], { substitutions: [substitutes("sun")] }),
    }),
  );
  s.do("open", { grade: "缓" }, { by: "sun", at: "2026-03-02 10:00" });
  s.do("tell.extend", { reason: "忙" }, { by: "wu", for: "sun", at: "2026-03-03 10:00" });
  expect(s.refused("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" })).toMatchObject({ code: "own" });
  s.do("tell.deny", { reason: "撤下" }, { by: "sun", at: "2026-03-03 11:00" });
  s.do("tell.extend", { reason: "忙" }, { by: "sun", at: "2026-03-03 12:00" });
  expect(s.refused("tell.grant", {}, { by: "wu", for: "sun", at: "2026-03-03 13:00" })).toMatchObject({ code: "own" });
});

test("two levels are two people, by either identity", () => {
  const people = { ...staff, wu: person("吴", [], { substitutions: [substitutes("both")] }) };
  const r = new Run(loaded("R99.request"), org(people));
  r.do("open", { grade: "缓" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-03 10:00" });
  r.do("tell.grant", {}, { by: "wu", for: "both", at: "2026-03-03 11:00" });
  for (const t of [{ by: "both" }, { by: "wu", for: "both" }])
    expect(r.refused("tell.grant", {}, { ...t, at: "2026-03-03 12:00" }).says).toBe("您已同意，须由另一级批准");
  r.do("tell.grant", {}, { by: "qian", at: "2026-03-03 12:00" });
});

test("a request that its duty outlived does not hold for a later duty", () => {
  const r = asked();
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-03 11:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-03 12:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-03 13:00" });
  expect(r.refused("tell.grant", {}, { by: "sun", at: "2026-03-03 14:00" })).toMatchObject({ code: "closed" });
});

test("a request from before the reopening is not granted for the limit that began with it", () => {
  const k = loaded("R99.request");
  const tell = k.steps.tell;
  if (!tell?.due || !("since" in tell.due)) throw new Error("no limit");
  const own = { ...k, steps: { ...k.steps, tell: { ...tell, due: { ...tell.due, since: "draft" } } } };
  const r = new Run(own, org({ ...staff, li: person("李", []) }));
  r.do("open", { grade: "缓", handler: "li" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("tell.extend", { reason: "客户外出" }, { by: "zhao", at: "2026-03-02 12:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 13:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 14:00" });
  r.do("carry", {}, { by: "li", at: "2026-03-02 15:00" });
  r.do("close", {}, { by: "zhao", at: "2026-03-02 16:00" });
  r.do("reopen", { status: "已审批", reason: "客户不满意" }, { by: "sun", at: "2026-03-03 09:00" });
  expect(r.duties).toEqual({ tell: "03-06 18:00" });
  expect(r.refused("tell.grant", {}, { by: "sun", at: "2026-03-03 10:00" }).code).toBe("not-asked");
  r.do("tell.extend", { reason: "客户住院" }, { by: "zhao", at: "2026-03-03 10:00" });
});

test("correcting the field that chose the limit reckons it anew from the same start", () => {
  const r = opened();
  r.do("correct", { field: "等级", value: "急", reason: "选错" }, { by: "zhao", at: "2026-03-02 15:00" });
  expect(r.duties).toEqual({ draft: "03-03 18:00 ~tell", "(tell)": "03-03 18:00" });
  expect(r.duty("tell")).toMatchObject({
    id: "tell.s1",
    start: at("2026-03-02 10:00"),
    history: [{ from: at("2026-03-05 18:00"), to: at("2026-03-03 18:00"), seq: 2 }],
  });
  expect(r.changes.at(-1)?.why.map((w) => w.what)).toEqual(["更正：等级", "期限：告知客户"]);
});

test("a published calendar moves the date with old, new and why, and once only", () => {
  const r = new Run(loaded("R99.request"), org(staff));
  r.do("open", { grade: "缓" }, { by: "zhao", at: "2027-03-02 10:00" });
  expect(r.duty("tell")).toMatchObject({ dueAt: at("2027-03-05 18:00"), provisional: true });
  const years = {
    ...r.org.calendar.years,
    2027: { version: "国办 2027", provisional: false, holidays: ["2027-03-04"], makeUpDays: [] },
  };
  r.org = { ...r.org, calendar: { ...r.org.calendar, years } };
  r.do("calendarChanged", { version: "国办 2027" }, { by: "system", at: "2027-03-02 12:00" });
  expect(r.duty("tell")).toMatchObject({
    dueAt: at("2027-03-08 18:00"),
    provisional: false,
    calendarVersion: "国办 2027",
  });
  expect(r.duty("tell").history).toMatchObject([
    { from: at("2027-03-05 18:00"), to: at("2027-03-08 18:00"), at: at("2027-03-02 12:00") },
  ]);
  r.do("calendarChanged", { version: "国办 2027" }, { by: "system", at: "2027-03-02 13:00" });
  expect(r.duty("tell").history).toHaveLength(1);
});

test("a waived duty stays waived when its date moves", () => {
  const r = asked();
  r.do("waive", { duty: "tell.s1", reason: "客户已知" }, { by: "sun", at: "2026-03-03 10:30" });
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-03 11:00" });
  r.do("tell.grant", {}, { by: "qian", at: "2026-03-03 12:00" });
  expect(r.duty("tell")).toMatchObject({ waived: "客户已知", marked: true, dueAt: at("2026-03-11 18:00") });
});
