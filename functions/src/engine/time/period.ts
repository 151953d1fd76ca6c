/** How long something may take: plain data that regulations write down and settings hold. The arithmetic is in `time/`. */

/** An instant as ISO 8601 in UTC with milliseconds, "2026-09-30T09:30:00.000Z": two of them compare as text. */
export type Instant = string;
/** A day in the organisation's zone, "2026-09-30". */
export type LocalDate = string;
/** A time of day in the organisation's zone, "09:00"; "24:00" is the end of the day. */
export type ClockTime = string;
/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type Period =
  /** n days after the first, of which rest days don't count; months to the corresponding date; hours run on. `days` with 0 is `sameDay`. */
  | { unit: "workingDays" | "days" | "months" | "hours"; n: number }
  /** 当天, 下班前, 立即: before close of the day of arrival. */
  | { unit: "sameDay" }
  /** At the next opening of business. */
  | { unit: "opening" }
  /** 月底: the last working day of the month n months ahead. */
  | { unit: "monthEnd"; n: number }
  /** A fixed day of the same or the next month, until close; in a shorter month its last day. */
  | { unit: "dayOfMonth" | "dayOfNextMonth"; n: number }
  /** A fixed hour of the week after this one: n is the weekday. */
  | { unit: "nextWeekday"; n: Weekday; at: ClockTime };

/** The longest n of a period: 9,999 working days are forty years. */
const LONGEST = 9999;

const LEAST: Partial<Record<Period["unit"], number>> = { days: 0, monthEnd: 0 };
const MOST: Partial<Record<Period["unit"], number>> = {
  monthEnd: 120,
  months: 600,
  dayOfMonth: 31,
  dayOfNextMonth: 31,
  nextWeekday: 7,
};
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const UNITS: Record<Period["unit"], { zh: string; en: string }> = {
  workingDays: { zh: "工作日", en: "working days" },
  days: { zh: "日", en: "days" },
  months: { zh: "个月", en: "months" },
  hours: { zh: "小时", en: "hours" },
  sameDay: { zh: "当日", en: "the same day" },
  opening: { zh: "下次上班时", en: "the next opening" },
  monthEnd: { zh: "月底", en: "the end of the month" },
  dayOfMonth: { zh: "当月几日", en: "a day of the month" },
  dayOfNextMonth: { zh: "次月几日", en: "a day of the next month" },
  nextWeekday: { zh: "下周几", en: "a day of the next week" },
};

/** The units in words, for who chooses one. */
export const UNIT_WORDS = Object.fromEntries(Object.entries(UNITS).map(([unit, { zh }]) => [unit, zh]));

/** What is wrong with a period that came from outside (a setting, a command line), in Chinese; undefined when nothing is. */
export function faultOf(period: Period): string | undefined {
  const unit = UNITS[period.unit];
  if (!unit) return `期限的单位“${period.unit}”不认识，请用：${Object.keys(UNITS).join("、")}`;
  if (period.unit === "sameDay" || period.unit === "opening") return undefined;
  const least = LEAST[period.unit] ?? 1;
  const most = MOST[period.unit] ?? LONGEST;
  if (period.n === undefined) return `期限（${unit.zh}）须写明数目，${least} 至 ${most} 的整数`;
  if (!Number.isInteger(period.n) || period.n < least || period.n > most)
    return `期限（${unit.zh}）须为 ${least} 至 ${most} 的整数，现为 ${period.n}`;
  if (period.unit === "nextWeekday" && !CLOCK_TIME.test(period.at))
    return `时刻须写作 13:00，现为 ${period.at ?? "空"}`;
  return undefined;
}

/** The period itself; throws a RangeError with the Chinese sentence of `faultOf`. */
export function checked<P extends Period>(period: P): P {
  const fault = faultOf(period);
  if (fault) throw new RangeError(fault);
  return period;
}

/** n working days by the State Council's notice; the day of the start doesn't count. */
export const workingDays = (n: number): Period => checked({ unit: "workingDays", n });
/** n calendar days, the last one moved to a working day; 0 is `sameDay`. */
export const days = (n: number): Period => checked({ unit: "days", n });
/** n months to the corresponding date, else the month's last day, moved to a working day. */
export const months = (n: number): Period => checked({ unit: "months", n });
/** n hours, day and night. */
export const hours = (n: number): Period => checked({ unit: "hours", n });
/** Before close today; what arrives after close or on a rest day arrives at the next opening. */
export const sameDay: Period = { unit: "sameDay" };
/** When business opens next after the start. */
export const nextOpening: Period = { unit: "opening" };
/** The last working day of this month, or of the month `ahead` months later. */
export const monthEnd = (ahead = 0): Period => checked({ unit: "monthEnd", n: ahead });
/** The nth of this month, inclusive, until close; doesn't move for holidays. */
export const dayOfMonth = (n: number): Period => checked({ unit: "dayOfMonth", n });
/** 次月 n 日前: the nth of next month, inclusive, until close; doesn't move for holidays. */
export const dayOfNextMonth = (n: number): Period => checked({ unit: "dayOfNextMonth", n });
/** 下周一 13:00: the weekday of the week after this one, at that time; doesn't move for holidays. */
export const nextWeekday = (n: Weekday, at: ClockTime): Period => checked({ unit: "nextWeekday", n, at });

const WEEKDAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function sayChinese(p: Period): string {
  switch (p.unit) {
    case "workingDays":
      return `${p.n} 个工作日`;
    case "days":
      return p.n === 0 ? "当日下班前" : `${p.n} 日`;
    case "months":
      return `${p.n} 个月`;
    case "hours":
      return `${p.n} 小时`;
    case "sameDay":
      return "当日下班前";
    case "opening":
      return "下次上班时";
    case "monthEnd":
      return `${["本月", "下月"][p.n] ?? `${p.n} 个月后`}最后一个工作日`;
    case "dayOfMonth":
      return `当月 ${p.n} 日前`;
    case "dayOfNextMonth":
      return `次月 ${p.n} 日前`;
    case "nextWeekday":
      return `下周${"一二三四五六日"[p.n - 1]} ${p.at}`;
  }
}

const ordinal = (n: number) => {
  const last = n > 10 && n < 14 ? 0 : n % 10;
  return `${n}${["th", "st", "nd", "rd"][last] ?? "th"}`;
};

function sayEnglish(p: Period): string {
  switch (p.unit) {
    case "workingDays":
    case "days":
    case "months":
    case "hours":
      if (p.n === 0) return "by close of business the same day";
      return p.n === 1 ? `1 ${UNITS[p.unit].en.slice(0, -1)}` : `${p.n} ${UNITS[p.unit].en}`;
    case "sameDay":
      return "by close of business the same day";
    case "opening":
      return "at the next opening of business";
    case "monthEnd":
      return `last working day ${["of this month", "of next month"][p.n] ?? `of the month ${p.n} months ahead`}`;
    case "dayOfMonth":
      return `by the ${ordinal(p.n)} of this month`;
    case "dayOfNextMonth":
      return `by the ${ordinal(p.n)} of next month`;
    case "nextWeekday":
      return `${WEEKDAYS_EN[p.n - 1]} of next week, ${p.at}`;
  }
}

/** The period in words: "3 个工作日", "次月 10 日前", "3 working days". */
export const say = (period: Period, language: "zh" | "en" = "zh"): string =>
  language === "zh" ? sayChinese(period) : sayEnglish(period);
