/** From what was typed to a value, and back. Every writing that people use is put right; what can't be known is no value. */
import { dateText, dayNumberOf, weekdayName, weekdayOf } from "../time/days.ts";
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

/** Yuan as typed → fen, at most two decimals that say something, without a float between. */
export function fenOf(typed: string): number | undefined {
  const text = decimalOf(typed.replace(/^\s*([¥￥]|人民币|RMB|CNY)\s*[¥￥]?|元整?\s*$/gi, ""));
  const found = /^(\d{1,12})(?:\.(\d{0,2})0*)?$/.exec(text ?? "");
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
}
/** Fen → what stands in the field: `1234.50`. */
export const yuanTyped = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** Programs write a day with its midnight, and people with its weekday. */
const MIDNIGHT = /[ T]0?0:00(:00(\.0+)?)?$/;
const WEEKDAY = /\(?(?:星期|周|礼拜)([一二三四五六日天])\)?$/;

/**
 * `2026-11-05` of 2026年11月5日, 2026/11/5, 2026.11.5 and 20261105, weekday and midnight behind it or not. A year of two
 * digits may be any century's, and a weekday that is not that day's makes it doubtful which of them is right.
 */
export function dayOf(typed: string): string | undefined {
  const text = halfWidth(typed).trim().replace(MIDNIGHT, "").replace(/ /g, "");
  const [behind = "", weekday = ""] = WEEKDAY.exec(text) ?? [];
  const day = writtenDay(text.slice(0, text.length - behind.length));
  return day && weekday && !weekdaysOf(day).includes(weekday) ? undefined : day;
}

const TIME = /(?:[ T]+|(?<=[日号]))(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.0+)?)?|[时点](\d{1,2})分?)$/;
/** `2026-11-05 09:05` of 2026/11/5 9:05 and 2026年11月5日9时05分, with its seconds where it has some. */
export function momentOf(typed: string): string | undefined {
  const text = halfWidth(typed).trim();
  const found = TIME.exec(text);
  const day = found && dayOf(text.slice(0, found.index));
  if (!day) return undefined;
  const [, hour = "", minute, second, minutes = ""] = found;
  const time = [hour, minute ?? minutes, ...(second ? [second] : [])].map((part) => part.padStart(2, "0"));
  return `${day} ${time.join(":")}`;
}

function writtenDay(text: string): string | undefined {
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter((_, i) => i !== 2);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
/** What its weekday is called; nothing for a day that is none. */
function weekdaysOf(day: string): string {
  const [year = 0, month = 0, ofMonth = 0] = day.split("-").map(Number);
  const number = dayNumberOf(year, month, ofMonth);
  return dateText(number) === day ? weekdayName(weekdayOf(number)).slice(1).replace("日", "日天") : "";
}

/** An e-mail address put right as far as it is known: half width, without the name and the signs that mail programs and lists put around it. */
export const emailOf = (typed: string): string =>
  halfWidth(typed)
    .replace(/。/g, ".")
    .trim()
    .replace(/^(e-?mail|mail|(电子)?邮[箱件](地址)?) *: */i, "")
    .replace(/[;,、. ]+$/, "")
    .replace(/^[^<>]*<([^<>]*)>$/, "$1")
    .replace(/^mailto:/i, "")
    .trim();
