/** 销货折让证明单 (十三(一)1, 十三(二)5): an allowance or compensation, approved twice, sealed by the customer, proved and booked. */
import * as z from "zod";
import { because, fieldRef, find, kind, print, step, takenFrom, tell } from "../../../../engine/declare/kind.ts";
import { attachments, choice, computed, fen, fill, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import { allowancePaper } from "../papers/allowance.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { afterClosing, beside, ofCustomer } from "./of-complaint.ts";

/** The text announces three ways and names two (十三(二)5). */
const ALLOWANCE_PROOFS = ["注明折让的发票影印本", "销货折让证明单"] as const;

export const allowanceSheet = ({ id, at }: Terms) =>
  sheet(`${id}.allowance`, {
    ...ofCustomer({ id }),
    partNo: text("料号", { en: "Part number" }),
    sort: choice("类别", ["折让", "赔款"], { en: "Allowance or compensation", fixed: "请作废后重新开立" }),
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

export function allowance(p: Process) {
  const { at, sheets } = p;
  const { sales, salesHead, deputy, general, accounting, registrar } = p.offices;
  const of = sheets.allowance;
  const { complaint, notClosed, goods } = afterClosing(p);
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "销货折让证明单",
      titleEn: "Certificate of allowance",
      clause: at("十三(一)1"),
      statuses: {
        returned: "已退回",
        opened: "待经（副）理核签",
        endorsed: "待总（副）经理核签",
        approved: "待客户签章",
        signed: "待折让证明",
        proved: "待作帐",
        closed: "已作帐",
      },
      ends: ["closed"],
      readers: [sales, salesHead, deputy, general, accounting, registrar],
      customer: "customer",
      summary: "sort",
      claims: ["complaint"],
      papers: { certificate: allowancePaper(p) },
    },
    {
      open: step({
        title: "开立销货折让证明单",
        by: sales,
        from: null,
        to: "opened",
        form: fill(of, "complaint", "sort", "amount", "invoice?", "reason"),
        needs: { complaint, earlier: find(of, { complaint: fieldRef("complaint") }) },
        refuse: {
          notClosed,
          beyond: {
            when: ({ facts: { complaint, earlier }, input: { sort, amount } }) => {
              const { finalAllowance, finalCompensation } = complaint[0]?.sheet ?? {};
              const used = earlier.filter((e) => e.sheet.sort === sort).map((e) => e.sheet.amount ?? 0);
              return (
                used.reduce((sum, a) => sum + a, amount) > ((sort === "折让" ? finalAllowance : finalCompensation) ?? 0)
              );
            },
            says: "金额合计超过核决的金额，不能开立",
          },
        },
        set: { ...goods, currency: takenFrom("complaint", "currency") },
      }),
      revise: step({
        title: "修改折让证明单",
        by: sales,
        from: "returned",
        to: "opened",
        form: fill(of, "reason", "invoice?"),
      }),
      endorse: step({
        title: "经（副）理核签",
        by: salesHead,
        notBy: ["open", "revise"],
        from: "opened",
        to: "endorsed",
        form: fill(of, "opinion?"),
      }),
      approve: step({
        title: "总（副）经理核签",
        by: [deputy, general],
        notBy: ["open", "revise", "endorse"],
        from: "endorsed",
        to: "approved",
        form: fill(of, "higherOpinion?"),
        then: [print("certificate"), tell(sales, "折让证明单已核签，请送客户签章")],
      }),
      sendBack: step({
        title: "退回折让证明单",
        by: [salesHead, deputy, general],
        from: ["opened", "endorsed"],
        to: "returned",
        form: fill(of, "returned"),
      }),
      sign: step({
        title: "客户签章",
        by: sales,
        from: "approved",
        to: "signed",
        form: fill(of, "signedBy", "signed"),
      }),
      prove: step({
        title: "取得折让证明",
        clause: at("十三(二)5"),
        by: sales,
        from: "signed",
        to: "proved",
        form: fill(of, "proof", "sealed", "files"),
        refuse: {
          seal: {
            when: ({ input }) => input.sealed !== "已盖章",
            says: "折让证明须由买受人盖统一发票章并附扫描，方可送会计科作帐",
          },
        },
        set: { proofHolds: { says: "所选的证明应载明的事项", value: ({ input }) => proofRule(p, input.proof) } },
        then: [tell(accounting, "折让证明已取得，请作帐")],
      }),
      book: step({ title: "折让作帐", clause: at("十三(二)5"), by: accounting, from: "proved", to: "closed" }),
    },
  );
}

/** What each of the two must show. */
const proofRule = ({ at }: Process, proof: (typeof ALLOWANCE_PROOFS)[number]) =>
  ({
    注明折让的发票影印本: because(
      "影印本注明折让与实收的单价、金额，盖有买受人统一发票章",
      at("十三(二)5(1)"),
      "原文称三种方式，只列两种",
    ),
    销货折让证明单: because("证明单由买受人盖章签回", at("十三(二)5(2)"), "原文称三种方式，只列两种"),
  })[proof];
