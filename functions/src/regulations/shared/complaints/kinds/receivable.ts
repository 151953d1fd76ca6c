/** 收回应收帐款 (九(十三)): the complaint was not founded, so the money is collected in its normal term. */

import * as z from "zod";
import { type Effect, kind, step, tell } from "../../../../engine/declare/kind.ts";
import { caseRef, computed, customer, date, fill, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import { sameDay } from "../../../../engine/time/period.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";

export const receivableSheet = (t: Terms) =>
  sheet(`${t.id}.receivable`, {
    complaint: caseRef("客户抱怨处理表", `${t.id}.complaint`, { en: "Complaint" }),
    number: text("客诉编号", { en: "Number" }),
    customer: customer("客户", { en: "Customer" }),
    partNo: text("料号", { en: "Part number" }),
    seller: computed("业务员", z.string().max(64), { en: "Salesperson" }),
    term: date("规定收款期", { en: "Normal term", clause: t.at("九(十三)", "九14") }),
    collected: note("收款情形", { en: "How it was collected" }),
    objection: note("客户异议", { en: "The customer's objection" }),
    decision: note("上级处理意见", { en: "Decision of the superior" }),
  });

export interface Objecting {
  id: string;
  sheet: { complaint?: string | undefined; number?: string | undefined; seller?: string | undefined };
  done: Record<string, { seq: number } | undefined>;
}
/** `escalate`: how an objection goes to the superior, beside the notice; R15 wants a 签呈. */
export function receivable(p: Process, escalate: (c: Objecting) => Effect[] = () => []) {
  const { offices, at, sheets } = p;
  const clause = at("九(十三)", "九14");
  return kind(
    {
      sheet: sheets.receivable,
      title: "收回应收帐款",
      titleEn: "Receivable to collect",
      clause,
      edition: 1,
      statuses: { objected: "客户有异议", open: "待定收款期", agreed: "待收款", collected: "已收回" },
      ends: ["collected"],
      readers: [offices.sales, offices.salesHead, offices.accounting, offices.general],
      supervisor: offices.general,
      customer: "customer",
      parent: "complaint",
      summary: "partNo",
    },
    {
      open: step({
        title: "应收回帐款",
        by: "system",
        from: null,
        to: "open",
        form: fill(sheets.receivable, "complaint", "number", "customer?", "partNo?", "seller?"),
        then: [tell(offices.sales, "客诉不成立，请在规定收款期收回应收帐款")],
      }),
      plan: step({
        title: "登记规定收款期",
        by: offices.sales,
        from: "open",
        to: "agreed",
        form: fill(sheets.receivable, "term"),
        due: { since: "open", within: sameDay, vague: true },
      }),
      object: step({
        title: "客户有异议，呈报上级",
        by: offices.sales,
        from: ["open", "agreed"],
        to: "objected",
        due: null,
        form: fill(sheets.receivable, "objection"),
        then: [
          { says: "待写", effects: (c) => [tell(offices.salesHead, "客户对客诉不成立有异议，请处理"), ...escalate(c)] },
        ],
      }),
      decide: step({
        title: "上级处理",
        by: [offices.salesHead, offices.general],
        notBy: "object",
        from: "objected",
        to: "open",
        form: fill(sheets.receivable, "decision"),
      }),
      collect: step({
        title: "收回帐款",
        by: [offices.sales, offices.accounting],
        from: "agreed",
        to: "collected",
        form: fill(sheets.receivable, "collected"),
        due: { on: "term" },
      }),
    },
  );
}
