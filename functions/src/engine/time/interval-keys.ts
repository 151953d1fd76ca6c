/** Keys of weeks, months, quarters, halves and years (interval.ts), turned over by hand: plain, so that the browser may use it. */
import { dateText, dayNumber, dayNumberOf, weekdayOf } from "./days.ts";
import type { IntervalUnit } from "./interval.ts";
import type { LocalDate } from "./period.ts";

const SHAPES: Readonly<Record<IntervalUnit, RegExp>> = {
  week: /^20\d\d-W(?:0[1-9]|[1-4]\d|5[0-3])$/,
  month: /^20\d\d-(?:0[1-9]|1[0-2])$/,
  quarter: /^20\d\d-Q[1-4]$/,
  half: /^20\d\d-H[12]$/,
  year: /^20\d\d$/,
};
/** How many a year has, and what stands between it and their number. */
const PARTS = { month: [12, "-"], quarter: [4, "-Q"], half: [2, "-H"], year: [1, ""] } as const;

/** A week 53 is none in a year that has 52. */
export const isKey = (unit: IntervalUnit, text: string): boolean =>
  SHAPES[unit].test(text) && (unit !== "week" || keyAt(unit, mondayOf(text)) === text);

/** Of the interval that a day lies in; a week is of the year of its Thursday. */
export function keyAt(unit: IntervalUnit, day: LocalDate): string {
  if (unit === "week") return weekOf(day);
  const months = 12 / PARTS[unit][0];
  return keyOf(unit, Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / months));
}
/** Some intervals later, or earlier. */
export function keyBeside(unit: IntervalUnit, key: string, by: number): string {
  if (unit === "week") return weekOf(dateText(dayNumber(mondayOf(key)) + 7 * by));
  const [parts] = PARTS[unit];
  const part = unit === "year" ? 1 : Number(/\d+$/.exec(key)?.[0]);
  const count = Number(key.slice(0, 4)) * parts + part - 1 + by;
  return keyOf(unit, Math.floor(count / parts), (count % parts) + 1);
}

function keyOf(unit: Exclude<IntervalUnit, "week">, year: number, part: number): string {
  const [, between] = PARTS[unit];
  return `${year}${between}${unit === "year" ? "" : String(part).padStart(unit === "month" ? 2 : 1, "0")}`;
}
function weekOf(day: LocalDate): string {
  const number = dayNumber(day);
  const thursday = number - weekdayOf(number) + 4;
  const year = Number(dateText(thursday).slice(0, 4));
  return `${year}-W${String(Math.floor((thursday - dayNumberOf(year, 1, 1)) / 7) + 1).padStart(2, "0")}`;
}
/** Week 1 is that of 4 January. */
function mondayOf(key: string): LocalDate {
  const fourth = dayNumberOf(Number(key.slice(0, 4)), 1, 4);
  return dateText(fourth - weekdayOf(fourth) + 1 + 7 * (Number(key.slice(6)) - 1));
}
