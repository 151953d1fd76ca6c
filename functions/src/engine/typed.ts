/** From what was typed to a value, and back: spacing and full width are accepted and put right. */

/** Numbers and codes: full width becomes half width, 。 becomes a point; spaces and separators go. */
export const plainDigits = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/。/g, ".")
    .replace(/[\s,，]/g, "");

export function numberOf(typed: string): number | undefined {
  const text = plainDigits(typed);
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/** Yuan as typed → fen, at most two decimals, without a float between. */
export function fenOf(typed: string): number | undefined {
  const found = /^(\d{1,11})(?:\.(\d{0,2}))?$/.exec(plainDigits(typed).replace(/^[¥￥]|元$/g, ""));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
}
/** Fen → what stands in the field: `1234.50`. */
export const yuanTyped = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** Eleven digits for a mobile; `区号-号码(-分机)` for other ones at home; `+` and digits (E.164) for those abroad; undefined when it is none of these. */
export function phoneOf(typed: string): string | undefined {
  const text = typed
    .normalize("NFKC")
    .replace(/[‐-―−—ー]/g, "-")
    .replace(/[\s().]/g, "")
    .replace(/^(\+|00)86-?/, "");
  const digits = text.replace(/-/g, "");
  if (/^(\+|00)/.test(digits)) return abroad(digits.replace(/^(\+|00)/, ""));
  if (/^1\d{10}$/.test(digits)) return digits;
  if (/^[48]00\d{7}$/.test(digits)) return digits;
  const parts = text.split("-");
  const [area = "", number = "", extension] = parts.length > 1 ? parts : splitArea(text);
  const phone = [area, number, ...(extension === undefined ? [] : [extension])].join("-");
  return /^0\d{2,3}-\d{7,8}(-\d{1,6})?$/.test(phone) ? phone : undefined;
}
const abroad = (digits: string): string | undefined => (/^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined);
/** Area codes of three digits begin with 01 or 02, all others have four. */
const splitArea = (digits: string): string[] => {
  const area = /^0[12]/.test(digits) ? 3 : 4;
  return [digits.slice(0, area), digits.slice(area)];
};
/** `138 0013 8000`. */
export const phoneShown = (phone: string): string => phone.replace(/^(1\d\d)(\d{4})(\d{4})$/, "$1 $2 $3");
