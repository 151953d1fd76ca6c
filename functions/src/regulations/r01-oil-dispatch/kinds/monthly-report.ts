/** 月度完成情况 (R01 五(二)): what a specialist got done in the month, to the head of the department. */

import { kind, print, step, tell } from "../../../engine/declare/kind.ts";
import { fill, note, sheet, staff, text, whole } from "../../../engine/declare/sheet.ts";
import { monthEnd } from "../../../engine/time/period.ts";
import { monthlyReport as monthlyReportPaper } from "../papers/monthly-report.ts";
import { director, leader, specialist } from "../roles.ts";

export const MonthlyReport = sheet("R01.monthlyReport", {
  period: text("月份", { en: "Month" }),
  subject: staff("业务开发专员", { en: "Specialist" }),
  visits: whole("走访客户数", { en: "Customers visited", unit: "家" }),
  targets: whole("新增目标客户数", { en: "New target customers", unit: "家" }),
  won: whole("新开发客户数", { en: "Customers won", unit: "家" }),
  done: note("完成情况", { en: "What was done" }),
  undone: note("未完成事项及原因", { en: "What was not done, and why" }),
  next: note("下月安排", { en: "Next month" }),
  opinion: note("主任意见", { en: "Remark of the head" }),
});

export const monthlyReport = kind(
  {
    sheet: MonthlyReport,
    title: "月度完成情况",
    titleEn: "Monthly report",
    clause: "R01 五(二)",
    edition: 1,
    statuses: { due: "待报", reported: "已报" },
    ends: ["reported"],
    readers: [director, leader],
    supervisor: director,
    summary: "period",
    papers: { report: monthlyReportPaper },
    every: { period: "month", for: specialist, to: "due" },
  },
  {
    report: step({
      title: "上报",
      by: { person: "subject" },
      from: "due",
      to: "reported",
      form: fill(MonthlyReport, "visits", "targets", "won", "done", "undone?", "next?"),
      due: { since: "arise", within: monthEnd() }, // ours: the text names no day
      then: [print("report"), tell(director, "月度完成情况已上报")],
    }),
    read: step({ title: "主任阅示", by: director, from: "reported", due: null, form: fill(MonthlyReport, "opinion?") }),
  },
);
