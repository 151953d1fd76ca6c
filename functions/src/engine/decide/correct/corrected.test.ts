/** Who corrects what, and what of the decisions since stays. */
import { expect, test } from "vitest";
import {
  AT,
  LAST,
  LATER,
  matter,
  matterFound,
  matterOpened,
  matterProposed,
  people,
} from "../../../../../test/support/authority.ts";
import { org, person, type Run } from "../../../../../test/support/run.ts";
import { type AnyThen, activeCustomers, given } from "../../declare/kind.ts";

const correct = (r: Run, field: string, value: string, by: string, whose = {}) =>
  r.try("correct", { field, value, reason: "误" }, { by, ...whose, at: LAST });
const no = (...args: Parameters<typeof correct>) => {
  const d = correct(...args);
  return d.result === "refused" ? [d.code, d.clause, d.says] : [d.result];
};
const approved = (more = {}) => {
  const r = matterProposed(more);
  r.do("approve", {}, { by: "head", at: LATER });
  r.do("confirm", {}, { by: "chief", at: LATER });
  return r;
};

test("a field is corrected by the office whose step filled it last, and by nobody else", () => {
  const r = matterFound();
  expect(no(r, "调查结果", "人坏", "clerk")).toEqual([
    "who",
    "R99 二",
    "“调查结果”由“调查”填写，只能由填写的人或同一岗位的人更正",
  ]);
  expect(no(r, "调查结果", "人坏", "chief")[0]).toBe("who");
  expect(no(r, "内容", "漏气", "quality")).toEqual(["who", "R99 一", "“内容”由“受理”填写，只能由经办人更正"]);
  expect(correct(r, "调查结果", "阀体裂", "quality2").result).toBe("accepted");
  expect(correct(r, "内容", "漏气", "clerk2").result).toBe("accepted");
  // On a principal's authority, as far as that goes.
  expect(no(r, "内容", "漏水", "proxy")[0]).toBe("who");
  expect(correct(r, "内容", "漏水", "proxy", { for: "clerk" }).result).toBe("accepted");
});

test("of several rows the last one taken is asked, by its office as the case stands now", () => {
  const r = matterOpened();
  r.do("find", { finding: "阀坏", cause: "设备", follow: "列案", worker: "workshop" }, { by: "quality", at: AT });
  expect(no(r, "承办人", "clerk2", "clerk")[0]).toBe("who");
  r.do("correct", { field: "承办部门", value: "R99.workshop", reason: "误" }, { by: "clerk", at: LATER });
  expect(no(r, "承办人", "workshop2", "quality")[0]).toBe("who");
  expect(correct(r, "承办人", "workshop2", "workshop").result).toBe("accepted");
});

test("what a named person filled is corrected by him or another of the office that named him", () => {
  const r = matterFound();
  r.do("work", { work: "已换" }, { by: "clerk2", at: AT });
  expect(no(r, "办理情形", "未换", "quality")[0]).toBe("who");
  expect(no(r, "办理情形", "未换", "clerkHead")[0]).toBe("who");
  expect(correct(r, "办理情形", "换了两个", "clerk2").result).toBe("accepted");
  expect(correct(r, "办理情形", "换了三个", "clerk").result).toBe("accepted");
});

test("a decision's own words are its office's", () => {
  const r = matterFound({ sort: "乙" });
  r.do("meet", { opinion: "赔付五万元", minutes: "一致" }, { by: "council", at: LATER });
  expect(no(r, "处理意见", "不予赔付", "clerk")).toEqual(["who", "R99 七", "“处理意见”由“会议”填写，只能由办公会更正"]);
  expect(correct(r, "处理意见", "赔付四万元", "council").result).toBe("accepted");
  expect(r.c.status).toBe("approved");
});

test("a customer's own answer stays; what the row counts is not run again; computed values follow", () => {
  const r = approved();
  r.do("tell", {}, { by: "clerk", at: LATER });
  r.do("reply", { answer: "不满意" }, { by: `customer:${r.id}`, at: LATER });
  expect(no(r, "客户答复", "满意", "clerk")).toEqual([
    "who",
    "R99 九",
    "“客户答复”是客户本人的答复，不能更正；须说明的，请另加备注",
  ]);
  const counted = matterOpened();
  counted.do("count", { seen: "一" }, { by: "clerk", at: AT });
  expect(no(counted, "所见", "二", "clerk")).toEqual([
    "counts",
    "R99 三",
    "“所见”所在的“计次”累计或追加，不能更正，请另办一次",
  ]);
  const amount = matterOpened();
  expect(correct(amount, "金额", "700", "clerk").result).toBe("accepted");
  expect(amount.c.sheet).toMatchObject({ amount: 700, doubled: 1400 });
});

