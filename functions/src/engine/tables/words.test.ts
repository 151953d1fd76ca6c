/** The phrases in which a clerk reads what follows from a row and what it puts on the sheet. */
import { expect, test } from "vitest";
import {
  type AnyThen,
  account,
  act,
  actor,
  after,
  aggregate,
  aggregateAll,
  aggregateNumbers,
  before,
  copyTo,
  fieldRef,
  find,
  kind,
  mail,
  openForEach,
  paperOf,
  print,
  recalculate,
  role,
  step,
  takenFrom,
  tell,
  unlessFilled,
} from "../declare/kind.ts";
import { setting } from "../declare/setting.ts";
import { caseRef, choice, date, fill, list, note, row, sheet, staff, text, whole, yes } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { calledIn } from "./called.ts";
import { followWords, lateWords } from "./follow-words.ts";
import { setWords } from "./set-words.ts";

const [clerk, manager] = [role("R99.clerk", "经办人"), role("R99.manager", "经理")];
const Order = sheet("R99.order", {
  seller: staff("业务员"),
  unit: text("责任单位"),
  units: list("会签单位", row({ who: staff("会签人"), unit: text("部门") })),
  grade: choice("等级", ["急", "缓", "特"]),
  urgent: yes("加急"),
  year: whole("年份"),
  signedOn: date("签订日期"),
  remindOn: date("提醒日期"),
  former: caseRef("前一件", "R99.order"),
  remark: note("备注"),
});
const delivery = paperOf({
  id: "R99 附件1",
  title: "送货单",
  clause: "R99 一",
  data: () => ({}),
  layout: () => [],
});
const order = kind(
  {
    sheet: Order,
    title: "订单",
    clause: "R99 一",
    edition: 1,
    statuses: { open: "已签", sent: "已发" },
    papers: { note: delivery },
    letter: { subject: "remark", text: "seller" },
    late: [tell(manager, "有步骤逾期")],
  },
  {
    open: step({ title: "签订", by: clerk, from: null, to: "open", form: fill(Order, "remark?", "former?") }),
    send: step({
      title: "发货",
      by: clerk,
      from: "open",
      to: "sent",
      needs: { same: find(Order, { unit: fieldRef("unit") }) },
    }),
  },
);
const k = loadKind(order, { id: "R99" });
const called = calledIn([{ roles: [clerk, manager] }], new Map([[k.id, k]]));
const send = k.steps.send;
const open = k.steps.open;
if (!send || !open) throw new Error("no rows");
const follows = (...then: readonly AnyThen[]) => followWords(k, { ...send, then }, called);

test.each<[string, AnyThen]>([
  ["知会经理：“已发货”", tell(manager, "已发货")],
  ["知会经理：“已发货”（R99 二）", tell(manager, "已发货", "R99 二")],
  ["知会“业务员”：“已发货”", tell({ person: "seller" }, "已发货")],
  ["知会“责任单位”的部门：“已发货”", tell({ office: "unit" }, "已发货")],
  ["知会“会签单位”各项的“会签人”：“已发货”", tell({ person: "units", of: "who" }, "已发货")],
  [
    "等级为急、特且加急为是的，知会经理：“请优先”",
    tell(manager, "请优先", { when: { grade: ["急", "特"], urgent: true } }),
  ],
  ["发邮件给“业务员”", mail("staff", fieldRef("seller"), "assigned")],
  ["发邮件给客户", mail("customer", "c1", "survey")],
  ["发邮件给经理", mail("office", manager, "notice")],
  ["发邮件给“责任单位”的部门", mail("office", { office: "unit" }, "notice")],
  ["发邮件给“会签单位”各项的“会签人”", mail("staff", { person: "units", of: "who" }, "notice")],
  [
    "加急为是的，发邮件给经理，发出后办理“发货”",
    mail("office", manager, "notice", {}, { when: { urgent: true }, sent: "send" }),
  ],
  ["以“备注”“业务员”为标题和正文发邮件给客户", mail("customer", "c1", "letter")],
  ["发邮件给客户", mail("customer", "c1", "letter", { case: fieldRef("former") })],
  ["在“前一件”上办理订单“发货”", act(Order, "send", fieldRef("former"))],
  ["本事项接着办理订单“发货”", act(Order, "send", fieldRef("id"))],
  ["开立订单“签订”", act(Order, "open", "x")],
  [
    "为近 12 个月有成交的在用客户逐个开立订单“签订”",
    openForEach({ list: "activeCustomers", months: 12 }, Order, "open", "remark", [], {}),
  ],
  ["汇总订单，办理订单“发货”", aggregate(Order, "former", "sum", { kind: Order, step: "send", case: "x" })],
  [
    "汇总全部订单（已发的），办理订单“发货”",
    aggregateAll(Order, "sum", { kind: Order, step: "send", case: "x" }, { in: ["sent"] }),
  ],
  [
    "汇总 2603001 至 2603999 号订单，办理订单“发货”",
    aggregateNumbers(Order, { from: "2603001", until: "2603999" }, "sum", { kind: Order, step: "send", case: "x" }),
  ],
  ["开通其账号", account(fieldRef("id"), false)],
  ["关闭其账号，已登录的退出", account(fieldRef("id"), true)],
  ["涉及该年的未办期限重算", recalculate(fieldRef("year"))],
  ["数量不足的，知会业务员", { says: "数量不足的，知会业务员", effects: () => [] }],
  ["打印送货单", print("note")],
])("%s", (words, then) => {
  expect(follows(then)).toEqual([words]);
});

