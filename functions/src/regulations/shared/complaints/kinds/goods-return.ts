/** 成品退货单 (十三(一)2, 十三(二)): goods come back, are counted, booked by the actual quantity, and proved with the buyer's seal. */
import {
  because,
  fieldRef,
  find,
  get,
  kind,
  per,
  print,
  printed,
  type SettingOf,
  takenFrom,
  tell,
  unlessFilled,
} from "../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { thousandths } from "../money.ts";
import { returnPaper } from "../papers/goods-return.ts";
import { proofData, returnData } from "../papers/paper-data.ts";
import { returnProofPaper } from "../papers/return-proof.ts";
import type { Process } from "../process.ts";
import { booked, fits, inRmb, proofRule, toleranceOf } from "./goods-return-sheet.ts";
import { beside } from "./of-complaint.ts";

const STATUSES = {
  opened: "待核示",
  approved: "待收料",
  asked: "不符请示中",
  received: "待核对",
  stopped: "差异请示中",
  booked: "待退货证明",
  proved: "待入帐",
  closed: "已入帐",
};

/** The slip, approved, by which the goods are taken in (十三(一)2, 十三(二)2). */
function receiving({ at, offices: { sales, salesHead, deputy, warehouse }, sheets, settings }: Process) {
  const of = sheets.goodsReturn;
  const row = rowsOf(of, STATUSES);
  return {
    open: row({
      title: "开立成品退货单",
      by: sales,
      from: null,
      to: "opened",
      form: fill(of, "complaint", "quantity", "reason", "handling", "basis"),
      needs: {
        complaint: get(sheets.complaint, fieldRef("complaint")),
        earlier: find(of, { complaint: fieldRef("complaint") }),
      },
      refuse: {
        notClosed: {
          clause: at("十三(一)"),
          when: ({ facts }) => facts.complaint[0]?.status !== "closed",
          says: "客户抱怨处理表尚未结案，第三联尚未送达业务部，不能开立",
        },
        none: {
          when: ({ facts }) => !facts.complaint[0]?.sheet.finalQuantity,
          says: "批示中没有核定退货数量，不能开立",
        },
        beyond: {
          when: ({ facts: { complaint, earlier }, input }) =>
            [...earlier.map((e) => e.sheet.quantity ?? 0), input.quantity].reduce((sum, q) => sum + thousandths(q), 0) >
            thousandths(complaint[0]?.sheet.finalQuantity ?? 0),
          says: "退货数量合计超过核定的退货量",
        },
      },
      set: {
        number: takenFrom("complaint", "number"),
        customer: takenFrom("complaint", "customer"),
        partNo: takenFrom("complaint", "partNo"),
        price: {
          says: "核决的单价，外币按所记汇率折合人民币",
          value: ({ facts: { complaint } }) => inRmb(complaint[0]?.sheet.finalPrice, complaint[0]?.sheet.rate),
        },
        approved: {
          says: "核定退货量中的本单数量",
          value: ({ facts, input: { quantity } }) =>
            because(
              quantity,
              at("十三(二)"),
              `核定退货量 ${facts.complaint[0]?.sheet.finalQuantity}，本单 ${quantity}`,
            ),
        },
        tolerance: {
          says: "客户订制时注明的超量允收比率",
          clause: at("十三(二)1"),
          value: ({ facts }) => facts.complaint[0]?.sheet.tolerance,
        },
      },
    }),
    approve: row({
      title: "退货核示",
      by: [salesHead, deputy],
      notBy: "open",
      from: "opened",
      to: "approved",
      form: fill(of, "opinion?"),
      then: [print("slip"), tell(warehouse, "成品退货单请据以收料")],
    }),
    receive: row({
      title: "收料签收",
      clause: at("十三(二)2"),
      by: warehouse,
      from: "approved",
      to: per("found", { 相符: "received", 不符: "asked" }),
      form: fill(of, "found", "actual", "difference?"),
      refuse: {
        same: {
          when: ({ input, sheet }) =>
            (input.found === "相符") !== (thousandths(input.actual) === thousandths(sheet.quantity ?? 0)) &&
            !(input.found === "不符" && input.difference),
          says: "实退数量与退货单相同的选“相符”；不同的选“不符”并写明情形",
        },
      },
      then: [tell(salesHead, "实际退货与成品退货单不符，请批示", { when: { found: "不符" } })],
    }),
    order: row({
      title: "批示不符",
      clause: at("十三(二)2"),
      by: [salesHead, deputy],
      notBy: "receive",
      from: "asked",
      form: fill(of, "ordered"),
      due: { since: "receive", within: settings.instruct, vague: true },
    }),
    sign: row({
      title: "依实际情况签收",
      clause: at("十三(二)2"),
      by: warehouse,
      from: "asked",
      to: "received",
      after: ["order"],
      form: fill(of, "actual"),
    }),
  };
}

