/** What came back is held against what was approved and booked (十三(二)1), then proved with the buyer's seal (十三(二)4). */
import {
  because,
  fieldRef,
  find,
  get,
  per,
  print,
  type SettingOf,
  tell,
  unlessFilled,
} from "../../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import type { Process } from "../../process.ts";
import { approvedOn, booked, fits, proofRule, RETURN_STATUSES, returnedOn, toleranceOf } from "./sheet.ts";

export function comparing(p: Process) {
  const { accounting, general } = p.offices;
  const of = p.sheets.goodsReturn;
  const row = rowsOf(of, RETURN_STATUSES);
  const clause = p.at("十三(二)1");
  return {
    compare: row({
      title: "核对退货量",
      clause: p.at("十三(二)"),
      by: accounting,
      from: "received",
      to: per("verdict", { 可转帐: "booked", 须请示: "stopped" }),
      form: fill(of, "voucher?"),
      needs: {
        complaint: get(p.sheets.complaint, fieldRef("complaint")),
        slips: find(of, { complaint: fieldRef("complaint") }),
      },
      refuse: {
        voucher: {
          clause,
          when: (c) => fits(p, c) && !c.input.voucher,
          says: "核对无误，请填写传票号",
        },
        early: {
          clause,
          when: (c) => !fits(p, c) && c.input.voucher !== undefined,
          says: (c) =>
            `累计实退量 ${returnedOn(c.facts.slips)} 大于核定量 ${approvedOn(c)} 超过允收比率，不能开立传票，须请示`,
          about: "累计实退量大于核定量超过允收比率，不能开立传票，须请示",
        },
      },
      set: {
        tolerance: unlessFilled({
          says: "客户未注明，依本公司规定（未设定时为示例）",
          clause,
          value: ({ setting }: { setting: SettingOf }) => setting(p.settings.tolerance),
        }),
        approved: {
          says: "客户抱怨处理表核定的退货量",
          clause: p.at("十三(二)"),
          value: ({ facts }) => facts.complaint[0]?.sheet.finalQuantity,
        },
        returned: {
          says: "同一客户抱怨处理表各退货单已签收的实退数量之和",
          clause: p.at("十三(二)"),
          value: ({ facts }) => returnedOn(facts.slips),
        },
        verdict: {
          says: "累计实退量不超过核定量加允收比率的，可转帐，否则须请示",
          clause,
          value: (c) => {
            const all = returnedOn(c.facts.slips);
            const numbers = `核定 ${approvedOn(c)}，累计实退 ${all}，允收比率 ${toleranceOf(p, c)}%`;
            return because(fits(p, c) ? ("可转帐" as const) : ("须请示" as const), clause, numbers);
          },
        },
        amount: {
          says: "可转帐的，实退数量 × 核定单价",
          clause,
          value: (c) => (fits(p, c) ? booked(c.sheet, clause) : undefined),
        },
      },
      then: [tell(general, "退货差异超过允收比率，请批示", { when: { verdict: "须请示" }, clause })],
    }),
    settle: row({
      title: "差异批示",
      clause,
      by: general,
      decides: true,
      from: "stopped",
      to: "booked",
      form: fill(of, "ordered", "voucher"),
      set: { amount: { says: "实退数量 × 核定单价", value: ({ sheet }) => booked(sheet, clause) } },
    }),
  };
}

/** One of three proofs with the buyer's seal, then the accounts (十三(二)4). */
export function proving(p: Process) {
  const { sales, accounting } = p.offices;
  const of = p.sheets.goodsReturn;
  const row = rowsOf(of, RETURN_STATUSES);
  const clause = p.at("十三(二)4");
  return {
    prove: row({
      title: "取得退货证明",
      clause,
      by: sales,
      from: "booked",
      to: "proved",
      form: fill(of, "proof", "sealed", "files"),
      refuse: {
        seal: {
          when: ({ input }) => input.sealed !== "已盖章",
          says: "退货证明须由买受人盖统一发票章并附扫描，方可送会计部作帐",
        },
      },
      set: { proofHolds: { says: "所选的证明应载明的事项", value: ({ input }) => proofRule(p, input.proof) } },
      then: [tell(accounting, "退货证明已取得，请作帐")],
    }),
    printProof: row({
      title: "填写销货退回证明单",
      clause,
      by: sales,
      from: "booked",
      due: null,
      then: [print("proof")],
    }),
    book: row({ title: "退货作帐", clause, by: accounting, from: "proved", to: "closed" }),
  };
}
