/** The sheet of 客户档案 (R01 九). What identifies a customer stands on R00.customer; here is what the business knows. */
import * as z from "zod";
import {
  attachments,
  choice,
  computed,
  customer,
  date,
  fen,
  note,
  number,
  sheet,
  staff,
  text,
} from "../../../engine/declare/sheet.ts";
import { Customer } from "../../r00-organisation/customer.ts";

export const Dossier = sheet("R01.dossier", {
  customer: customer("客户", { en: "Customer" }),
  specialist: staff("负责专员", { en: "Specialist" }),
  plantOffice: staff("驻厂办联系人", {
    en: "Plant office",
    hint: "档案建立和变更都会通知该驻厂办",
    clause: "R01 三(七)",
  }),
  products: text("所需油品", { en: "Products" }),
  volume: number("年需求量", { en: "Yearly demand", unit: "吨", min: 0 }),
  settlement: text("结算方式", { en: "Settlement" }),
  credit: fen("信用额度", { en: "Credit" }),
  need: note("客户需求", { en: "Needs", clause: "R01 六(二)" }),
  files: attachments("附件", { en: "Files" }),
  remark: note("备注", { en: "Remark", aside: true }),

  // What a change passes on to the customer's own case; nothing of it stays here.
  ...Customer.pick({ name: true, principal: true, phone: true, address: true, contacts: true }).shape,

  class: text("客户类别", { en: "Class", clause: "R01 三(四)" }),
  grade: choice("客户等级", ["A", "B", "C", "D"], { en: "Grade", clause: "R01 三(四)" }),
  reason: note("划分理由", { en: "Why", clause: "R01 三(四)" }),
  classifiedBy: computed("划分人", z.string(), { en: "Classified by" }),
  classifiedOn: computed("划分日期", z.iso.date(), { en: "Classified on" }),
  policy: computed("适用政策", z.string(), { en: "Policy", clause: "R01 二(一)" }),

  visitedOn: date("走访日期", { en: "Visited on" }),
  lastVisit: computed("最近走访", z.iso.date(), { en: "Last visit" }),
  visitYear: computed("走访统计年度", z.string(), { en: "Year of the count" }),
  visits: computed("年度走访次数", z.int().default(0), { en: "Visits in that year" }),
  why: note("归档原因", { en: "Why archived" }),
});
