/**
 * Money is integer fen (分, 1/100 yuan); unit prices are integer 1/10,000 yuan. No float ever holds an amount.
 * Every result is rounded half up (四舍五入) on its magnitude, so that −0.5 fen becomes −1 fen.
 */

/** An integer number of fen; negative for what is paid back. */
export type Fen = number;
/** A price of one unit, an integer number of 1/10,000 yuan. */
type UnitPrice = number;

const integer = (n: number, what: string): bigint => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${what}应为整数：${n}`);
  return BigInt(n);
};

/** `numerator / denominator` rounded half up, exact for any integers; the denominator is positive. */
const divide = (numerator: bigint, denominator: bigint): number => {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((2n * size + denominator) / (2n * denominator));
  if (!Number.isSafeInteger(rounded)) throw new RangeError("金额超出可计算的范围");
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
};

/** The part `numerator / denominator` of an amount, rounded half up: `share(10001, 1, 2)` → 5001. */
export const share = (amount: Fen, numerator: number, denominator: number): Fen => {
  if (!(denominator > 0)) throw new RangeError(`分母应大于 0：${denominator}`);
  return divide(integer(amount, "金额") * integer(numerator, "分子"), integer(denominator, "分母"));
};

/** Unit price × quantity in fen. The quantity is an integer number of thousandths (吨 to the kilogram). */
export const priced = (price: UnitPrice, thousandths: number): Fen =>
  // 1/10,000 yuan × 1/1,000 = 1/10,000,000 yuan; one fen holds 100,000 of them.
  divide(integer(price, "单价") * integer(thousandths, "数量"), 100_000n);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** `123450` → `1,234.50`: for columns whose head says 元. */
export const amount = (fen: Fen): string => {
  const digits = integer(Math.abs(fen), "金额").toString().padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
};

/** `123450` → `¥1,234.50`. */
export const yuan = (fen: Fen): string => {
  const shown = amount(fen);
  return shown.startsWith("-") ? `-¥${shown.slice(1)}` : `¥${shown}`;
};
