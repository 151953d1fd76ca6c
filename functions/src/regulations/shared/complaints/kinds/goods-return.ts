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
  step,
  tell,
} from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { thousandths } from "../money.ts";
import { returnPaper } from "../papers/goods-return.ts";
import { proofData, returnData } from "../papers/paper-data.ts";
import { returnProofPaper } from "../papers/return-proof.ts";
import type { Process } from "../process.ts";
import { booked, fits, inRmb, proofRule, TOLERANCE } from "./goods-return-sheet.ts";

export function goodsReturn(p: Process) {
  const { offices, at, sheets } = p;
  const [opening, checking] = [at("十三(一)2", "十三1(2)"), at("十三(二)", "十三2")];
  const [compared, received, proved] = [
    at("十三(二)1", "十三2(1)"),
    at("十三(二)2", "十三2(2)"),
    at("十三(二)4", "十三2(4)"),
  ];
  const complaint = get(sheets.complaint, fieldRef("complaint"));
  return kind(
    {
      sheet: sheets.goodsReturn,
      title: "成品退货单",
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
      summary: "partNo",
      claims: ["complaint"],
      papers: {
        slip: printed(returnPaper(p), (c) => returnData(c)),
        proof: printed(returnProofPaper(p), (c) => proofData(c)),
      },
    },
    {
      open: step({
        title: "开立成品退货单",
        by: offices.sales,
        from: null,
        to: "opened",
        form: fill(sheets.goodsReturn, "complaint", "quantity", "reason", "handling", "basis"),
        needs: { complaint, earlier: find(sheets.goodsReturn, { complaint: fieldRef("complaint") }) },
        refuse: {
          notClosed: {
            clause: at("十三(一)", "十三1"),
            when: ({ facts }) => facts.complaint[0]?.status !== "closed",
            says: "客户抱怨处理表尚未结案，第三联尚未送达业务部，不能开立",
          },
          none: {
            when: ({ facts }) => !facts.complaint[0]?.sheet.finalQuantity,
            says: "批示中没有核定退货数量，不能开立",
          },
          beyond: {
            when: ({ facts, input }) =>
              [...facts.earlier.map((e) => e.sheet.quantity ?? 0), input.quantity].reduce(
                (sum, q) => sum + thousandths(q),
                0,
              ) > thousandths(facts.complaint[0]?.sheet.finalQuantity ?? 0),
            says: "退货数量合计超过核定的退货量",
          },
        },
        set: {
          says: "待写",
          values: ({
            facts: {
              complaint: [of],
            },
            input,
          }) => ({
            number: of?.number,
            customer: of?.sheet.customer,
            partNo: of?.sheet.partNo,
            price: inRmb(of?.sheet.finalPrice, of?.sheet.rate),
            approved: because(
              input.quantity,
              checking,
              `核定退货量 ${of?.sheet.finalQuantity}，本单 ${input.quantity}`,
            ),
            ...(of?.sheet.tolerance !== undefined && {
              tolerance: because(of.sheet.tolerance, compared, "客户订制时注明的超量允收比率"),
            }),
          }),
        },
      }),
      approve: step({
        title: "退货核示",
        by: [offices.salesHead, offices.deputy],
        notBy: "open",
        from: "opened",
        to: "approved",
        form: fill(sheets.goodsReturn, "opinion?"),
        then: [print("slip"), tell(offices.warehouse, "成品退货单请据以收料")],
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
            when: ({ input, sheet }) =>
              (input.found === "相符") !== (thousandths(input.actual) === thousandths(sheet.quantity ?? 0)) &&
              !(input.found === "不符" && input.difference),
            says: "实退数量与退货单相同的选“相符”；不同的选“不符”并写明情形",
          },
        },
        then: [
          {
            says: "待写",
            effects: ({ input }) =>
              input.found === "不符" ? [tell(offices.salesHead, "实际退货与成品退货单不符，请批示")] : [],
          },
        ],
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
          within: { id: `${p.id}.return.instruct`, example: { unit: "workingDays", n: 1 } },
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
            says: "实退量 {actual} 大于核定量 {approved} 超过允收比率，不能开立传票，须请示",
          },
        },
        set: {
          says: "待写",
          values: ({ sheet, setting }) => {
            const percent = sheet.tolerance ?? setting({ id: `${p.id}.return.tolerance`, example: TOLERANCE });
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
        },
        then: [
          {
            says: "待写",
            effects: ({ sheet }) =>
              sheet.verdict === "须请示" ? [tell(offices.general, "退货差异超过允收比率，请批示", compared)] : [],
          },
        ],
      }),
      settle: step({
        title: "差异批示",
        clause: compared,
        by: offices.general,
        from: "stopped",
        to: "booked",
        form: fill(sheets.goodsReturn, "ordered", "voucher"),
        set: { says: "待写", values: ({ sheet }) => ({ amount: booked(sheet, compared) }) },
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
            when: ({ input }) => input.sealed !== "已盖章",
            says: "退货证明须由买受人盖统一发票章并附扫描，方可送会计部作帐",
          },
        },
        set: { says: "待写", values: ({ input }) => ({ proofHolds: proofRule(p, input.proof) }) },
        then: [tell(offices.accounting, "退货证明已取得，请作帐")],
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
