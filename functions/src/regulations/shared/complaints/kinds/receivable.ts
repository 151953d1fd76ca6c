/** 收回应收帐款 (九(十三)): the complaint was not founded, so the money is collected in its normal term. */
import * as z from "zod";
import {
  type FollowRule,
  type Found,
  fieldRef,
  find,
  kind,
  type On,
  type Refusal,
  step,
  tell,
} from "../../../../engine/declare/kind.ts";
import { opened } from "../../../../engine/declare/row/rows.ts";
import { computed, date, fill, note, sheet, text, type Written } from "../../../../engine/declare/sheet.ts";
import { sameDay } from "../../../../engine/time/period.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { beside, ofCustomer } from "./of-complaint.ts";

export const receivableSheet = (t: Terms) =>
  sheet(`${t.id}.receivable`, {
    ...ofCustomer(t),
    partNo: text("料号", { en: "Part number" }),
    seller: computed("业务员", z.string().max(64), { en: "Salesperson" }),
    term: date("规定收款期", { en: "Normal term", notBefore: "today", clause: t.at("九(十三)") }),
    collected: note("收款情形", { en: "How it was collected" }),
    objection: note("客户异议", { en: "The customer's objection" }),
    decision: note("上级处理意见", { en: "Decision of the superior" }),
  });
type Receivable = Process["sheets"]["receivable"];
type Petition = Found<Written<Process["sheets"]["petition"]["shape"]>>;
/** What more a text wants of a customer's objection: what follows from it, and before the superior handles it. */
export interface Objection {
  then: readonly FollowRule<On<Receivable>>[];
  refuse: Record<string, Refusal<On<Receivable, object, { petitions: readonly Petition[] }>>>;
}

export function receivable(p: Process, objection?: Objection) {
  const { sales, salesHead, accounting, general } = p.offices;
  const of = p.sheets.receivable;
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "收回应收帐款",
      titleEn: "Receivable to collect",
      clause: p.at("九(十三)"),
      statuses: { objected: "客户有异议", open: "待定收款期", agreed: "待收款", collected: "已收回" },
      ends: ["collected"],
      readers: [sales, salesHead, accounting, general],
      customer: "customer",
      summary: "partNo",
    },
    {
      open: opened(of, {
        title: "应收回帐款",
        to: "open",
        fills: ["complaint", "number", "customer?", "partNo?", "seller?"],
        then: [tell(sales, "客诉不成立，请在规定收款期收回应收帐款")],
      }),
      plan: step({
        title: "登记规定收款期",
        by: sales,
        from: "open",
        to: "agreed",
        form: fill(of, "term"),
        due: { since: "open", within: sameDay, vague: true },
      }),
      object: step({
        title: "客户有异议，呈报上级",
        by: sales,
        from: ["open", "agreed"],
        to: "objected",
        form: fill(of, "objection"),
        then: [tell(salesHead, "客户对客诉不成立有异议，请处理"), ...(objection?.then ?? [])],
      }),
      decide: step({
        title: "上级处理",
        by: [salesHead, general],
        notBy: "object",
        from: "objected",
        to: "open",
        form: fill(of, "decision"),
        ...(objection && {
          needs: { petitions: find(p.sheets.petition, { complaint: fieldRef("complaint") }) },
          refuse: objection.refuse,
        }),
      }),
      collect: step({
        title: "收回帐款",
        by: [sales, accounting],
        from: "agreed",
        to: "collected",
        form: fill(of, "collected"),
        due: { on: "term" },
      }),
    },
  );
}
