/** Small kinds for the engine's own tests: one with every sort of step, one that is keyed. */

import {
  because,
  fieldRef,
  find,
  get,
  kind,
  per,
  refuse,
  role,
  step,
  tell,
} from "../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import {
  caseRef,
  choice,
  computed,
  date,
  fen,
  fill,
  list,
  note,
  phone,
  row,
  sheet,
  staff,
  text,
  whole,
} from "../../functions/src/engine/declare/sheet.ts";
import { days, workingDays } from "../../functions/src/engine/time/period.ts";
import { clause } from "./clause.ts";

export const clerk = role("R99.clerk", "经办人");
export const leader = role("R99.leader", "负责人");
export const director = role("R99.director", "主任");

export const Request = sheet("R99.request", {
  grade: choice("等级", ["急", "缓"], { en: "Grade" }),
  amount: fen("金额"),
  handler: staff("承办人"),
  content: note("内容"),
  contact: text("联系人", { personal: true }),
  mobile: phone("电话"),
  opinion: note("意见"),
  returned: note("退回意见"),
  told: choice("告知方式", ["电话", "书面"]),
  day: date("完成日期"),
  times: computed("次数", whole("次数")).default(0),
  lines: list("明细", row({ what: text("品名"), who: text("收货人", { personal: true }).optional() })),
  secret: note("内部评价"),
});

/** opened → drafted → approved → told → closed; a limit from the opening to "told", by the grade, that may be extended. */
export const request = kind(
  {
    sheet: Request,
    title: "申请",
    clause: "R99 一",
    edition: 1,
    statuses: { opened: "已受理", drafted: "已拟意见", approved: "已审批", told: "已告知", closed: "已办结" },
    ends: ["closed"],
    supervisor: director,
    parts: { inner: { fields: ["secret"], readers: [director] } },
    late: [tell(leader, "有步骤逾期")],
    retention: { years: 3, reason: "合同资料须保存三年" },
  },
  {
    open: step({
      title: "受理",
      clause: "R99 一",
      by: clerk,
      from: null,
      to: "opened",
      form: fill(Request, "grade", "content?", "amount?", "handler?", "contact?", "mobile?", "lines?", "secret?"),
    }),
    draft: step({
      title: "拟定意见",
      clause: "R99 二",
      by: clerk,
      from: "opened",
      to: "drafted",
      form: fill(Request, "opinion"),
    }),
    approve: step({
      title: "审批",
      clause: "R99 二",
      by: leader,
      notBy: "draft",
      from: "drafted",
      to: "approved",
      form: fill(Request, "day?"),
    }),
    return: step({
      title: "退回",
      clause: "R99 二",
      by: leader,
      from: "drafted",
      to: "opened",
      form: fill(Request, "returned"),
    }),
    tell: step({
      title: "告知客户",
      clause: "R99 三",
      by: clerk,
      from: "approved",
      to: "told",
      form: fill(Request, "told"),
      due: {
        since: "open",
        within: per("grade", { 急: workingDays(1), 缓: workingDays(3) }),
        clause: "R99 三",
        extend: { upTo: workingDays(7), clause: "R99 三", by: [director, leader], when: { grade: "缓" } },
      },
      then: [tell(leader, "已告知客户")],
    }),
    carry: step({
      title: "执行",
      clause: "R99 四",
      by: { person: "handler" },
      from: "told",
      due: { since: "tell", within: workingDays(2), clause: "R99 四" },
      once: true,
      form: fill(Request, "day?"),
      set: {
        says: "照样例办理",
        values: ({ sheet }) => ({ times: because(sheet.times + 1, "R99 四", "每办一次加一") }),
      },
    }),
    pay: step({
      title: "付款",
      clause: "R99 五",
      by: { authority: "amount", bands: { id: "R99.bands", example: [] } },
      from: "told",
      after: ["carry"],
      due: null,
      refuse: {
        nothing: { clause: "R99 五", when: ({ sheet }) => !sheet.amount, says: "没有金额，不能付款" },
      },
      set: {
        says: "照样例办理",
        values: ({ sheet }) => (sheet.amount === 13 ? refuse("unlucky", "R99 五", "金额不合规") : {}),
      },
    }),
    close: step({
      title: "办结",
      clause: "R99 四",
      by: clerk,
      from: "told",
      to: "closed",
      after: ["carry"],
    }),
    lapse: step({
      title: "自动办结",
      clause: "R99 四",
      by: "system",
      from: "told",
      to: "closed",
      due: { since: "tell", within: days(10) },
      refuse: { kept: { clause: "R99 四", when: ({ sheet }) => sheet.content === "留", says: "留待办理" } },
      set: {
        says: "照样例办理",
        values: ({ sheet }) => {
          if (sheet.content === "错") throw new RangeError("a timer's rule that fails");
          return {};
        },
      },
    }),
    answer: step({ title: "答复", clause: "R99 三", by: "customer", from: "told", due: null }),
    broken: step({
      title: "出错的步骤",
      clause: "R99 一",
      by: clerk,
      from: "*",
      due: null,
      set: {
        says: "照样例办理",
        values: () => {
          throw new TypeError("a rule that fails");
        },
      },
    }),
  },
);

export const Yearly = sheet("R99.yearly", {
  year: text("年度"),
  plan: date("开展日期"),
  of: caseRef("申请", "R99.request"),
  score: whole("得分", { min: 1, max: 5, unit: "分" }),
});
/** One a year; numbered; its second step comes again and again; its third has a day in a field. */
export const yearly = kind(
  {
    sheet: Yearly,
    title: "年度总结",
    clause: "R99 六",
    edition: 2,
    statuses: { open: "编制中", done: "已完成" },
    ends: ["done"],
    key: ["year"],
    claims: ["of"],
    supervisor: director,
    was: { draft: "open" },
  },
  {
    open: step({
      title: "编制",
      clause: "R99 六",
      by: [clerk, "system"],
      from: null,
      to: "open",
      form: fill(Yearly, "year", "plan?", "of?"),
      number: { period: "yyyy", width: 3, prefix: "R99-", clause: "R99 六" },
      needs: { same: find(Yearly, { of: fieldRef("of") }), request: get(Request, fieldRef("of")) },
      refuse: {
        same: { clause: "R99 六", when: ({ facts }) => facts.same.length > 0, says: "此申请已有年度总结" },
      },
    }),
    check: step({
      title: "检查",
      clause: "R99 六",
      by: clerk,
      from: "open",
      due: { since: ["open", "check"], within: { id: "R99.check", example: workingDays(5) }, vague: true },
      form: fill(Yearly, "score?"),
    }),
    start: step({
      title: "开展",
      clause: "R99 六",
      by: clerk,
      from: "open",
      due: { on: "plan", at: "09:00" },
    }),
    finish: step({ title: "完成", clause: "R99 六", by: clerk, from: "open", to: "done" }),
  },
);

export const testing: Regulation = {
  id: "R99",
  title: "试验办法",
  titleEn: "Test regulation",
  roles: [clerk, leader, director],
  clauses: ["一", "二", "三", "四", "五", "六"].map((n) => clause(`R99 ${n}`, "enforced", "试验", "Test")),
  kinds: [request, yearly],
  settings: [
    { id: "R99.bands", title: "核决权限", clause: "R99 五", example: [] },
    { id: "R99.check", title: "检查间隔", clause: "R99 六", example: workingDays(5) },
  ],
};
