/** 成品退货单 (十三(一)2, 十三(二)): goods come back, are counted, booked by the actual quantity, and proved with the buyer's seal. */
import * as z from "zod";
import {
  attachments,
  caseRef,
  choice,
  customer,
  fen,
  fill,
  kept,
  note,
  number,
  sheet,
  text,
} from "../../../engine/form.ts";
import { because, find, get, kind, per, print, printed, step, tell, the } from "../../../engine/kind.ts";
import { yuan } from "../../../engine/money.ts";
import { goods, thousandths, withinTolerance } from "./money.ts";
import { proofData, returnData } from "./paper-data.ts";
import { returnPaper } from "./papers/goods-return.ts";
import { returnProofPaper } from "./papers/return-proof.ts";
import type { Process } from "./process.ts";
import type { Terms } from "./terms.ts";

/** One of three (十三(二)4). */
export const RETURN_PROOFS = ["原开统一发票", "注明退货的发票影印本", "销货退回证明单"] as const;
/** 公司规定, where the order names no tolerance: percent of the approved quantity. */
export const TOLERANCE = 5;

export const goodsReturnSheet = ({ id, at }: Terms) =>
  sheet(`${id}.goodsReturn`, {
    complaint: caseRef("客户抱怨处理表", `${id}.complaint`, { en: "Complaint" }),
    number: text("客诉编号", { en: "Number" }),
    customer: customer("客户", { en: "Customer" }),
    partNo: text("料号", { en: "Part number" }),
    quantity: number("退货数量", { en: "Quantity", min: 0.001, max: 1e9 }),
    reason: note("退货原因", { en: "Reason", clause: at("十三(一)2", "十三1(2)") }),
    handling: text("处理方式", { en: "Handling", clause: at("十三(一)2", "十三1(2)") }),
    basis: text("退回依据", { en: "Basis", clause: at("十三(一)2", "十三1(2)") }),
    opinion: note("核示意见", { en: "Remark of the approver" }),
    found: choice("与退货单是否相符", ["相符", "不符"], { en: "As stated", clause: at("十三(二)2", "十三2(2)") }),
    actual: number("实退数量", { en: "Actual quantity", min: 0, max: 1e9, clause: at("十三(二)2", "十三2(2)") }),
    difference: note("不符情形", { en: "Difference" }),
    ordered: note("请示批复", { en: "Instruction" }),
    price: kept("核定单价", z.number(), { en: "Approved unit price" }),
    approved: kept("核定数量", z.number(), { en: "Approved quantity", clause: at("十三(二)", "十三2") }),
    tolerance: kept("适用的允收比率", z.number(), { en: "Tolerance", clause: at("十三(二)1", "十三2(1)") }),
    verdict: kept("核对结果", z.enum(["可转帐", "须请示"]), { en: "Verdict" }),
    voucher: text("传票号", { en: "Voucher" }),
    amount: kept("转帐金额", fen("转帐金额"), { en: "Amount booked", clause: at("十三(二)1", "十三2(1)") }),
    proof: choice("退货证明", RETURN_PROOFS, { en: "Proof", clause: at("十三(二)4", "十三2(4)") }),
    sealed: choice("买受人统一发票章", ["已盖章", "未盖章"], { en: "Buyer's seal" }),
    files: attachments("证明扫描", { en: "Scan" }),
    proofHolds: kept("证明应载明", z.string(), { en: "What the proof must show" }),
  });

