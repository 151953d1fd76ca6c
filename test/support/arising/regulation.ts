/** R97: kinds that arise – before a month for each unit, in it for each seller, and with each floor. */
import { type Kind, kind, role, step, unitRole } from "../../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { caseRef, customer, date, fill, sheet, staff, text } from "../../../functions/src/engine/declare/sheet.ts";
import { monthEnd } from "../../../functions/src/engine/time/period.ts";
import { clause } from "../clause.ts";

export const seller = role("R97.seller", "销售员");
const chief = unitRole("R97.chief", "所长");
const head = { clause: "R97 一", edition: 1, supervisor: seller } as const;

const Unit = sheet("R97.unit", { name: text("名称"), customer: customer("客户") });
const unit = kind(
  {
    ...head,
    sheet: Unit,
    title: "单位",
    statuses: { open: "在用", closed: "已撤销" },
    ends: ["closed"],
    customer: "customer",
  },
  {
    open: step({
      title: "设立",
      by: [seller, "system"],
      from: null,
      to: "open",
      form: fill(Unit, "name", "customer?"),
    }),
    close: step({ title: "撤销", by: seller, from: "open", to: "closed", due: null }),
    back: step({ title: "恢复", by: seller, from: "closed", to: "open", due: null }),
  },
);

const Plan = sheet("R97.plan", {
  period: text("月份"),
  subject: caseRef("单位", "R97.unit"),
  first: date("首日"),
  last: date("末日"),
});
const plan = kind(
  {
    ...head,
    sheet: Plan,
    title: "计划",
    statuses: { due: "待报", sent: "已报" },
    ends: ["sent"],
    every: { period: "month", for: { each: "R97.unit" }, ahead: 5, to: "due" },
  },
  {
    send: step({
      title: "上报",
      by: seller,
      from: "due",
      to: "sent",
      due: { since: "arise", within: monthEnd() },
    }),
  },
);

const Report = sheet("R97.report", { period: text("月份"), subject: staff("销售员") });
const report = kind(
  {
    ...head,
    sheet: Report,
    title: "月报",
    statuses: { due: "待报", sent: "已报" },
    ends: ["sent"],
    every: { period: "month", for: seller, to: "due" },
  },
  {
    send: step({
      title: "上报",
      by: { person: "subject" },
      from: "due",
      to: "sent",
      due: { since: "arise", within: monthEnd() },
    }),
  },
);

const Count = sheet("R97.count", { period: text("月份"), subject: staff("所长") });
const count = kind(
  {
    ...head,
    sheet: Count,
    title: "盘点",
    statuses: { due: "待盘", done: "已盘" },
    ends: ["done"],
    every: { period: "month", for: chief, to: "due" },
  },
  { count: step({ title: "盘点", by: { person: "subject" }, from: "due", to: "done" }) },
);

const Floor = sheet("R97.floor", { place: text("楼盘"), day: date("日期") });
const floor = kind(
  { ...head, sheet: Floor, title: "楼面", statuses: { open: "已开" }, key: ["place", "day"] },
  {
    open: step({ title: "开", by: [seller, "system"], from: null, to: "open", form: fill(Floor, "place", "day") }),
  },
);
const regulation = (id: string, kinds: readonly Kind[]): Regulation => ({
  id,
  title: `${id}办法`,
  titleEn: id,
  roles: id === "R97" ? [seller, chief] : [],
  clauses: [clause(`${id} 一`, "enforced", "定期", "Periods")],
  kinds,
  settings: [],
});
export const recurring = regulation("R97", [unit, plan, report, count, floor]);

const HandOver = sheet("R98.handOver", { period: date("日期"), subject: caseRef("楼面", "R97.floor") });
const Day = sheet("R98.day", { period: date("日期") });
/** Another regulation, of which the floor knows nothing: a hand-over each, and a day that all floors of it share. */
export const accompanying = regulation("R98", [
  kind(
    {
      ...head,
      clause: "R98 一",
      sheet: HandOver,
      title: "交接",
      statuses: { due: "待交", done: "已交" },
      ends: ["done"],
      every: { with: "R97.floor", to: "due" },
    },
    { hand: step({ title: "交接", by: seller, from: "due", to: "done" }) },
  ),
  kind(
    {
      ...head,
      clause: "R98 一",
      sheet: Day,
      title: "当日",
      statuses: { open: "已开" },
      key: ["period"],
      every: { with: "R97.floor", to: "open" },
    },
    {},
  ),
]);
