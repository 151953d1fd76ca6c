/** 会勘报告 (R15 九2): after a joint inspection 总经理 is told; the duty stays until it is done. */

import { kind, step, tell } from "../../engine/declare/kind.ts";
import { caseRef, customer, fill, note, sheet, staff } from "../../engine/declare/sheet.ts";
import { workingDays } from "../../engine/time/period.ts";
import type { Process } from "../shared/complaints/process.ts";
import type { Terms } from "../shared/complaints/terms.ts";

export const visitReportSheet = ({ id, at }: Terms) =>
  sheet(`${id}.visitReport`, {
    complaint: caseRef("客户抱怨处理表", `${id}.complaint`, { en: "Complaint" }),
    customer: customer("客户", { en: "Customer" }),
    writer: staff("报告人", { en: "Who reports" }),
    found: note("会勘情形", { en: "What was found", clause: at("", "九2") }),
    handled: note("处理情形及建议", { en: "How it was handled", clause: at("", "九2") }),
    instruction: note("总经理批示", { en: "Instruction" }),
  });
export type VisitReportSheet = ReturnType<typeof visitReportSheet>;

export function visitReport(p: Process, of: VisitReportSheet) {
  const { offices, at } = p;
  const clause = at("", "九2");
  return kind(
    {
      sheet: of,
      title: "会勘报告",
      titleEn: "Report on a joint inspection",
      clause,
      edition: 1,
      statuses: { asked: "待报告", reported: "待阅示", read: "已阅示" },
      ends: ["read"],
      readers: [offices.sales, offices.quality, offices.registrar, offices.general],
      supervisor: offices.general,
      customer: "customer",
      parent: "complaint",
    },
    {
      open: step({
        title: "应报告会勘",
        by: "system",
        from: null,
        to: "asked",
        form: fill(of, "complaint", "customer?", "writer?", "found?"),
      }),
      report: step({
        title: "向总经理报告",
        by: [{ person: "writer" }, offices.sales],
        from: "asked",
        to: "reported",
        form: fill(of, "handled"),
        // The text names no day (处理后): a reminder.
        due: { since: "open", within: { id: `${p.id}.visit.report`, example: workingDays(1) }, vague: true },
        then: [tell(offices.general, "会勘处理情形请阅示")],
      }),
      read: step({
        title: "总经理阅示",
        by: offices.general,
        from: "reported",
        to: "read",
        form: fill(of, "instruction?"),
      }),
    },
  );
}