export function goodsReturn(p: Process) {
  const { offices, at, sheets } = p;
  const [opening, checking] = [at("十三(一)2", "十三1(2)"), at("十三(二)", "十三2")];
  const [compared, received, proved] = [
    at("十三(二)1", "十三2(1)"),
    at("十三(二)2", "十三2(2)"),
    at("十三(二)4", "十三2(4)"),
  ];
  const complaint = get(sheets.complaint, the("complaint"));
  return kind(
    {
      sheet: sheets.goodsReturn,
      title: `成品退货单${p.mark}`,
      titleEn: "Return of goods",
      clause: opening,
      edition: 1,
      statuses: {
        opened: "待核示",
        approved: "待收料",
        asked: "不符请示中",
        received: "待核对",
        stopped: "差异请示中",
        booked: "待退货证明",
        proved: "待入帐",
        closed: "已入帐",
      },
      ends: ["closed"],
      readers: [
        offices.sales,
        offices.salesHead,
        offices.warehouse,
        offices.accounting,
        offices.registrar,
        offices.general,
      ],
      supervisor: offices.general,
      customer: "customer",
      parent: "complaint",
      subject: "partNo",
      claims: ["complaint"],
      papers: {
        slip: printed(returnPaper(p), (c) => returnData(c)),
        proof: printed(returnProofPaper(p), (c) => proofData(c)),
      },
    },
    {
      open: step({
        title: "开立成品退货单",
        clause: opening,
        by: offices.sales,
        from: null,
        to: "opened",
        form: fill(sheets.goodsReturn, "complaint", "quantity", "reason", "handling", "basis"),
        needs: { complaint, earlier: find(sheets.goodsReturn, { complaint: the("complaint") }) },
        refuse: {
          notClosed: {
            clause: at("十三(一)", "十三1"),
            when: ({ facts }) => facts.complaint[0]?.status !== "closed",
            says: "客户抱怨处理表尚未结案，第三联尚未送达业务部，不能开立",
          },
          none: {
            clause: opening,
            when: ({ facts }) => !facts.complaint[0]?.sheet.finalQuantity,
            says: "批示中没有核定退货数量，不能开立",
          },
          beyond: {
            clause: opening,
            when: ({ facts, input }) =>
              [...facts.earlier.map((e) => e.sheet.quantity ?? 0), input.quantity].reduce(
                (sum, q) => sum + thousandths(q),
                0,
              ) > thousandths(facts.complaint[0]?.sheet.finalQuantity ?? 0),
            says: "退货数量合计超过核定的退货量",
          },
        },
        set: ({
          facts: {
            complaint: [of],
          },
          input,
        }) => ({
          number: of?.number,
          customer: of?.sheet.customer,
          partNo: of?.sheet.partNo,
          price: of?.sheet.finalPrice,
          approved: because(input.quantity, checking, `核定退货量 ${of?.sheet.finalQuantity}，本单 ${input.quantity}`),
          ...(of?.sheet.tolerance !== undefined && {
            tolerance: because(of.sheet.tolerance, compared, "客户订制时注明的超量允收比率"),
          }),
        }),
      }),
      approve: step({
        title: "退货核示",
        clause: opening,
        by: [offices.salesHead, offices.deputy],
        notBy: "open",
        from: "opened",
        to: "approved",
        form: fill(sheets.goodsReturn, "opinion?"),
        then: [print("slip"), tell(offices.warehouse, "成品退货单请据以收料", opening)],
      }),
      receive: step({
        title: "收料签收",
        clause: received,
        by: offices.warehouse,
        from: "approved",
        to: per("found", { 相符: "received", 不符: "asked" }),
        form: fill(sheets.goodsReturn, "found", "actual", "difference?"),
        refuse: {
          same: {
            clause: received,
            when: ({ input, sheet }) =>
              (input.found === "相符") !== (thousandths(input.actual) === thousandths(sheet.quantity ?? 0)) &&
              !(input.found === "不符" && input.difference),
            says: "实退数量与退货单相同的选“相符”；不同的选“不符”并写明情形",
          },
        },
        then: ({ input }) =>
          input.found === "不符" ? [tell(offices.salesHead, "实际退货与成品退货单不符，请批示", received)] : [],
      }),
      order: step({
        title: "批示不符",
        clause: received,
        by: [offices.salesHead, offices.deputy],
        notBy: "receive",
        from: "asked",
        form: fill(sheets.goodsReturn, "ordered"),
        due: {
          since: "receive",
          within: { setting: `${p.id}.return.instruct`, example: { unit: "workingDays", n: 1 } },
          vague: true,
        },
      }),
      sign: step({
        title: "依实际情况签收",
        clause: received,
        by: offices.warehouse,
        from: "asked",
        to: "received",
        after: ["order"],
        form: fill(sheets.goodsReturn, "actual"),
      }),
      compare: step({
        title: "核对退货量",
        clause: checking,
        by: offices.accounting,
        from: "received",
        to: per("verdict", { 可转帐: "booked", 须请示: "stopped" }),
        form: fill(sheets.goodsReturn, "voucher?"),
        refuse: {
          voucher: {
            clause: compared,
            when: ({ input, sheet, setting }) => fits(p, sheet, setting) && !input.voucher,
            says: "核对无误，请填写传票号",
          },
          early: {
            clause: compared,
            when: ({ input, sheet, setting }) => !fits(p, sheet, setting) && input.voucher !== undefined,
            says: ({ sheet }) =>
              `实退量 ${sheet.actual} 大于核定量 ${sheet.approved} 超过允收比率，不能开立传票，须请示`,
          },
        },
        set: ({ sheet, setting }) => {
          const percent = sheet.tolerance ?? setting(`${p.id}.return.tolerance`, TOLERANCE);
          const ok = fits(p, sheet, setting);
          const numbers = `核定 ${sheet.approved}，实退 ${sheet.actual}，允收比率 ${percent}%`;
          return {
            ...(sheet.tolerance === undefined && {
              tolerance: because(percent, compared, "客户未注明，依本公司规定（未设定时为示例）"),
            }),
            verdict: because(ok ? ("可转帐" as const) : ("须请示" as const), compared, numbers),
            ...(ok && { amount: booked(sheet, compared) }),
          };
        },
        then: ({ sheet }) =>
          sheet.verdict === "须请示" ? [tell(offices.general, "退货差异超过允收比率，请批示", compared)] : [],
      }),
      settle: step({
        title: "差异批示",
        clause: compared,
        by: offices.general,
        from: "stopped",
        to: "booked",
        form: fill(sheets.goodsReturn, "ordered", "voucher"),
        set: ({ sheet }) => ({ amount: booked(sheet, compared) }),
      }),
      prove: step({
        title: "取得退货证明",
        clause: proved,
        by: offices.sales,
        from: "booked",
        to: "proved",
        form: fill(sheets.goodsReturn, "proof", "sealed", "files"),
        refuse: {
          seal: {
            clause: proved,
            when: ({ input }) => input.sealed !== "已盖章" || input.files.length === 0,
            says: "退货证明须由买受人盖统一发票章并附扫描，方可送会计部作帐",
          },
        },
        set: ({ input }) => ({ proofHolds: proofRule(p, input.proof) }),
        then: [tell(offices.accounting, "退货证明已取得，请作帐", proved)],
      }),
      printProof: step({
        title: "填写销货退回证明单",
        clause: proved,
        by: offices.sales,
        from: "booked",
        due: null,
        then: [print("proof")],
      }),
      book: step({
        title: "退货作帐",
        clause: proved,
        by: offices.accounting,
        from: "proved",
        to: "closed",
      }),
    },
  );
}

