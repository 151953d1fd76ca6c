/** What a disposal of a complaint costs: allowance, goods taken back and compensation, in RMB. */
import { amount, type Fen, priced, share, yuan } from "../../../engine/values/money.ts";

/** As proposed, promised or decided. Amounts are 1/100 of the currency; `rate`: RMB for one unit of it, 1 when left out. */
interface Disposal {
  allowance?: Fen | undefined;
  compensation?: Fen | undefined;
  /** Units of the product, at most three decimals. */
  quantity?: number | undefined;
  /** Price of one unit, at most four decimals. */
  price?: number | undefined;
  rate?: number | undefined;
}

/** Thousandths of a unit: quantities are compared and multiplied as integers. */
export const thousandths = (quantity: number): number => Math.round(quantity * 1000);
/** Goods of this quantity at this price. */
export const goods = (quantity: number, price: number): Fen =>
  priced(Math.round(price * 10_000), thousandths(quantity));
const inRmb = (amount: Fen, rate = 1): Fen => share(amount, Math.round(rate * 10_000), 10_000);

/** `USD 1,000.00`; `¥1,000.00` where no currency is named. */
export const inCurrency = (currency: string | undefined, of: Fen): string =>
  currency ? `${currency} ${amount(of)}` : yuan(of);

export const worthOf = ({ allowance = 0, compensation = 0, quantity = 0, price = 0, rate }: Disposal): Fen =>
  inRmb(allowance + compensation + goods(quantity, price), rate);

/** Up to the approved quantity, or above it by no more than the tolerance in percent of it; equality passes (十三(二)1). */
export function withinTolerance(approved: number, actual: number, percent: number): boolean {
  const over = thousandths(actual) - thousandths(approved);
  return over * 10_000 <= thousandths(approved) * Math.round(percent * 100);
}
