/** 市场开发动态 (R01 五(二)): progress, problems and support wanted, from each specialist to the company, periodically. */

import { kind, print, step, tell } from "../../../engine/declare/kind.ts";
import { fill, note, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { marketReport as marketReportPaper } from "../papers/market-report.ts";
import { companyLeader, director, leader, specialist } from "../roles.ts";
import { reportEvery, reportWithin } from "../settings.ts";

export const MarketReport = sheet("R01.marketReport", {
  period: text("期间", { en: "Period" }),
  subject: staff("业务开发专员", { en: "Specialist" }),
  progress: note("开发进度", { en: "Progress", clause: "R01 五(二)" }),
  problems: note("存在问题", { en: "Problems", clause: "R01 五(二)" }),
  support: note("所需支持", { en: "Support needed", clause: "R01 五(二)" }),
  comment: note("批示", { en: "Comment" }),
});

export const marketReport = kind(
  {
    sheet: MarketReport,
    title: "市场开发动态",
    titleEn: "Market report",
    clause: "R01 五(二)",
    edition: 1,
    statuses: { due: "待报", reported: "已报" },
    ends: ["reported"],
    readers: [director, leader, companyLeader],
    supervisor: director,
    summary: "period",
    papers: { report: marketReportPaper },
    every: { period: reportEvery, for: specialist, to: "due" },
  },
  {
    report: step({
      title: "上报",
      by: { person: "subject" },
      from: "due",
      to: "reported",
      form: fill(MarketReport, "progress", "problems", "support"),
      due: { since: "arise", within: reportWithin, vague: true },
      then: [print("report"), tell(companyLeader, "市场开发动态已上报")],
    }),
    comment: step({
      title: "批示",
      by: [companyLeader, leader],
      notNamedIn: "subject",
      from: "reported",
      due: null,
      form: fill(MarketReport, "comment"),
      then: [tell({ person: "subject" }, "市场开发动态有批示")],
    }),
  },
);
