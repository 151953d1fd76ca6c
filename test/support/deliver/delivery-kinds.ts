/** Kinds for the faulty-delivery harness: timers, follow-ups, papers, cases decided together, numbers by arrival. */

import {
  act,
  fieldRef,
  find,
  kind,
  type Printing,
  paperOf,
  per,
  print,
  role,
  step,
  tell,
} from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import {
  caseRef,
  choice,
  computed,
  fen,
  fill,
  note,
  sheet,
  text,
  whole,
} from "../../../functions/src/engine/declare/sheet.ts";
import { days, hours, workingDays } from "../../../functions/src/engine/time/period.ts";
import { clause } from "../clause.ts";

export const clerk = role("R98.clerk", "经办人");
export const leader = role("R98.leader", "负责人");

const Order = sheet("R98.order", {
  grade: choice("等级", ["急", "缓"]),
  amount: fen("金额"),
  contact: text("联系人", { personal: true }),
  remark: note("备注"),
});
const Receipt = sheet("R98.receipt", { order: caseRef("订单", "R98.order"), amount: fen("金额") });
const Ledger = sheet("R98.ledger", {
  year: text("年度"),
  total: computed("合计", whole("合计")).default(0),
  count: computed("笔数", whole("笔数")).default(0),
  amount: fen("金额"),
});
const Entry = sheet("R98.entry", { phone: text("号码"), remark: note("备注") });

const slip = paperOf({
  id: "R98 附件",
  title: "通知单",
  clause: "R98 一",
  copies: ["存根", "客户"],
  data: ({ id, sheet }: Printing<typeof Order>) => ({ id, amount: sheet.amount ?? 0 }),
  layout: ({ id, amount }) => [{ block: "paragraph", text: `${id} ${amount}` }],
});

const order = kind(
  {
    sheet: Order,
    title: "订单",
    clause: "R98 一",
    edition: 1,
    statuses: { open: "已登记", agreed: "已同意", sent: "已发出", closed: "已办结" },
    ends: ["closed"],
    supervisor: leader,
    papers: { slip },
  },
  {
    open: step({
      title: "登记",
      clause: "R98 一",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Order, "grade", "amount", "contact?"),
    }),
    agree: step({
      title: "同意",
      clause: "R98 一",
      by: leader,
      notBy: "open",
      from: "open",
      to: "agreed",
      due: {
        since: "open",
        within: per("grade", { 急: hours(4), 缓: workingDays(1) }),
        extend: { upTo: workingDays(3), clause: "R98 一", by: [clerk] },
      },
      with: [
        {
          says: "照样例办理",
          effects: ({ sheet }) => [act(Ledger, "add", "R98.ledger.2026", { amount: sheet.amount ?? 0 })],
        },
      ],
    }),
    send: step({
      title: "发出",
      clause: "R98 一",
      by: clerk,
      from: "agreed",
      to: "sent",
      then: [
        {
          says: "照样例办理",
          effects: ({ id, sheet }) => [
            tell(leader, "已发出"),
            print("slip"),
            act(Receipt, "open", `R98.receipt.${id}`, { order: id, amount: sheet.amount ?? 0 }),
          ],
        },
      ],
    }),
    remark: step({ title: "加注", clause: "R98 一", by: clerk, from: "*", due: null, form: fill(Order, "remark") }),
    lapse: step({
      title: "自动办结",
      clause: "R98 一",
      by: "system",
      from: ["open", "agreed", "sent"],
      to: "closed",
      due: { since: "open", within: days(3) },
      then: [tell(clerk, "已自动办结")],
    }),
    close: step({ title: "办结", clause: "R98 一", by: clerk, from: "sent", to: "closed" }),
  },
);

const receipt = kind(
  {
    sheet: Receipt,
    title: "回执",
    clause: "R98 一",
    edition: 1,
    statuses: { waiting: "待收", lapsed: "已过期" },
    ends: ["lapsed"],
    parent: "order",
    key: ["order"],
    supervisor: leader,
  },
  {
    open: step({
      title: "等待",
      clause: "R98 一",
      by: "system",
      from: null,
      to: "waiting",
      form: fill(Receipt, "order", "amount"),
    }),
    lapse: step({
      title: "过期",
      clause: "R98 一",
      by: "system",
      from: "waiting",
      to: "lapsed",
      due: { since: "open", within: hours(24) },
    }),
  },
);

const ledger = kind(
  {
    sheet: Ledger,
    title: "台账",
    clause: "R98 一",
    edition: 1,
    statuses: { open: "使用中" },
    key: ["year"],
    supervisor: leader,
  },
  {
    open: step({
      title: "建立",
      clause: "R98 一",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Ledger, "year"),
    }),
    add: step({
      title: "记入",
      clause: "R98 一",
      by: "system",
      from: "open",
      due: null,
      form: fill(Ledger, "amount"),
      set: {
        says: "照样例办理",
        values: ({ sheet, input }) => ({ total: sheet.total + input.amount, count: sheet.count + 1 }),
      },
    }),
  },
);

const entry = kind(
  {
    sheet: Entry,
    title: "号码登记",
    clause: "R98 二",
    edition: 1,
    statuses: { open: "已登记", released: "已释放" },
    ends: ["released"],
    supervisor: leader,
    order: "arrival",
    claims: ["phone"],
    claimed: ["open"],
  },
  {
    open: step({
      title: "登记号码",
      clause: "R98 二",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Entry, "phone", "remark?"),
      number: { period: "yyyy", width: 3, clause: "R98 二" },
      needs: { same: find(Entry, { phone: fieldRef("phone") }) },
      refuse: {
        taken: { clause: "R98 二", when: ({ facts }) => facts.same.length > 0, says: "此号码已经登记" },
      },
    }),
    release: step({ title: "释放", clause: "R98 二", by: clerk, from: "open", to: "released" }),
  },
);

export const delivery: Regulation = {
  id: "R98",
  title: "投递办法",
  titleEn: "Delivery",
  roles: [clerk, leader],
  clauses: [clause("R98 一", "enforced", "投递", "Delivery"), clause("R98 二", "enforced", "登记", "Registration")],
  kinds: [order, receipt, ledger, entry],
  settings: [],
};
