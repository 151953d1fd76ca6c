/** What is wrong with a day or an instant as a story writes it. */
import { SHANGHAI } from "../../engine/time/clock.ts";
import { parseInstant } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";

/** The instant of a text on the story's clock; undefined for one that says none. */
export function instantIn(text: string): Instant | undefined {
  try {
    return parseInstant(text, SHANGHAI);
  } catch {
    return undefined;
  }
}

export const dayFault = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text) ? undefined : wrongDay(text, numbersIn(text), "");

export const instantFault = (text: string): string | undefined =>
  instantIn(text) === undefined ? wrongInstant(text, numbersIn(text)) : undefined;

const isDay = (date: string) => instantIn(`${date} 00:00`) !== undefined;

interface Numbers {
  year: number;
  month: number;
  day: number;
  hour: number | undefined;
  minute: number | undefined;
}
const WRITTEN = "2026-11-02";
/** The numbers of a text as people write days: 2026/11/2 9:00, 2026年11月2日. */
function numbersIn(text: string): Numbers | undefined {
  const [year, month, day, hour, minute] = (text.normalize("NFKC").match(/\d+/g) ?? []).map(Number);
  if (year === undefined || year < 1000 || month === undefined || day === undefined) return undefined;
  return { year, month, day, hour, minute };
}
const two = (n: number) => String(n).padStart(2, "0");
const dateIn = ({ year, month, day }: Numbers) => `${year}-${two(month)}-${two(day)}`;

function wrongDay(text: string, n: Numbers | undefined, time: string): string {
  if (!n) return `须写作 ${WRITTEN}${time}，现为“${text}”`;
  const date = dateIn(n);
  if (!isDay(date)) return `写的是“${text}”，没有 ${n.year} 年 ${n.month} 月 ${n.day} 日这一天`;
  return `写的是“${text}”，请写作 ${date}${time}`;
}

function wrongInstant(text: string, n: Numbers | undefined): string {
  if (!n || !isDay(dateIn(n))) return wrongDay(text, n, " 09:00");
  const { hour, minute = 0 } = n;
  if (hour === undefined) return `写的是“${text}”，须写明几点几分，如 ${dateIn(n)} 09:00`;
  const time = `${two(hour)}:${two(minute)}`;
  if (instantIn(`${dateIn(n)} ${time}`) === undefined) return `写的是“${text}”，没有 ${time} 这个时刻`;
  return wrongDay(text, n, ` ${time}`);
}
