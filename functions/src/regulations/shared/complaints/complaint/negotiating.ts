/** Talks with the customer, and the second 核决 on what came of them (九(四), 九(五), 九(十)). */
import { allAsFilled, tell } from "../../../../engine/declare/kind.ts";
import { approval } from "../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { days, sameDay } from "../../../../engine/time/period.ts";
import { worthOf } from "../money.ts";
import type { Process } from "../process.ts";
import { disposalsAfter, finalAmounts, goodsFit, isExplanation, moneyFits } from "./amounts.ts";
import { moreThanShipped } from "./form-rules.ts";
import { limitOf, rowOf } from "./row.ts";
import { UNDETERMINED } from "./sheet.ts";

/** Days for the combined opinion after the talks. */
const WITHIN_A_DAY = days(1); // R04 九(五), R15 九6

const FINAL_AMOUNTS = ["finalAllowance?", "finalCompensation?", "finalQuantity?", "finalPrice?"] as const;

export function negotiating(p: Process) {
  const { at, offices, sheets, settings } = p;
  const row = rowOf(p);
  return {
    explain: row({
      title: "向客户说明",
      clause: at("九(四)"),
      by: offices.sales,
      from: "approved",
      form: fill(sheets.complaint, "explaining"),
      // 立即: a reminder beside the limit of the result, which ends it.
      due: { since: "approve", within: sameDay, vague: true },
      when: { toExplain: "待说明" },
      set: { toExplain: "已说明" },
    }),
    negotiate: row({
      title: "向客户说明交涉",
      clause: at("九(四)"),
      by: offices.sales,
      from: "approved",
      to: "negotiated",
      form: fill(sheets.complaint, "explained", "accepted", "promised?"),
      due: { since: ["approve", "renegotiate"], ...limitOf(p, "向客户说明交涉") },
      refuse: {
        beyond: {
          clause: at("九(十)"),
          when: ({ input, sheet }) => (input.promised ?? 0) > (sheet.approvedValue ?? 0),
          says: "核定金额为 {approvedValue}，不得超越核决权限答复、协议或承认；请将客户的要求写入交涉结果，送请再核",
        },
      },
      set: { toExplain: "已说明" },
    }),
    read: row({
      title: "主管核阅",
      clause: at("九(四)"),
      by: offices.salesHead,
      notBy: "negotiate",
      from: "negotiated",
      to: "read",
      form: fill(sheets.complaint, "headOpinion?"),
      due: { since: "negotiate", ...limitOf(p, "主管核阅") },
    }),
    recombine: row({
      title: "交涉后综合意见",
      clause: at("九(五)"),
      by: offices.registrar,
      from: "read",
      to: "recombined",
      form: fill(sheets.complaint, "finalOpinion", "finalDisposals?", ...FINAL_AMOUNTS),
      due: { since: "read", within: WITHIN_A_DAY, cap: "close" },
      refuse: {
        unfounded: {
          clause: at("九(十三)"),
          when: ({ input, sheet }) =>
            sheet.founded === "不成立" && !isExplanation(disposalsAfter(input, sheet), finalAmounts(input)),
          says: "客诉不成立的只作说明，没有核定的金额和数量",
        },
        money: {
          when: ({ input, sheet }) => !moneyFits(disposalsAfter(input, sheet), finalAmounts(input)),
          says: "折让、赔款须有核定的金额，没有这两项的不填金额；交涉后改了的，填写“交涉后处理方式”",
        },
        goods: {
          when: ({ input, sheet }) => !goodsFit(disposalsAfter(input, sheet), finalAmounts(input)),
          says: "退货、换货、重处理须有核定的数量和单价，没有这些的都不填；交涉后改了的，填写“交涉后处理方式”",
        },
        shipped: moreThanShipped(p, "finalQuantity"),
      },
      set: {
        ...allAsFilled(FINAL_AMOUNTS),
        finalDisposals: {
          says: "所填的；不填的，为原拟的处理方式和另有核定金额、数量的各项",
          value: ({ input, sheet }) => [...disposalsAfter(input, sheet)],
        },
        finalValue: {
          says: "按交涉结果拟定的折让、赔款与退货金额之和，据以确定核决人",
          clause: settings.bands.clause,
          value: ({ input, sheet: { rate } }) => worthOf({ ...finalAmounts(input), rate }),
        },
      },
    }),
    ...approval(sheets.complaint, {
      approve: ["settle", "交涉结果核决"],
      sendBack: ["renegotiate", "退回再交涉"],
      clause: at("九(五)"),
      by: { authority: "finalValue", bands: settings.bands },
      of: ["negotiate", "recombine"],
      from: "recombined",
      to: "settled",
      back: "approved",
      opinion: "finalInstruction?",
      why: "returned",
      due: { since: "recombine", ...limitOf(p, "交涉结果核决") },
      refuse: {
        undetermined: {
          clause: at("九(一)"),
          when: ({ sheet }) => sheet.quantityState === UNDETERMINED && sheet.finalQuantity !== undefined,
          says: "退（换）货数量尚未确定，请业务部补填后再核决",
        },
      },
      then: [tell(offices.registrar, "交涉结果已核决，请判定责任", at("九(六)"))],
    }),
  };
}
