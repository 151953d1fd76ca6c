/** 成品退货单: its fields, and what is reckoned from them. */
import * as z from "zod";
import { because, type Found, type SettingOf } from "../../../../../engine/declare/kind.ts";
import {
  attachments,
  choice,
  computed,
  fen,
  note,
  number,
  sheet,
  text,
  type Written,
} from "../../../../../engine/declare/sheet.ts";
import { yuan } from "../../../../../engine/values/money.ts";
import type { OnComplaint } from "../../complaint/sheet.ts";
import { goods, thousandths, withinTolerance } from "../../money.ts";
import type { Process } from "../../process.ts";
import type { Terms } from "../../terms.ts";
import { ofCustomer } from "../of-complaint.ts";

/** In the order of its way. */
export const RETURN_STATUSES = {
  awaited: "待开立",
  opened: "待核示",
  approved: "待收料",
  asked: "不符请示中",
  received: "待核对",
  stopped: "差异请示中",
  booked: "待退货证明",
  proved: "待入帐",
  closed: "已入帐",
  elsewhere: "已另行开立",
};
/** One of three (十三(二)4). */
const RETURN_PROOFS = ["原开统一发票", "注明退货的发票影印本", "销货退回证明单"] as const;

export const goodsReturnSheet = ({ id, at }: Terms) =>
  sheet(`${id}.goodsReturn`, {
    ...ofCustomer({ id }),
    partNo: text("料号", { en: "Part number" }),
    quantity: number("退货数量", { en: "Quantity", min: 0.001, max: 1e9, fixed: "请作废后重新开立" }),
    reason: note("退货原因", { en: "Reason", clause: at("十三(一)2") }),
    handling: text("处理方式", { en: "Handling", clause: at("十三(一)2") }),
    basis: text("退回依据", { en: "Basis", clause: at("十三(一)2") }),
    opinion: note("核示意见", { en: "Remark of the approver" }),
    found: choice("与退货单是否相符", ["相符", "不符"], { en: "As stated", clause: at("十三(二)2") }),
    actual: number("实退数量", {
      en: "Actual quantity",
      min: 0,
      max: 1e9,
      fixed: "请由总经理重新办理",
      clause: at("十三(二)2"),
    }),
    difference: note("不符情形", { en: "Difference" }),
    ordered: note("请示批复", { en: "Instruction" }),
    price: computed("核定单价", z.number(), { en: "Approved unit price" }),
    approved: computed("核定数量", z.number(), { en: "Approved quantity", clause: at("十三(二)") }),
    returned: computed("累计实退数量", z.number(), { en: "Returned in all", clause: at("十三(二)") }),
    tolerance: computed("适用的允收比率", z.number(), { en: "Tolerance", clause: at("十三(二)1") }),
    verdict: computed("核对结果", z.enum(["可转帐", "须请示"]), { en: "Verdict" }),
    voucher: text("传票号", { en: "Voucher" }),
    amount: computed("转帐金额", fen("转帐金额"), { en: "Amount booked", clause: at("十三(二)1") }),
    proof: choice("退货证明", RETURN_PROOFS, { en: "Proof", clause: at("十三(二)4") }),
    sealed: choice("买受人统一发票章", ["已盖章", "未盖章"], { en: "Buyer's seal" }),
    files: attachments("证明扫描", { en: "Scan" }),
    proofHolds: computed("证明应载明", z.string(), { en: "What the proof must show" }),
  });

export type OnSlip = Written<ReturnType<typeof goodsReturnSheet>["shape"]>;
type Slip = Pick<Found<OnSlip>, "status" | "sheet">;
/** What a comparison looks at: all slips of a complaint, and what was approved on it. */
interface Compared {
  sheet: OnSlip;
  facts: { slips: readonly Slip[]; complaint: readonly Pick<Found<OnComplaint>, "sheet">[] };
  setting: SettingOf;
}
/** Goods on these have not been signed for. */
const UNSIGNED: readonly string[] = [
  "awaited",
  "opened",
  "approved",
  "asked",
] satisfies (keyof typeof RETURN_STATUSES)[];
/** What came back in all by the slips that 成品仓储 has signed. */
export const returnedOn = (slips: readonly Slip[]): number =>
  slips.filter((s) => !UNSIGNED.includes(s.status)).reduce((sum, s) => sum + thousandths(s.sheet.actual ?? 0), 0) /
  1000;
export const approvedOn = ({ facts }: Pick<Compared, "facts">): number => facts.complaint[0]?.sheet.finalQuantity ?? 0;
/** In percent: the customer's, noted on the order, else the organisation's. */
export const toleranceOf = ({ settings }: Process, { sheet, setting }: Compared): number =>
  sheet.tolerance ?? setting(settings.tolerance);
export const fits = (p: Process, c: Compared): boolean =>
  withinTolerance(approvedOn(c), returnedOn(c.facts.slips), toleranceOf(p, c));
/** A unit price in RMB at the rate that the form records, four decimals. */
export const inRmb = (price: number | undefined, rate = 1) =>
  price === undefined ? undefined : Math.round(price * rate * 10_000) / 10_000;
/** The actual quantity at the approved price. */
export const booked = (s: Pick<OnSlip, "actual" | "price">, clause: string) => {
  const amount = goods(s.actual ?? 0, s.price ?? 0);
  return because(amount, clause, `依实退数量 ${s.actual} × 核定单价 ${s.price} 元 = ${yuan(amount)}`);
};

/** What each of the three must show (十三(二)4). */
export const proofRule = ({ at }: Process, proof: (typeof RETURN_PROOFS)[number]) =>
  ({
    原开统一发票: because("原发票收回，盖有买受人统一发票章", at("十三(二)4(1)"), "三种方式之一"),
    注明退货的发票影印本: because(
      "影印本注明退货与实收的数量、单价、金额，盖有买受人统一发票章",
      at("十三(二)4(2)"),
      "三种方式之二",
    ),
    销货退回证明单: because("证明单由买受人盖章签回", at("十三(二)4(3)"), "三种方式之三"),
  })[proof];