test("it goes through the row's own refusals, with its clause, as of the row's own day", () => {
  const r = matterFound();
  expect(no(r, "原因", "人为", "quality")).toEqual(["human", "R99 二", "人为的不列案"]);
  expect(no(r, "追踪", "另案", "quality")).toEqual(["form", "R99 二", "“追踪”不能是“另案”，请按原表的写法填写"]);
  // What was refused with the old value too bars nothing.
  r.case = { ...r.c, sheet: { ...r.c.sheet, cause: "人为" } };
  expect(correct(r, "调查结果", "人坏", "quality").result).toBe("accepted");
});

test("a value by which the row would not have been taken is no correction", () => {
  const r = matterFound({ sort: "乙" });
  r.do("meet", { opinion: "赔付", minutes: "一致" }, { by: "council", at: LATER });
  expect(no(r, "性质", "甲", "clerk")).toEqual(["accepted"]);
  // 会议 rested on it: back to where it met, and it can't any more.
  expect(r.c.status).toBe("found");
  expect(r.c.done.meet).toBeUndefined();
});

test("decisions rest on every field that stood there, but those aside, and on its meaning alone", () => {
  const r = approved();
  correct(r, "地址", "东码头", "clerk");
  expect([r.c.status, r.c.done.approve !== undefined]).toEqual(["approved", true]);
  const spelt = correct(r, "内容", "漏 油", "clerk");
  expect(spelt).toMatchObject({
    result: "accepted",
    why: [{ because: ['原为 "漏油"', "只改写法，不影响已作的决定"] }],
  });
  expect(r.c.status).toBe("approved");
  correct(r, "内容", "漏气", "clerk");
  expect(r.c.status).toBe("proposed");
  expect([r.c.done.approve, r.c.done.confirm, r.c.sheet.agreed]).toEqual([undefined, undefined, undefined]);
  expect(r.c.done.propose).toBeDefined();
  expect(r.c.sheet.doubled).toBe(600_000);
});

test("a decision that was taken before the field was filled stays", () => {
  const r = approved();
  r.do("tell", {}, { by: "clerk", at: LATER });
  r.do("count", { seen: "一" }, { by: "clerk", at: LATER });
  // 计次 stands beside the flow: what is withdrawn on the path leaves it.
  correct(r, "内容", "漏气", "clerk");
  expect([r.c.status, r.c.done.tell, r.c.done.count !== undefined]).toEqual(["proposed", undefined, true]);
});

test("two levels of approval are two persons", () => {
  const r = matterProposed();
  expect(matter.steps.confirm?.notBy).toEqual(["propose", "approve"]);
  r.do("approve", {}, { by: "head", at: LATER });
  expect(r.refused("confirm", {}, { by: "head", at: LATER })).toMatchObject({ code: "own", clause: "R99 六" });
  r.do("confirm", {}, { by: "chief", at: LATER });
});

test("at its end nothing is withdrawn by the way", () => {
  const r = approved();
  r.do("tell", {}, { by: "clerk", at: LATER });
  r.do("end", {}, { by: "clerk", at: LATER });
  expect(no(r, "内容", "漏气", "clerk")).toEqual([
    "ended",
    "R99 五",
    "事由已结，更正“内容”会撤回“核决”；请先由总经理“重新办理”，再更正",
  ]);
  r.org = org({ ...people, clerk: person("赵", []) });
  expect(no(r, "地址", "西码头", "clerk")[0]).toBe("who");
  expect(correct(r, "地址", "西码头", "clerk2").result).toBe("accepted");
});

test.each<[string, AnyThen]>([
  [
    "逐个开出其他事项",
    { do: "openForEach", of: activeCustomers(12), kind: "R99.x", step: "open", field: "x", key: [], input: {} },
  ],
  ["逐件办理其他事项", { do: "actForEach", of: given(["x"]), kind: "R99.x", step: "close", input: {} }],
  [
    "按文件逐行办理",
    {
      do: "lines",
      file: "f",
      by: "x",
      kind: "R99.x",
      step: "open",
      input: {},
      leaveOut: [],
      then: { kind: "R99.x", step: "told", case: "x" },
    },
  ],
])("bulk work of what would be withdrawn is not called back: %s", (done, bulk) => {
  const { approve } = matter.steps;
  if (!approve) throw new Error("no approval");
  const k = { ...matter, steps: { ...matter.steps, approve: { ...approve, then: [bulk] } } };
  const r = matterProposed({}, [], k);
  r.do("approve", {}, { by: "head", at: LATER });
  expect(no(r, "调查结果", "阀体裂", "quality")[2]).toContain(`由其已${done}；请先由主管人员作废`);
});
