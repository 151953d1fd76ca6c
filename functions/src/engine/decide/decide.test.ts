import { expect, test } from "vitest";
import { clerk, director, leader, Yearly } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run } from "../../../../test/support/run.ts";
import { keyOf } from "../case/case-key.ts";
import { fieldRef, find, type Reckoning } from "../declare/kind.ts";
import { workingDays } from "../time/period.ts";
import { lookups } from "./decide.ts";

const people = {
  zhao: person("赵", [clerk], { department: "企业发展部" }),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
};
const nobody = org({});
const run = () => new Run(loaded("R99.request"), org(people));
const opened = () => {
  const r = run();
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
const T = { by: "zhao", at: "2026-03-02 14:00" };

test("an accepted step says what it changed, what follows, why, and on whose authority", () => {
  const r = told();
  expect(r.changes.at(-1)).toMatchObject({
    result: "accepted",
    clause: "R99 三",
    as: "R99.clerk",
    change: {
      seq: 4,
      status: "told",
      sheet: { told: "电话" },
      entered: { seq: 4, at: at("2026-03-02 13:00") },
      done: { tell: { at: at("2026-03-02 13:00"), by: "zhao", seq: 4, times: 1 } },
    },
    effects: [{ do: "tell", whom: "R99.leader", what: "已告知客户" }],
    decidedTogether: [],
  });
});

test("an accepted step says how the case stands after it: the change folded in, and how it is taken back", () => {
  const r = opened();
  const { after } = r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(after).toEqual(r.c);
  expect([after.status, after.undo?.step]).toEqual(["drafted", "draft"]);
  const told = r.do("share", { to: "qian", reason: "协助" }, { by: "sun", at: "2026-03-02 11:30" });
  expect(told.after).toEqual(r.c);
  expect([told.after.readers, told.after.undo?.step]).toEqual([["zhao", "qian"], "draft"]);
});

test("a step is refused in the order of the questions: its time, whose, its form, its rules", () => {
  const r = opened();
  // Not its time, though also neither theirs nor filled.
  expect(r.refused("approve", { nonsense: 1 }, T)).toMatchObject({
    code: "not-now",
    says: "申请现为“已受理”，不能审批",
  });
  // Not theirs: nothing of the form is told to them.
  expect(r.refused("draft", {}, { ...T, by: "qian" })).toMatchObject({ code: "who", says: "由经办人办理" });
  expect(r.refused("draft", {}, T)).toMatchObject({ code: "form", clause: "R99 二", says: "请填写“意见”" });
  expect(r.refused("draft", { opinion: "一", grade: "急" }, T).says).toBe("表中没有这些栏目：grade");
  const s = told();
  expect(s.refused("pay", {}, T)).toMatchObject({ code: "after", says: "须先“执行”" });
});

test("steps that there are not, whatever their name", () => {
  const r = opened();
  for (const name of ["nonsense", "__proto__", "constructor", "toString", "tell.nonsense", "tell.", ""])
    expect(r.refused(name, {}, T)).toMatchObject({ code: "no-such-step", clause: "R99 一" });
});

test("a case is opened once, and nothing comes before its opening", () => {
  expect(opened().refused("open", { grade: "急" }, T)).toMatchObject({
    code: "exists",
    says: "申请已有，不能再次受理",
  });
  expect(run().refused("draft", { opinion: "一" }, T)).toMatchObject({
    code: "not-now",
    says: "尚无此申请，不能拟定意见",
  });
});

test("a step that is done once is done once", () => {
  const r = told();
  r.do("carry", {}, T);
  expect(r.refused("carry", {}, T)).toMatchObject({ code: "once", says: "“执行”已办过，只办一次" });
});

test("a rule's own refusal, and one of a computed value", () => {
  const bands = { "R99.bands": [{ upTo: null, role: "R99.clerk" }] };
  const r = told();
  r.org = org(people, bands);
  r.do("carry", {}, T);
  expect(r.refused("pay", {}, T)).toMatchObject({ code: "nothing", clause: "R99 五", says: "没有金额，不能付款" });
  r.case = { ...r.c, sheet: { ...r.c.sheet, amount: 13 } };
  expect(r.refused("pay", {}, T)).toMatchObject({ code: "unlucky", says: "金额不合规" });
  r.case = { ...r.c, sheet: { ...r.c.sheet, amount: 14 } };
  r.do("pay", {}, T);
});

test("bands that resolve to nobody stop", () => {
  const r = told();
  r.do("carry", {}, T);
  expect(r.refused("pay", {}, T)).toMatchObject({
    code: "who",
    says: "核决权限表中没有与此金额相应的人，请管理员补充设置后再办",
  });
});

test("a computed value keeps its reasons", () => {
  const r = told();
  const { change, why } = r.do("carry", {}, T);
  expect(change.sheet).toEqual({ times: 1 });
  expect(why[0]).toEqual({ what: "次数", field: "times", value: 1, clause: "R99 四", because: ["每办一次加一"] });
});

test("a rule may ask when a period ends by the organisation's calendar, and why", () => {
  const k = loaded("R99.request");
  const { open } = k.steps;
  if (!open) throw new Error("no step");
  const by = ({ ends }: Reckoning) => {
    const end = ends(workingDays(1), at("2026-09-30 17:30"));
    return `${end.at} ${end.because.at(-1)}`;
  };
  const steps = { ...k.steps, open: { ...open, set: { content: { says: "次日", value: by } } } };
  const r = new Run({ ...k, steps }, org(people));
  r.do("open", { grade: "缓", handler: "zhao" }, T);
  expect(r.c.sheet.content).toBe("2026-10-08T10:00:00.000Z 至 2026-10-08 18:00 下班为止（民法典 203）");
});

test("a rule that fails is thrown, for the service to set aside", () => {
  expect(() => opened().try("broken", {}, T)).toThrow("a rule that fails");
});

test("the opener's department is the case's", () => {
  expect(opened().c.department).toBe("企业发展部");
});

test("the id of a keyed case follows from its values", () => {
  const k = loaded("R99.yearly");
  expect(keyOf(k, { year: "2026" }, { actor: "zhao", today: "2026-03-02" })).toBe("R99.yearly.2026");
  const wrong = new Run(k, org(people), "R99.yearly.2025");
  expect(wrong.refused("open", { year: "2026" }, T)).toMatchObject({
    code: "key",
    says: "年度总结由年度确定，应为 R99.yearly.2026",
  });
  const free = new Run(k, org(people), "aaaaaaaaaaaaaaaaaaaa");
  expect(free.refused("open", { year: "2026" }, T).code).toBe("key");
});

test("a client can't give a case an id of the system's", () => {
  const r = new Run(loaded("R99.request"), org(people), "R99.request.1");
  expect(r.refused("open", { grade: "急" }, T)).toMatchObject({ code: "id" });
});

test("the first number stays, and its why says which it was", () => {
  const r = new Run(loaded("R99.yearly"), org(people), "R99.yearly.2026");
  const { change, why } = r.do("open", { year: "2026" }, { ...T, serial: 7 });
  expect(change.number).toBe("R99-2026007");
  expect(why).toContainEqual({
    what: "编号",
    value: "R99-2026007",
    clause: "R99 六",
    because: ["2026 期间第 7 个，按送达先后"],
  });
});

test("a case that has a number keeps it", () => {
  const k = loaded("R99.yearly");
  const check = k.steps.check;
  if (!check) throw new Error("no check");
  const twice = { ...k, steps: { ...k.steps, check: { ...check, number: { period: "yyyy", width: 2 } } } };
  const r = new Run(twice, org(people), "R99.yearly.2026");
  r.do("open", { year: "2026" }, { ...T, serial: 7 });
  expect(r.do("check", {}, { ...T, serial: 8 }).change.number).toBeUndefined();
  expect(r.c.number).toBe("R99-2026007");
});

test("what a step must know of others is asked by the value as the sheet will have it", () => {
  const k = loaded("R99.yearly");
  const action = { id: "a", case: "R99.yearly.2026", kind: k.id, form: 2, by: "zhao", at: at(T.at), step: "open" };
  expect(lookups(k, null, { ...action, input: { year: "2026", of: " x " } }, nobody)).toEqual({
    same: [{ kind: "R99.yearly", by: "claim", field: "of", value: " x " }],
    request: [{ kind: "R99.request", by: "id", field: "id", value: " x " }],
    referred: [{ kind: "R99.request", by: "id", field: "id", value: " x " }],
  });
  expect(lookups(k, null, { ...action, input: { year: "2026" } }, nobody)).toEqual({});
  const open = k.steps.open;
  if (!open) throw new Error("no open");
  const byYear = {
    ...k,
    steps: { ...k.steps, open: { ...open, needs: { same: find(Yearly, { year: fieldRef("year") }) } } },
  };
  expect(lookups(byYear, null, { ...action, input: { year: " 2026 " } }, nobody).same).toMatchObject([
    { value: "2026" },
  ]);
  expect(lookups(k, null, { ...action, step: "__proto__", input: {} }, nobody)).toEqual({});
});

test("facts reach the rules under their names", () => {
  const r = new Run(loaded("R99.yearly"), org(people), "R99.yearly.2026");
  const input = { year: "2026", of: "x" };
  const referred = [{ id: "x", kind: "R99.request", active: true }];
  expect(r.refused("open", input, { ...T, facts: { referred, same: [{ id: "other" }] } })).toMatchObject({
    code: "same",
    says: "此申请已有年度总结",
  });
  r.do("open", input, { ...T, facts: { referred, same: [], request: referred } });
});
