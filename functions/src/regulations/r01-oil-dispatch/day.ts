/** Calendar days as plain arithmetic: the browser runs this file too, so it brings no date library. */
import type { LocalDate } from "../../engine/period.ts";

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
const numberOf = (date: LocalDate): number => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / DAY_MS;
};

/** The date n days later, or earlier where n is negative. */
export function plusDays(date: LocalDate, n: number): LocalDate {
  const target = numberOf(date) + n;
  let year = Number(date.slice(0, 4)) + Math.floor(n / (n < 0 ? 365 : 366));
  while (numberOf(`${year + 1}-01-01`) <= target) year++;
  let month = 1;
  while (month < 12 && numberOf(`${year}-${month + 1}-01`) <= target) month++;
  const day = target - numberOf(`${year}-${month}-01`) + 1;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
const two = (n: number) => String(n).padStart(2, "0");
