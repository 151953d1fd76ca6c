/** 会勘报告 (R15 九2): after a joint inspection 总经理 is told; the duty stays until it is done. */
import { kind, step, tell } from "../../engine/declare/kind.ts";
import { opened } from "../../engine/declare/row/rows.ts";
import { caseRef, customer, fill, note, sheet, staff } from "../../engine/declare/sheet.ts";
import { beside } from "../shared/complaints/kinds/of-complaint.ts";
import type { Process } from "../shared/complaints/process.ts";
import { visitReportWithin } from "./settings.ts";

const clause = "R15 九2";
export const VisitReport = sheet("R15.visitReport", {
  complaint: caseRef("客户抱怨处理表", "R15.complaint", { en: "Complaint" }),
  customer: customer("客户", { en: "Customer" }),
  writer: staff("报告人", { en: "Who reports" }),
  found: note("会勘情形", { en: "What was found", clause }),
  handled: note("处理情形及建议", { en: "How it was handled", clause }),
  instruction: note("总经理批示", { en: "Instruction" }),
});

export function visitReport(p: Process) {
  const { sales, quality, registrar, general } = p.offices;
  return kind(
    {
      ...beside(p),
      sheet: VisitReport,
      title: "会勘报告",
      titleEn: "Report on a joint inspection",
      clause,
      statuses: { asked: "待报告", reported: "待阅示", read: "已阅示" },
      ends: ["read"],
      readers: [sales, quality, registrar, general],
      customer: "customer",
    },
    {
      open: opened(VisitReport, {
        title: "应报告会勘",
        to: "asked",
        fills: ["complaint", "customer?", "writer?", "found?"],
      }),
      report: step({
        title: "向总经理报告",
        by: [{ person: "writer" }, sales],
        from: "asked",
        to: "reported",
        form: fill(VisitReport, "handled"),
        due: { since: "open", within: visitReportWithin, vague: true },
        then: [tell(general, "会勘处理情形请阅示")],
      }),
      read: step({
        title: "总经理阅示",
        by: general,
        from: "reported",
        to: "read",
        form: fill(VisitReport, "instruction?"),
      }),
    },
  );
}
