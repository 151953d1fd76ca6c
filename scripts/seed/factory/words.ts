/** What each step of a complaint form is filled with. */

import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import { plusDays } from "../../../functions/src/engine/time/days.ts";
import type { LocalDate } from "../../../functions/src/engine/time/period.ts";
import { worthOf } from "../../../functions/src/regulations/shared/complaints/money.ts";
import type { Buyer } from "./customers.ts";
import type { Matter } from "./matters.ts";
import type { Complaints } from "./settings.ts";

export interface Complaint {
  regulation: Complaints;
  /** Tells it from the others of its regulation. */
  n: number;
  of: Buyer;
  about: Matter;
  /** Bad pieces; they are taken back where the disposal says so. */
  bad: number;
  /** Allowance or compensation in 1/100 of the order's currency; left out: half the price of what is bad. */
  paid?: number;
  /** RMB for one unit of it. */
  money?: { currency: string; rate: number };
  research?: boolean;
  /** The customer's reply to the decision; left out: accepted. */
  refused?: boolean;
}

const takesBack = ({ about }: Complaint) => about.disposals.some((x) => x === "退货" || x === "换货");
const unfounded = ({ about }: Complaint) => about.disposals.includes("说明") && about.disposals.length === 1;
function paid({ about, paid, bad }: Complaint): { allowance?: number; compensation?: number } {
  const amount = paid ?? Math.round(bad * about.price * 50);
  return {
    ...(about.disposals.includes("折让") && { allowance: amount }),
    ...(about.disposals.includes("赔款") && { compensation: amount }),
  };
}
/** In fen: it decides who approves. */
export const worth = (c: Complaint): number =>
  worthOf({ ...paid(c), quantity: takesBack(c) ? c.bad : 0, price: c.about.price, rate: c.money?.rate });

export const filedForm = (c: Complaint, on: LocalDate): Fields => ({
  customer: c.of.id,
  orderNo: `${c.regulation === "R15" ? "P" : "M"}${on.slice(2, 4)}-${3100 + c.n * 7}`,
  partNo: c.about.partNo,
  product: c.about.product,
  quantity: c.bad * 20,
  unit: c.about.unit,
  shippedOn: plusDays(on, -12),
  badQuantity: c.bad,
  origin: c.of.origin,
  nature: c.about.cause === "人为疏忽" ? "非质量异常" : "质量异常",
  loss: "已造成损失",
  reason: c.about.reason,
  demand: c.about.demand,
  ...(takesBack(c) ? { askedQuantity: c.bad, quantityState: "已确定" } : { quantityState: "不退（换）货" }),
  sample: "附样品",
  remark: "已核对订单和交运记录，情况属实",
});

export const traced = (c: Complaint, persons: readonly string[]): Fields => ({
  nature: c.about.cause === "人为疏忽" ? "非质量异常" : "质量异常",
  cause: c.about.cause,
  causeText: c.about.causeText,
  sampleResult: c.about.sampleResult,
  provisionalUnit: c.about.blamed,
  persons,
});

export const analysed = (c: Complaint, on: LocalDate): Fields => ({
  productionUnit: c.about.productionUnit,
  machine: c.about.machine,
  workers: c.about.workers,
  producedOn: plusDays(on, -24),
  analysis: c.about.analysis,
  countermeasure: c.about.countermeasure,
});

export const drafted = (c: Complaint): Fields => ({
  founded: unfounded(c) ? "不成立" : "成立",
  disposals: c.about.disposals,
  ...paid(c),
  ...(takesBack(c) && { returnQuantity: c.bad, price: c.about.price }),
  ...c.money,
  salesOpinion: unfounded(c)
    ? "检验结果显示非本公司责任，拟向客户说明"
    : `拟${c.about.disposals.join("并")}，以维护客户关系`,
});

export const negotiated = (c: Complaint): Fields => ({
  explained: c.refused ? "客户认为补偿不足，不接受本次结论" : "已向客户说明原因和对策，客户同意",
  accepted: c.refused ? "未接受" : "接受",
  ...(worth(c) > 0 && { promised: worth(c) }),
});

export function recombined(c: Complaint): Fields {
  const { allowance, compensation } = paid(c);
  return {
    finalOpinion: unfounded(c) ? "业务与工厂意见一致，客诉不成立" : "依交涉结果办理",
    ...(allowance !== undefined && { finalAllowance: allowance }),
    ...(compensation !== undefined && { finalCompensation: compensation }),
    ...(takesBack(c) && { finalQuantity: c.bad, finalPrice: c.about.price }),
  };
}

/** A loss of more than this, in fen, costs the unit a part of its bonus. */
const HEAVY = 300_000;
const OWN = ["制造部", "业务部"];
export function judged(c: Complaint, penalised: string, on: LocalDate): Fields {
  const { cause, blamed, improvement } = c.about;
  const loss = worth(c);
  const heavy = loss > HEAVY && OWN.includes(blamed);
  const tracked = improvement !== "" && !unfounded(c);
  return {
    responsible: blamed,
    losses: loss > 0 ? [{ unit: blamed, amount: loss }] : [],
    penalties:
      cause === "人为疏忽"
        ? [{ person: penalised, penalty: heavy ? "申诫一次" : "口头警告", administrative: heavy ? "是" : "否" }]
        : [],
    bonus: heavy ? [{ unit: blamed, amount: Math.round(loss / 50), reason: c.about.causeText }] : [],
    tracking: tracked ? "列案追踪" : "不列追踪",
    ...(tracked && { improvement, trackUntil: plusDays(on, 28) }),
  };
}
