/** Numbers as a spreadsheet shows them: the format of a cell says whether its number is a day, a part of a hundred or a code. */
import { dateText, dayNumber } from "../../../time/days.ts";

/** How a format shows a number. */
export type Format =
  | { as: "number" | "percent" }
  /** With zeros in front, to so many digits. */
  | { as: "code"; digits: number }
  | { as: "when"; date: "day" | "month" | "none"; clock: boolean }
  /** Hours that may be more than a day has. */
  | { as: "hours" };

const day: Format = { as: "when", date: "day", clock: false };
const month: Format = { as: "when", date: "month", clock: false };
const clock: Format = { as: "when", date: "none", clock: true };
const range = (from: number, to: number, format: Format) =>
  Array.from({ length: to - from + 1 }, (_, i) => [from + i, format] as const);
/** Formats that have a number instead of a code (ECMA-376 18.8.30); from 27 on those of Chinese. */
const BUILT_IN: ReadonlyMap<number, Format> = new Map([
  ...range(9, 10, { as: "percent" }),
  ...range(14, 17, day),
  ...range(18, 21, clock),
  [22, { as: "when", date: "day", clock: true }],
  ...range(27, 31, day),
  ...range(32, 35, clock),
  [36, month],
  ...[45, 47].map((id) => [id, clock] as const),
  [46, { as: "hours" }],
  [50, month],
  [51, day],
  [52, month],
  ...range(53, 54, day),
  ...range(55, 56, clock),
  [57, month],
  [58, day],
]);

export function formatOf(id: number, code: string | undefined): Format {
  if (code === undefined) return BUILT_IN.get(id) ?? { as: "number" };
  // The first section is for what is above zero; what stands in quotes or behind a backslash is only shown.
  const [section = ""] = code.replace(/"[^"]*"|\\.|_./g, "").split(";");
  if (/\[[hms]+\]/i.test(section)) return { as: "hours" };
  const signs = section.replace(/\[[^\]]*\]/g, "").toLowerCase();
  if (/general|通用格式/.test(signs)) return { as: "number" };
  if (/[ydhs]|m/.test(signs)) {
    const hours = /[hs]/.test(signs);
    const date = /d/.test(signs) ? "day" : /y/.test(signs) ? "month" : hours ? "none" : "day";
    return { as: "when", date, clock: hours };
  }
  if (signs.includes("%")) return { as: "percent" };
  return /^00+$/.test(signs) ? { as: "code", digits: signs.length } : { as: "number" };
}

/** Digits that a spreadsheet keeps of a number. */
const KEPT = 15;
const MOST = 10 ** KEPT;
const MINUTES = 24 * 60;
const SECONDS = MINUTES * 60;
/** The last day that a spreadsheet shows, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** Undefined where digits were lost. */
export function shown(value: number, format: Format, from1904: boolean): string | undefined {
  if (format.as === "hours") return hours(Math.round(value * MINUTES));
  if (format.as === "when" && value >= 0 && value <= LAST_DAY) return when(value, format, from1904);
  if (!(Math.abs(value) < MOST)) return undefined;
  if (format.as === "percent") return `${decimal(value * 100)}%`;
  return format.as === "code" && Number.isInteger(value) ? decimal(value).padStart(format.digits, "0") : decimal(value);
}
/** Never with an exponent, and without what binary fractions add behind the last digit. */
function decimal(value: number): string {
  const text = String(Number(value.toPrecision(KEPT)));
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

const two = (n: number): string => String(n).padStart(2, "0");
const hours = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
function when(value: number, { date, clock }: Format & { as: "when" }, from1904: boolean): string {
  const seconds = Math.round(value * SECONDS);
  const day = dayOf(Math.floor(seconds / SECONDS), from1904);
  const shownDay = date === "none" ? [] : [date === "month" ? day.slice(0, 7) : day];
  const rest = seconds % SECONDS;
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
  return [...shownDay, ...(clock ? [rest % 60 ? `${time}:${two(rest % 60)}` : time] : [])].join(" ");
}
/** The first system begins with 1 on 1 January 1900, and takes that year for a leap year. */
function dayOf(serial: number, from1904: boolean): string {
  if (from1904) return dateText(dayNumber("1904-01-01") + serial);
  if (serial === 60) return "1900-02-29";
  return dateText(dayNumber(serial > 60 ? "1899-12-30" : "1899-12-31") + serial);
}