test("抄送 is a notice and a letter, both under one condition", () => {
  expect(follows(...copyTo(manager, "已收款"))).toEqual(["知会经理：“已收款”", "抄送，发邮件给经理"]);
  expect(follows(...copyTo({ person: "seller" }, "已收款", { when: { urgent: true }, clause: "R99 二" }))).toEqual([
    "加急为是的，知会“业务员”：“已收款”（R99 二）",
    "加急为是的，抄送，发邮件给“业务员”",
  ]);
});

test("what is decided together says so, and comes first; what follows a passed limit is the kind's", () => {
  const both = { ...send, with: [act(Order, "open", "x")], then: [tell(manager, "已发货")] };
  expect(followWords(k, both, called)).toEqual(["同时开立订单“签订”", "知会经理：“已发货”"]);
  expect(lateWords(k, called)).toEqual(["知会经理：“有步骤逾期”"]);
});

const days = setting("R99.days", { title: "提前天数", clause: "R99 二", example: 30 });
test("what is put on the sheet is said field by field", () => {
  const set = {
    seller: actor,
    unit: unlessFilled(fieldRef("number")),
    grade: "缓",
    urgent: false,
    units: [],
    year: takenFrom("same", "year"),
    signedOn: after(3),
    remindOn: before(days, { from: "signedOn", clause: "R99 二" }),
    former: null,
    remark: { says: "逐项相加，尾数不计", clause: "R99 二", value: () => "" },
  };
  expect(setWords(k, send, set, called)).toEqual([
    "“业务员”为办理人（代理的，为被代理人）",
    "“责任单位”未填的同编号",
    "“等级”为缓",
    "“加急”为否",
    "“会签单位”为无",
    "“年份”取自订单的“年份”",
    "“签订日期”为办理之日后 3 日",
    "“提醒日期”为“签订日期”前 30 日（示例）（R99 二）",
    "“前一件”清空",
    "“备注”：逐项相加，尾数不计（R99 二）",
  ]);
  expect(setWords(k, send, { year: takenFrom("same", "number") }, called)).toEqual(["“年份”取自订单的编号"]);
});

test("fields of which the same is said stand together", () => {
  expect(setWords(k, send, { former: null, year: 3, remark: null }, called)).toEqual([
    "“前一件”“备注”清空",
    "“年份”为3",
  ]);
});

test("what a row only passes on is said in one", () => {
  expect(setWords(k, open, { former: null, remark: null, unit: null }, called)).toEqual([
    "“责任单位”清空",
    "所填的“前一件”“备注”用后清空",
  ]);
});

test("one function for several fields says it itself", () => {
  expect(setWords(k, send, { says: "“等级”按“年份”定", values: () => ({}) }, called)).toEqual(["“等级”按“年份”定"]);
});
