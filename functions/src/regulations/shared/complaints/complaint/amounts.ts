/** What a disposal says must agree with its amounts: they choose who decides (九(五)), and 不成立 has none (九(十三)). */
import type { Fen } from "../../../../engine/values/money.ts";
import type { Disposal } from "./sheet.ts";

interface Amounts {
  allowance?: Fen | undefined;
  compensation?: Fen | undefined;
  quantity?: number | undefined;
  price?: number | undefined;
}
interface Proposed extends Pick<Amounts, "allowance" | "compensation" | "price"> {
  returnQuantity?: number | undefined;
}
interface Final {
  finalDisposals?: readonly Disposal[] | undefined;
  finalAllowance?: Fen | undefined;
  finalCompensation?: Fen | undefined;
  finalQuantity?: number | undefined;
  finalPrice?: number | undefined;
}
export const proposedAmounts = ({ allowance, compensation, returnQuantity: quantity, price }: Proposed): Amounts => ({
  allowance,
  compensation,
  quantity,
  price,
});
export const finalAmounts = (f: Final): Amounts => ({
  allowance: f.finalAllowance,
  compensation: f.finalCompensation,
  quantity: f.finalQuantity,
  price: f.finalPrice,
});

/** Goods come back: with a 成品退货单 (十三(一)2), an exchange among them. */
export const takesBack = (d: Disposal): boolean => d === "退货" || d === "换货" || d === "重处理";

export const moneyFits = (of: readonly Disposal[], { allowance, compensation }: Amounts): boolean =>
  of.includes("折让") === !!allowance && of.includes("赔款") === !!compensation;
export const goodsFit = (of: readonly Disposal[], { quantity, price }: Amounts): boolean =>
  of.some(takesBack) ? !!quantity && !!price : !quantity && !price;
/** Nothing is given but an explanation. */
export const isExplanation = (of: readonly Disposal[], a: Amounts): boolean =>
  of.every((d) => d === "说明") && moneyFits(of, a) && goodsFit(of, a);

/** As the talks left it: what is filled in, else what was proposed, with whatever else has an amount of its own. */
export function disposalsAfter(f: Final, { disposals = [] }: { disposals?: readonly Disposal[] }): readonly Disposal[] {
  if (f.finalDisposals) return f.finalDisposals;
  const more: readonly [Disposal, unknown][] = [
    ["折让", f.finalAllowance],
    ["赔款", f.finalCompensation],
    ["退货", f.finalQuantity && !disposals.some(takesBack)],
  ];
  return [...new Set([...disposals, ...more.flatMap(([d, has]) => (has ? [d] : []))])];
}
