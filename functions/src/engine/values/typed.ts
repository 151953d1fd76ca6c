/** From what was typed to a value, and back. Every writing that people use is put right; what can't be known is no value. */
import { halfWidth } from "./characters.ts";

export { phoneOf, phoneShown } from "./phone.ts";

/** `-1234.5` of `－1，234。5`. A comma or a gap stands only where it parts thousands: 1,5 may mean 1.5. */
function decimalOf(typed: string): string | undefined {
  const text = halfWidth(typed).replace(/。/g, ".").replace(/[−–]/g, "-").trim();
  const found = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(\.\d*)?$/.exec(text);
  if (!found || !/\d/.test(text)) return undefined;
  const [, sign = "", whole = "", fraction = ""] = found;
  return `${sign}${whole.replace(/[, ]/g, "")}${fraction}`;
}

/** Digits that a number keeps exactly. */
const EXACT = 15;
export function numberOf(typed: string): number | undefined {
  const text = decimalOf(typed);
  const digits = text?.replace(/[^\d]/g, "").replace(/^0+/, "");
  return digits !== undefined && digits.length <= EXACT ? Number(text) : undefined;
}

/** Yuan as typed → fen, at most two decimals, without a float between. */
export function fenOf(typed: string): number | undefined {
  const text = decimalOf(typed.replace(/^\s*[¥￥]|元\s*$/g, ""));
  const found = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(text ?? "");
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
}
/** Fen → what stands in the field: `1234.50`. */
export const yuanTyped = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** `2026-11-05` of 2026年11月5日, 2026/11/5, 2026.11.5 and 20261105. A year of two digits may be any century's. */
export function dayOf(typed: string): string | undefined {
  const text = halfWidth(typed).replace(/ /g, "");
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(text) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter((_, i) => i !== 2);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** An e-mail address put right as far as it is known: half width, without the name and the signs that mail programs put around it. */
export const emailOf = (typed: string): string =>
  halfWidth(typed)
    .replace(/。/g, ".")
    .trim()
    .replace(/^[^<>]*<([^<>]*)>$/, "$1")
    .replace(/^mailto:/i, "")
    .trim();
