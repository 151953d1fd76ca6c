/**
 * Telephone numbers from every writing that people use. A number that can be read in two ways, or lacks a digit, is
 * none. China's own plan is written out here; of other countries only what keeps one number from becoming another.
 */
import { halfWidth } from "./characters.ts";

const MOBILE = /^1[3-9]\d{9}$/;
/** 400 and 800: paid for by who is called, the same everywhere. */
const SHARED = /^[48]00\d{7}$/;
/** 转, 分机, ext., x, *, # before an extension. */
const EXTENSION = /(?:转?分机号?:?|转|extension|ext|x|\*|#)-*(\d{1,6})$/i;

/** What it is called, before a colon. */
const NAMED = /^\s*(tel|phone|mobile|cell|fax|((联系|办公|单位)?(电话|手机)|传真|座机|固话|热线)(号码?)?)\s*:\s*/i;

/** Eleven digits for a mobile; `区号-号码(-分机)` for other ones at home; `+` and digits (E.164) for those abroad; undefined when it is none of these. */
export function phoneOf(typed: string): string | undefined {
  const text = halfWidth(typed)
    .replace(NAMED, "")
    // A program that took it for a number wrote it with a decimal point.
    .replace(/^(\d{10,12})\.0$/, "$1")
    .replace(/[‐-―−—ー]/g, "-")
    .replace(/[ .]/g, "")
    .replace(/^\(?(\+|00)\(?(\d{1,3})\)/, "$1$2");
  const country = /^(?:\+|00)(?=[1-9])/.exec(text);
  if (country) return fromAnywhere(text.slice(country[0].length));
  const bare = text.replace(/[()]/g, "");
  // Exports of address books put 86 before a number without the plus sign.
  return atHome(bare) ?? (/^86-?\d/.test(bare) ? afterCountry(bare.slice(2)) : undefined);
}

function fromAnywhere(text: string): string | undefined {
  return text.startsWith("86") ? afterCountry(text.slice(2).replace(/[()]/g, "")) : abroad(text);
}
/** After 86 an area code stands with or without its 0. */
function afterCountry(bare: string): string | undefined {
  const text = bare.replace(/^-+/, "");
  return atHome(text) ?? (/^[1-9]/.test(text) ? atHome(`0${text}`) : undefined);
}

function atHome(text: string): string | undefined {
  const marked = EXTENSION.exec(text);
  const groups = (marked ? text.slice(0, marked.index) : text).split("-").filter(Boolean);
  const digits = groups.join("");
  if (!/^\d+$/.test(digits)) return undefined;
  if (!marked && MOBILE.test(digits)) return digits;
  // An old habit of calling from another city.
  if (!marked && /^0/.test(digits) && MOBILE.test(digits.slice(1))) return digits.slice(1);
  if (SHARED.test(digits)) return withExtension(digits, marked?.[1]);
  const [number, ...rest] = /^[48]00/.test(digits) ? gathered(groups, 10, 10) : fixed(groups);
  if (number === undefined || rest.length > 1 || (rest.length && marked)) return undefined;
  return withExtension(number, marked?.[1] ?? rest[0]);
}
const withExtension = (number: string, extension: string | undefined): string | undefined =>
  extension === undefined ? number : /^\d{1,6}$/.test(extension) ? `${number}-${extension}` : undefined;

/** 区号-号码 and what stands behind it. Codes of three digits (010, 02x) have numbers of eight, others of seven or eight. */
function fixed([first = "", ...others]: readonly string[]): string[] {
  const code = /^0(10|2\d)/.test(first) ? 3 : /^0[3-9]/.test(first) ? 4 : undefined;
  if (code === undefined || first.length < code) return [];
  const groups = [first.slice(code), ...others].filter(Boolean);
  const [number, ...rest] = gathered(groups, code === 3 ? 8 : 7, 8);
  return number === undefined ? [] : [`${first.slice(0, code)}-${number}`, ...rest];
}
/** The first groups that together have so many digits, as one, and the groups behind. */
function gathered(groups: readonly string[], least: number, most: number): string[] {
  let number = "";
  for (const [i, group] of groups.entries()) {
    number += group;
    if (number.length >= least) return number.length <= most ? [number, ...groups.slice(i + 1)] : [];
  }
  return [];
}

const CODE = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)/;
/** Where a number may begin with 0, which is dialled from abroad too. */
const KEEPS_ZERO = new Set(["39", "225", "242", "378"]);
/** Where the 0 before an area code is dialled at home alone; people write it in brackets, or by mistake without. */
const DROPS_ZERO = new Set(
  "20 27 30 31 32 33 40 41 43 44 46 49 60 61 62 63 64 66 81 82 84 886 90 91 92 94 95 98".split(" "),
);

function abroad(text: string): string | undefined {
  const code = CODE.exec(text.replace(/\D/g, ""))?.[0];
  if (code === undefined || !/^[\d()-]+$/.test(text)) return undefined;
  const bracketed = /\(0\)/.test(text);
  const own = text.replace("(0)", "0").replace(/\D/g, "").slice(code.length);
  const zero = own.startsWith("0");
  const drops = zero && DROPS_ZERO.has(code);
  // (0) in Italy may mean either.
  if (zero && !drops && (bracketed || !KEEPS_ZERO.has(code))) return undefined;
  const digits = code + (drops ? own.slice(1) : own);
  if (code === "1" && !/^1[2-9]\d\d[2-9]\d{6}$/.test(digits)) return undefined;
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** `138 0013 8000`. */
export const phoneShown = (phone: string): string => phone.replace(/^(1\d\d)(\d{4})(\d{4})$/, "$1 $2 $3");