/** What came back is held against what was approved, and booked (十三(二)1). */
function comparing(p: Process) {
  const { accounting, general } = p.offices;
  const of = p.sheets.goodsReturn;
  const row = rowsOf(of, STATUSES);
  const clause = p.at("十三(二)1");
  return {
    compare: row({
      title: "核对退货量",
      clause: p.at("十三(二)"),
      by: accounting,
      from: "received",
      to: per("verdict", { 可转帐: "booked", 须请示: "stopped" }),
      form: fill(of, "voucher?"),
      refuse: {
        voucher: {
          clause,
          when: ({ input, sheet, setting }) => fits(p, sheet, setting) && !input.voucher,
          says: "核对无误，请填写传票号",
        },
        early: {
          clause,
          when: ({ input, sheet, setting }) => !fits(p, sheet, setting) && input.voucher !== undefined,
          says: "实退量 {actual} 大于核定量 {approved} 超过允收比率，不能开立传票，须请示",
        },
      },
      set: {
        tolerance: unlessFilled({
          says: "客户未注明，依本公司规定（未设定时为示例）",
          clause,
          value: ({ setting }: { setting: SettingOf }) => setting(p.settings.tolerance),
        }),
        verdict: {
          says: "实退量不超过核定量加允收比率的，可转帐，否则须请示",
          clause,
          value: ({ sheet: s, setting }) => {
            const numbers = `核定 ${s.approved}，实退 ${s.actual}，允收比率 ${toleranceOf(p, s, setting)}%`;
            return because(fits(p, s, setting) ? ("可转帐" as const) : ("须请示" as const), clause, numbers);
          },
        },
        amount: {
          says: "可转帐的，实退数量 × 核定单价",
          clause,
          value: ({ sheet, setting }) => (fits(p, sheet, setting) ? booked(sheet, clause) : undefined),
        },
      },
      then: [tell(general, "退货差异超过允收比率，请批示", { when: { verdict: "须请示" }, clause })],
    }),
    settle: row({
      title: "差异批示",
      clause,
      by: general,
      from: "stopped",
      to: "booked",
      form: fill(of, "ordered", "voucher"),
      set: { amount: { says: "实退数量 × 核定单价", value: ({ sheet }) => booked(sheet, clause) } },
    }),
  };
}

/** One of three proofs with the buyer's seal, then the accounts (十三(二)4). */
function proving(p: Process) {
  const { sales, accounting } = p.offices;
  const of = p.sheets.goodsReturn;
  const row = rowsOf(of, STATUSES);
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

export function goodsReturn(p: Process) {
  const { sales, salesHead, warehouse, accounting, registrar, general } = p.offices;
  return kind(
    {
      ...beside(p),
      sheet: p.sheets.goodsReturn,
      title: "成品退货单",
      titleEn: "Return of goods",
      clause: p.at("十三(一)2"),
      statuses: STATUSES,
      ends: ["closed"],
      readers: [sales, salesHead, warehouse, accounting, registrar, general],
      customer: "customer",
      summary: "partNo",
      claims: ["complaint"],
      papers: {
        slip: printed(returnPaper(p), (c) => returnData(c)),
        proof: printed(returnProofPaper(p), (c) => proofData(c)),
      },
    },
    { ...receiving(p), ...comparing(p), ...proving(p) },
  );
}
