/** 客户资质 (R01 三(二)): the review is a decision with its reason; what passed is filed with number and validity. */
import * as z from "zod";
import { before, kind, per, step } from "../../../engine/declare/kind.ts";
import { expiring } from "../../../engine/declare/row/rows.ts";
import {
  attachments,
  choice,
  computed,
  customer,
  date,
  fill,
  list,
  note,
  sheet,
  text,
} from "../../../engine/declare/sheet.ts";
import { desk, director, finance, leader, parentCompany, specialist } from "../roles.ts";
import { expiryDays } from "../settings.ts";

export const Qualification = sheet("R01.qualification", {
  customer: customer("客户", { en: "Customer" }),
  items: list("资质资料", text("资质资料", { en: "Qualification papers" }), {
    en: "Papers",
    hint: "如营业执照、成品油经营许可证、危险化学品经营许可证",
  }),
  files: attachments("附件", { en: "Files" }),
  remark: note("备注", { en: "Remark", aside: true }),
  result: choice("审查结论", ["通过", "不通过"], { en: "Result", clause: "R01 三(二)" }),
  reason: note("审查理由", { en: "Reason", clause: "R01 三(二)" }),
  filed: text("备案编号", { en: "File number", clause: "R01 三(二)" }),
  validTo: date("有效期至", { en: "Valid to", notBefore: "today" }),
  remindOn: computed("提醒日期", z.iso.date(), { en: "Reminder" }),
});

export const qualification = kind(
  {
    sheet: Qualification,
    title: "客户资质",
    titleEn: "Qualification",
    clause: "R01 三(二)",
    edition: 1,
    statuses: {
      failed: "未通过",
      submitted: "待审查",
      passed: "待备案",
      filed: "已备案",
      expiring: "将到期",
      expired: "已到期",
    },
    ends: ["expired"],
    readers: [specialist, desk, director, leader, finance, parentCompany],
    supervisor: director,
    customer: "customer",
    summary: "filed",
    claims: ["customer"],
  },
  {
    submit: step({
      title: "提交资质",
      by: [specialist, desk],
      from: null,
      to: "submitted",
      form: fill(Qualification, "customer", "items", "files?", "remark?"),
    }),
    submitAgain: step({
      title: "补充提交",
      by: [specialist, desk],
      from: ["failed", "filed", "expiring", "expired"],
      to: "submitted",
      due: null,
      form: fill(Qualification, "items", "files?", "remark?"),
    }),
    review: step({
      title: "审查",
      by: director,
      notBy: ["submit", "submitAgain"],
      from: "submitted",
      to: per("result", { 通过: "passed", 不通过: "failed" }),
      form: fill(Qualification, "result", "reason"),
    }),
    file: step({
      title: "备案",
      by: [specialist, desk],
      from: "passed",
      to: "filed",
      form: fill(Qualification, "filed", "validTo"),
      set: { remindOn: before(expiryDays, { from: "validTo" }) },
    }),
    ...expiring(Qualification, {
      on: "validTo",
      remindOn: "remindOn",
      from: "filed",
      to: ["expiring", "expired"],
      remind: { title: "到期提醒", tell: [specialist, director], what: "客户资质将到期" },
      expire: { title: "到期", tell: [specialist], what: "客户资质已到期" },
    }),
  },
);
