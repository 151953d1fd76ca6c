/** 大写金额: an amount in the characters that a paper wants, so that nobody can add a stroke. */
import type { Fen } from "../values/money.ts";

const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const PLACES = ["", "拾", "佰", "仟"] as const;
const WAN = 10_000;
const YI = 100_000_000;

/** 1 – 9,999: `1005` → 壹仟零伍. */
const four = (n: number): string =>
  [...String(n)]
    .map((d, i, all) => (d === "0" ? "零" : `${DIGITS[Number(d)]}${PLACES[all.length - 1 - i]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");

const joined = (n: number, unit: number, word: string): string => {
  const rest = n % unit;
  // A rest that does not reach the place below the unit is read with a 零 before it: 壹万零叁拾.
  const zero = rest > 0 && rest < unit / 10 ? "零" : "";
  return `${whole(Math.floor(n / unit))}${word}${zero}${rest > 0 ? whole(rest) : ""}`;
};

const whole = (n: number): string => (n < WAN ? four(n) : n < YI ? joined(n, WAN, "万") : joined(n, YI, "亿"));

/** 角 and 分 after a whole amount: 整 when there is no 分, 零 when 角 is missing before 分. */
const small = (jiao: number, fen: number, afterYuan: boolean): string => {
  if (jiao === 0 && fen === 0) return "整";
  const tens = jiao > 0 ? `${DIGITS[jiao]}角` : afterYuan ? "零" : "";
  return `${tens}${fen > 0 ? `${DIGITS[fen]}分` : "整"}`;
};

/**
 * `1640902` → 人民币壹万陆仟肆佰零玖元零贰分; `0` → 人民币零元整; negative amounts begin 人民币负.
 * Throws a RangeError for anything but a safe integer of fen.
 */
export const capital = (fen: Fen): string => {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`金额应为整数分：${fen}`);
  const size = Math.abs(fen);
  const yuan = Math.floor(size / 100);
  const words = yuan > 0 ? `${whole(yuan)}元` : size === 0 ? "零元" : "";
  const rest = small(Math.floor((size % 100) / 10), size % 10, yuan > 0);
  return `人民币${fen < 0 ? "负" : ""}${words}${rest}`;
};
