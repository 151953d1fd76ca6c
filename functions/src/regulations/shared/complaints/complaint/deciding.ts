/** Proposal, first 核决, talks with the customer, second 核决 (九(三)–(五), 九(十), 九(十三)). */

import { because, tell } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { days } from "../../../../engine/time/period.ts";
import { worthOf } from "../money.ts";
import type { Process } from "../process.ts";
import { bandsOf, limitOf, row } from "./row.ts";
import { UNDETERMINED } from "./sheet.ts";

/** Days for the combined opinion after the talks. */
const WITHIN_A_DAY = days(1); // R04 九(五), R15 九6

export function deciding(p: Process) {
  const { at, offices, sheets } = p;
  const [onward, authority, promise, bands] = [
    at("九(三)", "九4"),
    at("九(五)", "九6"),
    at("九(十)", "九11"),
    at("九(五)", "十一"),
  ];
  return {
    draft: row({
      title: "拟定处理意见",
      clause: onward,
      by: offices.sales,
      from: "checked",
      to: "drafted",
      form: fill(
        sheets.complaint,
        "founded",
        "disposals",
        "allowance?",
        "compensation?",
        "returnQuantity?",
        "price?",
        "currency?",
        "rate?",
        "salesOpinion",
      ),
      due: { since: ["check", "checkAdvised", "sendBack"], ...limitOf(p, "拟定处理意见") },
      refuse: {
        unfounded: {
          clause: at("九(十三)", "九14"),
          when: ({ input }) => input.founded === "不成立" && input.disposals.some((d) => d !== "说明"),
          says: "客诉不成立的，处理方式只能是说明",
        },
        price: {
          clause: authority,
          when: ({ input }) => input.disposals.some(takesBack) && !(input.returnQuantity && input.price),
          says: "退货、换货须填写数量和单价，据以确定核决权限",
        },
        rate: {
          clause: authority,
          when: ({ input }) => (input.currency === undefined) !== (input.rate === undefined),
          says: "外币须同时填写币别和汇率",
        },
      },
      set: {
        says: "待写",
        values: ({ input, sheet }) => ({
          // What an earlier draft proposed and this one doesn't.
          ...(input.allowance === undefined && { allowance: null }),
          ...(input.compensation === undefined && { compensation: null }),
          ...(input.returnQuantity === undefined && { returnQuantity: null, price: input.price ?? null }),
          ...(input.rate === undefined && { currency: null, rate: null }),
          value: because(
            worthOf({ ...input, quantity: input.returnQuantity }),
            bands,
            "折让、赔款与退（换）货金额之和，外币按所记汇率折合人民币",
          ),
          ...(sheet.approvedValue !== undefined && { approvedValue: null }),
        }),
      },
    }),
    combine: row({
      title: "综合意见",
      clause: onward,
      by: offices.registrar,
      from: "drafted",
      to: "combined",
      form: fill(sheets.complaint, "combined"),
      due: { since: "draft", ...limitOf(p, "综合意见") },
    }),
    approve: row({
      title: "核决",
      clause: authority,
      by: { authority: "value", ...bandsOf(p) },
      notBy: ["draft", "combine"],
      from: "combined",
      to: "approved",
      form: fill(sheets.complaint, "instruction?"),
      due: { since: "combine", ...limitOf(p, "核决") },
      refuse: {
        undetermined: {
          clause: at("九(一)", "九1"),
          when: ({ sheet }) => sheet.quantityState === UNDETERMINED && (sheet.disposals ?? []).some(takesBack),
          says: "退（换）货数量尚未确定，请业务部补填后再核决",
        },
      },
      set: {
        says: "待写",
        values: ({ sheet }) => ({
          approvedValue: because(sheet.value, authority, "首次核决：业务部答复客户不得超过此金额"),
        }),
      },
      then: [tell(offices.sales, "已核决，请立即向客户说明、交涉", at("九(四)", "九5"))],
    }),
    sendBack: row({
      title: "退回重拟",
      clause: authority,
      by: { authority: "value", ...bandsOf(p) },
      from: "combined",
      to: "checked",
      form: fill(sheets.complaint, "returned"),
    }),
    negotiate: row({
      title: "向客户说明交涉",
      clause: at("九(四)", "九5"),
      by: offices.sales,
      from: "approved",
      to: "negotiated",
      form: fill(sheets.complaint, "explained", "accepted", "promised?"),
      due: { since: ["approve", "renegotiate"], ...limitOf(p, "向客户说明交涉") },
      refuse: {
        beyond: {
          clause: promise,
          when: ({ input, sheet }) => (input.promised ?? 0) > (sheet.approvedValue ?? 0),
          says: "核定金额为 {approvedValue}，不得超越核决权限答复、协议或承认；请将客户的要求写入交涉结果，送请再核",
        },
      },
    }),
    read: row({
      title: "主管核阅",
      clause: at("九(四)", "九5"),
      by: offices.salesHead,
      notBy: "negotiate",
      from: "negotiated",
      to: "read",
      form: fill(sheets.complaint, "headOpinion?"),
      due: { since: "negotiate", ...limitOf(p, "主管核阅") },
    }),
    recombine: row({
      title: "交涉后综合意见",
      clause: authority,
      by: offices.registrar,
      from: "read",
      to: "recombined",
      form: fill(
        sheets.complaint,
        "finalOpinion",
        "finalAllowance?",
        "finalCompensation?",
        "finalQuantity?",
        "finalPrice?",
      ),
      due: { since: "read", within: WITHIN_A_DAY, cap: "close" },
      refuse: {
        price: {
          when: ({ input }) => (input.finalQuantity === undefined) !== (input.finalPrice === undefined),
          says: "核定退货须同时填写数量和单价",
        },
      },
      set: {
        says: "待写",
        values: ({ input, sheet }) => ({
          ...(input.finalAllowance === undefined && { finalAllowance: null }),
          ...(input.finalCompensation === undefined && { finalCompensation: null }),
          ...(input.finalQuantity === undefined && { finalQuantity: null, finalPrice: null }),
          finalValue: because(
            worthOf({
              allowance: input.finalAllowance,
              compensation: input.finalCompensation,
              quantity: input.finalQuantity,
              price: input.finalPrice,
              rate: sheet.rate,
            }),
            bands,
            "按交涉结果拟定的折让、赔款与退货金额之和，据以确定核决人",
          ),
        }),
      },
    }),
    settle: row({
      title: "交涉结果核决",
      clause: authority,
      by: { authority: "finalValue", ...bandsOf(p) },
      notBy: ["negotiate", "recombine"],
      from: "recombined",
      to: "settled",
      form: fill(sheets.complaint, "finalInstruction?"),
      due: { since: "recombine", ...limitOf(p, "交涉结果核决") },
      refuse: {
        undetermined: {
          clause: at("九(一)", "九1"),
          when: ({ sheet }) => sheet.quantityState === UNDETERMINED && sheet.finalQuantity !== undefined,
          says: "退（换）货数量尚未确定，请业务部补填后再核决",
        },
      },
      then: [tell(offices.registrar, "交涉结果已核决，请判定责任", at("九(六)", "九7"))],
    }),
    renegotiate: row({
      title: "退回再交涉",
      clause: authority,
      by: { authority: "finalValue", ...bandsOf(p) },
      from: "recombined",
      to: "approved",
      form: fill(sheets.complaint, "returned"),
    }),
  };
}
const takesBack = (d: string) => d === "退货" || d === "换货";
