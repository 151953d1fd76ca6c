/** 客户资质 (R01 三(二)): the review is a decision with its reason; what passed is filed with number and validity. */
import * as z from "zod";
import { because, kind, step, tell } from "../../../engine/declare/kind.ts";
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
import { plusDays } from "../../../engine/time/days.ts";
import { desk, director, finance, leader, specialist } from "../roles.ts";

export const Qualification = sheet("R01.qualification", {
  customer: customer("客户", { en: "Customer" }),
  items: list("资质资料", text("资质资料"), {
    en: "Papers",
    hint: "如营业执照、成品油经营许可证、危险化学品经营许可证",
  }),
  files: attachments("附件", { en: "Files" }),
  remark: note("备注", { en: "Remark" }),
  result: choice("审查结论", ["通过", "不通过"], { en: "Result", clause: "R01 三(二)" }),
  reason: note("审查理由", { en: "Reason", clause: "R01 三(二)" }),
  filed: text("备案编号", { en: "File number", clause: "R01 三(二)" }),
  validTo: date("有效期至", { en: "Valid to", notBefore: "today" }),
  remindOn: computed("提醒日期", z.iso.date(), { en: "Reminder" }),
});

/** Calendar days before the end of a validity at which a reminder comes (ours). */
export const REMIND_DAYS = 30;

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
    readers: [specialist, desk, director, leader, finance],
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
      notBy: "submit",
      from: "submitted",
      to: { per: "result", table: { 通过: "passed", 不通过: "failed" } },
      form: fill(Qualification, "result", "reason"),
    }),
    file: step({
      title: "备案",
      by: [specialist, desk],
      from: "passed",
      to: "filed",
      form: fill(Qualification, "filed", "validTo"),
      set: {
        says: "待写",
        values: ({ input, setting }) => {
          const days = setting({ id: "R01.expiry.days", example: REMIND_DAYS });
          return {
            remindOn: because(
              plusDays(input.validTo, -days),
              "R01 三(二)",
              `有效期届满前 ${days} 日提醒（示例，可设定）`,
            ),
          };
        },
      },
    }),
    remind: step({
      title: "到期提醒",
      by: "system",
      from: "filed",
      to: "expiring",
      due: { on: "remindOn", at: "09:00" },
      then: [tell(specialist, "客户资质将到期"), tell(director, "客户资质将到期")],
    }),
    expire: step({
      title: "到期",
      by: "system",
      from: ["filed", "expiring"],
      to: "expired",
      due: { on: "validTo" },
      then: [tell(specialist, "客户资质已到期")],
    }),
  },
);