interface Counted {
  approved?: number | undefined;
  actual?: number | undefined;
  tolerance?: number | undefined;
  price?: number | undefined;
}
const fits = (p: Process, s: Counted, setting: <T>(id: string, example: T) => T): boolean =>
  withinTolerance(s.approved ?? 0, s.actual ?? 0, s.tolerance ?? setting(`${p.id}.return.tolerance`, TOLERANCE));
/** The actual quantity at the approved price. */
const booked = (s: Counted, clause: string) => {
  const amount = goods(s.actual ?? 0, s.price ?? 0);
  return because(amount, clause, `依实退数量 ${s.actual} × 核定单价 ${s.price} 元 = ${yuan(amount)}`);
};

/** What each of the three must show (十三(二)4). */
const proofRule = ({ at }: Process, proof: (typeof RETURN_PROOFS)[number]) =>
  ({
    原开统一发票: because("原发票收回，盖有买受人统一发票章", at("十三(二)4(1)", "十三2(4)①"), "三种方式之一"),
    注明退货的发票影印本: because(
      "影印本注明退货与实收的数量、单价、金额，盖有买受人统一发票章",
      at("十三(二)4(2)", "十三2(4)②"),
      "三种方式之二",
    ),
    销货退回证明单: because("证明单由买受人盖章签回", at("十三(二)4(3)", "十三2(4)③"), "三种方式之三"),
  })[proof];
