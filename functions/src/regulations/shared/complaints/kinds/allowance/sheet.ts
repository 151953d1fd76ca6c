/** 销货折让证明单: its fields, and what each proof must show. */
import * as z from "zod";
import { because } from "../../../../../engine/declare/kind.ts";
import {
  attachments,
  choice,
  computed,
  fen,
  note,
  sheet,
  text,
  type Written,
} from "../../../../../engine/declare/sheet.ts";
import type { Process } from "../../process.ts";
import type { Terms } from "../../terms.ts";
import { ofCustomer } from "../of-complaint.ts";

/** In the order of its way. */
export const ALLOWANCE_STATUSES = {
  awaited: "待开立",
  returned: "已退回",
  opened: "待经（副）理核签",
  endorsed: "待总（副）经理核签",
  approved: "待客户签章",
  signed: "待折让证明",
  proved: "待作帐",
  closed: "已作帐",
  elsewhere: "已另行开立",
};
/** The text announces three ways and names two (十三(二)5). */
const ALLOWANCE_PROOFS = ["注明折让的发票影印本", "销货折让证明单"] as const;

const ALLOWANCE_SORTS = ["折让", "赔款"] as const;

export const allowanceSheet = ({ id, at }: Terms) =>
  sheet(`${id}.allowance`, {
    ...ofCustomer({ id }),
    partNo: text("料号", { en: "Part number" }),
    sort: choice("类别", ALLOWANCE_SORTS, { en: "Allowance or compensation", fixed: "请作废后重新开立" }),
    amount: fen("金额", { en: "Amount", fixed: "请作废后重新开立", clause: at("十三(一)1") }),
    currency: computed("币别", z.string(), { en: "Currency" }),
    invoice: text("原发票号", { en: "Invoice" }),
    reason: note("折让原因", { en: "Reason" }),
    opinion: note("经（副）理意见", { en: "Remark of the (deputy) manager" }),
    higherOpinion: note("总（副）经理意见", { en: "Remark of the general (deputy) manager" }),
    returned: note("退回意见", { en: "Why returned" }),
    signedBy: text("客户签章人", { en: "Signed by" }),
    signed: attachments("客户签章扫描", { en: "Scan with the customer's seal" }),
    proof: choice("折让证明", ALLOWANCE_PROOFS, { en: "Proof", clause: at("十三(二)5") }),
    sealed: choice("买受人统一发票章", ["已盖章", "未盖章"], { en: "Buyer's seal" }),
    files: attachments("证明扫描", { en: "Scan" }),
    proofHolds: computed("证明应载明", z.string(), { en: "What the proof must show" }),
  });
export type OnAllowance = Written<ReturnType<typeof allowanceSheet>["shape"]>;

/** What each of the two must show. */
export const proofRule = ({ at }: Process, proof: (typeof ALLOWANCE_PROOFS)[number]) =>
  ({
    注明折让的发票影印本: because(
      "影印本注明折让与实收的单价、金额，盖有买受人统一发票章",
      at("十三(二)5(1)"),
      "原文称三种方式，只列两种",
    ),
    销货折让证明单: because("证明单由买受人盖章签回", at("十三(二)5(2)"), "原文称三种方式，只列两种"),
  })[proof];
