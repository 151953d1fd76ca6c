/** Instants and days as people read them, in the organisation's zone. Nothing here computes a deadline. */
import { language, t } from "./index.ts";

let zone = "Asia/Shanghai";
export const setZone = (z: string): void => {
  zone = z;
  cache.clear();
};

const cache = new Map<string, Intl.DateTimeFormat>();
function format(
  options: Intl.DateTimeFormatOptions,
  locale = language === "en" ? "en-GB" : "zh-CN",
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: "h23", ...options });
  cache.set(key, made);
  return made;
}
const TIME = { hour: "2-digit", minute: "2-digit" } as const;

/** `2026年11月5日`; takes an instant or a plain day. */
export const day = (at: string): string =>
  at.length === 10
    ? format({ dateStyle: "long", timeZone: "UTC" }).format(new Date(`${at}T00:00:00Z`))
    : format({ dateStyle: "long" }).format(new Date(at));
/** `2026年11月5日 09:05`. */
export const instant = (at: string): string => `${day(at)} ${time(at)}`;
/** `2026年9月` of `2026-09`, `2026年` of `2026`, `2026年第4季度` of `2026-Q4`. */
export const period = (p: string): string =>
  partOfYear(p) ?? periodIn(p, p.length > 4 ? { year: "numeric", month: "long" } : YEAR);
/** `9月` of `2026-09`, beside another that says the year. */
export const shortPeriod = (p: string): string =>
  partOfYear(p) ?? periodIn(p, p.length > 4 ? { month: "short" } : YEAR);
/** Of a week, a quarter or a half. */
export function partOfYear(p: string): string | undefined {
  const [, year = "", sort, part] = /^(\d{4})-([WQH])(\d+)$/.exec(p) ?? [];
  if (sort === "H") return t(part === "1" ? "stat.half1" : "stat.half2", year);
  return sort && t(sort === "Q" ? "stat.quarter" : "stat.week", year, Number(part));
}
const YEAR = { year: "numeric" } as const;
const periodIn = (p: string, options: Intl.DateTimeFormatOptions): string =>
  format({ ...options, timeZone: "UTC" }).format(new Date(`${p.slice(0, 4)}-${p.slice(5) || "01"}-01T00:00:00Z`));
/** `11月5日周四`, with the year when it is another than now's. */
export const shortDay = (at: string, now = new Date()): string => {
  const year = dayOf(at).slice(0, 4) === dayOf(now.toISOString()).slice(0, 4) ? {} : { year: "numeric" as const };
  return format({ month: "short", day: "numeric", weekday: "short", ...year }).format(new Date(at));
};
export const time = (at: string): string => format(TIME).format(new Date(at));
/** `11月5日周四 18:00`. */
export const short = (at: string): string => `${shortDay(at)} ${time(at)}`;
/** `2026-11-05` in the zone. */
export const dayOf = (at: string): string => format({ dateStyle: "short" }, "sv-SE").format(new Date(at));
/** `2026-11-05T09:05` in the zone, as an input of type datetime-local wants it. */
export const localOf = (at: string): string => `${dayOf(at)}T${time(at)}`;

/** The instant of a local day and hour in the zone; undefined when the text is none. */
export function instantOf(local: string): string | undefined {
  const guess = new Date(`${local}:00.000Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(guess.getTime())) return undefined;
  const seen = new Date(`${localOf(guess.toISOString())}:00.000Z`);
  return new Date(2 * guess.getTime() - seen.getTime()).toISOString();
}

const number = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
/** Whole days from the day of `from` to the day of `to`, in the zone. */
export const daysBetween = (from: string, to: string): number => number(dayOf(to)) - number(dayOf(from));

export type Nearness = "late" | "today" | "week" | "later";
/** Where a due instant stands in the list: the week ends on Sunday. A reminder that has passed is due, not a breach. */
export function nearness(dueAt: string | null, now: string, vague = false): Nearness {
  if (dueAt === null) return "later";
  if (dueAt < now) return vague ? "today" : "late";
  const days = daysBetween(now, dueAt);
  const weekday = (number(dayOf(now)) + 3) % 7; // 1 January 1970 was a Thursday: Monday is 0
  if (days === 0) return "today";
  return days <= 6 - weekday ? "week" : "later";
}
/** 逾期 2 天 / 今天 18:00 / 还有 3 天. */
export function nearWord(dueAt: string, now: string, vague = false): string {
  const days = daysBetween(now, dueAt);
  if (vague && dueAt < now) return t("duty.vagueLate");
  if (dueAt < now) return days === 0 ? t("due.lateToday") : t("due.late", -days);
  if (days === 0) return t("due.today", time(dueAt));
  return days === 1 ? t("due.tomorrow", time(dueAt)) : t("due.in", days);
}
