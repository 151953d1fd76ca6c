/** A year for which no notice is known, after 《全国年节及纪念日放假办法》 (2024). */

import type { YearCalendar } from "./calendar.ts";
import { type DayNumber, dateText, weekdayOf } from "./days.ts";
import { type Festival, festivalsOf } from "./festivals.ts";

/** Festival days in order, and those that give no day off by themselves: on a weekend, or on another festival's day. */
function spread(festivals: Festival[]) {
  const names = new Map<DayNumber, string>();
  const owed: { after: DayNumber; name: string }[] = [];
  for (const { name, first, days } of festivals)
    for (let day = first; day < first + days; day++) {
      if (names.has(day) || weekdayOf(day) > 5) owed.push({ after: day, name });
      if (!names.has(day)) names.set(day, name);
    }
  return { names, owed: owed.sort((a, b) => a.after - b.after) };
}

function computeYear(year: number): YearCalendar {
  const { names, owed } = spread(festivalsOf(year));
  for (const { after, name } of owed) {
    let day = after + 1;
    while (names.has(day) || weekdayOf(day) > 5) day++;
    names.set(day, `${name}补休`); // 第七条
  }
  const days = [...names].sort(([a], [b]) => a - b).map(([day, name]) => [dateText(day), name] as const);
  return {
    version: `推算 ${year}`,
    provisional: true,
    holidays: days.map(([date]) => date),
    makeUpDays: [],
    names: Object.fromEntries(days),
  };
}

const computed = new Map<number, YearCalendar>();

/**
 * The year as the law alone gives it, marked provisional: a festival day that falls on a weekend moves to the next
 * working day (第七条), so does one that meets another festival (as the notices do: 2020); 调休 is not known.
 */
export function computedYear(year: number): YearCalendar {
  const known = computed.get(year) ?? computeYear(year);
  computed.set(year, known);
  return known;
}
