/** 调查报告 (九(二)): what was found, to 总经理 within three days after the cause was traced, beside the form's way. */

import { kind, print, printed, step, tell } from "../../../../engine/declare/kind.ts";
import { caseRef, customer, fill, note, sheet, staff, text } from "../../../../engine/declare/sheet.ts";
import { days } from "../../../../engine/time/period.ts";
import { investigationPaper } from "../papers/investigation.ts";
import { investigationData } from "../papers/paper-data.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { urged } from "./urge.ts";

export const investigationSheet = (t: Terms) =>
  sheet(`${t.id}.investigation`, {
    complaint: caseRef("客户抱怨处理表", `${t.id}.complaint`, { en: "Complaint" }),
    number: text("客诉编号", { en: "Number" }),
    customer: customer("客户", { en: "Customer" }),
    reporter: staff("调查报告人", { en: "Who reports" }),
    findings: note("调查情况", { en: "Findings", clause: t.at("九(二)", "九3") }),
    conclusion: note("处理情况及建议", { en: "Handling and advice" }),
    instruction: note("总经理批示", { en: "Instruction", clause: t.at("九(二)", "九3") }),
  });

export function investigation(p: Process) {
  const { offices, at, sheets } = p;
  const clause = at("九(二)", "九3");
  return kind(
    {
      sheet: sheets.investigation,
      title: "调查报告",
      titleEn: "Investigation report",
      clause,
      edition: 1,
      statuses: { asked: "待报告", reported: "待批示", instructed: "已批示" },
      ends: ["instructed"],
      readers: [offices.quality, offices.registrar, offices.general],
      supervisor: offices.general,
      customer: "customer",
      parent: "complaint",
      summary: "number",
      late: [{ says: "待写", effects: urged(p) }],
      papers: { report: printed(investigationPaper(p), (c) => investigationData(c)) },
    },
    {
      open: step({
        title: "应提出报告",
        by: "system",
        from: null,
        to: "asked",
        form: fill(sheets.investigation, "complaint", "number", "customer?", "reporter?"),
        then: [
          { says: "待写", effects: ({ input }) => [tell(input.reporter ?? offices.quality, "请于三日内提出调查报告")] },
        ],
      }),
      report: step({
        title: "提出调查报告",
        by: [offices.quality, { person: "reporter" }],
        from: "asked",
        to: "reported",
        form: fill(sheets.investigation, "findings", "conclusion?"),
        due: { since: "open", within: days(3) }, // R04 九(二), R15 九3
        then: [print("report"), tell(offices.general, "客诉调查报告请批示")],
      }),
      instruct: step({
        title: "总经理批示",
        by: offices.general,
        from: "reported",
        to: "instructed",
        form: fill(sheets.investigation, "instruction"),
        then: [print("report"), tell(offices.registrar, "调查报告已批示")],
      }),
    },
  );
}
