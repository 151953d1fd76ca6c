/** The proposal of 业务部, and the first 核决 on what the customer may be told (九(三), 九(五), 九(十三)). */
import { allAsFilled, tell } from "../../../../engine/declare/kind.ts";
import { approval } from "../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { worthOf } from "../money.ts";
import type { Process } from "../process.ts";
import { goodsFit, isExplanation, moneyFits, proposedAmounts, takesBack } from "./amounts.ts";
import { moreThanShipped } from "./form-rules.ts";
import { limitOf, rowOf } from "./row.ts";
import { UNDETERMINED } from "./sheet.ts";

const AMOUNTS = ["allowance?", "compensation?", "returnQuantity?", "price?", "currency?", "rate?"] as const;

export function proposing(p: Process) {
  const { at, offices, sheets, settings } = p;
  const row = rowOf(p);
  return {
    draft: row({
      title: "拟定处理意见",
      clause: at("九(三)"),
      by: offices.sales,
      from: "checked",
      to: "drafted",
      form: fill(sheets.complaint, "founded", "disposals", ...AMOUNTS, "salesOpinion"),
      due: { since: ["check", "checkAdvised", "sendBack"], ...limitOf(p, "拟定处理意见") },
      refuse: {
        unfounded: {
          clause: at("九(十三)"),
          when: ({ input }) => input.founded === "不成立" && !isExplanation(input.disposals, proposedAmounts(input)),
          says: "客诉不成立的只作说明，不填金额和数量",
        },
        money: {
          clause: at("九(五)"),
          when: ({ input }) => !moneyFits(input.disposals, proposedAmounts(input)),
          says: "折让、赔款须填写金额，据以确定核决权限；没有这两项的不填",
        },
        goods: {
          clause: at("九(五)"),
          when: ({ input }) => !goodsFit(input.disposals, proposedAmounts(input)),
          says: "退货、换货、重处理须填写数量和单价，据以确定核决权限；没有这些的都不填",
        },
        shipped: moreThanShipped(p, "returnQuantity"),
        rate: {
          clause: at("九(五)"),
          when: ({ input }) => (input.currency === undefined) !== (input.rate === undefined),
          says: "外币须同时填写币别和汇率",
        },
      },
      set: {
        // What an earlier draft proposed and this one doesn't.
        ...allAsFilled(AMOUNTS),
        approvedValue: null,
        value: {
          says: "折让、赔款与退（换）货金额之和，外币按所记汇率折合人民币",
          clause: settings.bands.clause,
          value: ({ input }) => worthOf({ ...proposedAmounts(input), rate: input.rate }),
        },
      },
    }),
    combine: row({
      title: "综合意见",
      clause: at("九(三)"),
      by: offices.registrar,
      from: "drafted",
      to: "combined",
      form: fill(sheets.complaint, "combined"),
      due: { since: "draft", ...limitOf(p, "综合意见") },
    }),
    ...approval(sheets.complaint, {
      approve: ["approve", "核决"],
      sendBack: ["sendBack", "退回重拟"],
      clause: at("九(五)"),
      by: { authority: "value", bands: settings.bands },
      of: ["draft", "combine"],
      from: "combined",
      to: "approved",
      back: "checked",
      opinion: "instruction?",
      why: "returned",
      due: { since: "combine", ...limitOf(p, "核决") },
      refuse: {
        undetermined: {
          clause: at("九(一)"),
          when: ({ sheet }) => sheet.quantityState === UNDETERMINED && (sheet.disposals ?? []).some(takesBack),
          says: "退（换）货数量尚未确定，请业务部补填后再核决",
        },
      },
      set: {
        toExplain: "待说明",
        approvedValue: { says: "所核决的处理金额：业务部答复客户不得超过此金额", value: ({ sheet }) => sheet.value },
      },
      then: [tell(offices.sales, "已核决，请立即向客户说明、交涉", at("九(四)"))],
    }),
  };
}
