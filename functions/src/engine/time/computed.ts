/** A year for which no notice is known, after 《全国年节及纪念日放假办法》 (2024). */

import { type DayNumber, dateText, dayNumberOf, weekdayOf } from "../days.ts";
import type { LocalDate } from "../period.ts";
import type { YearCalendar } from "./calendar.ts";
import { movingFestivals } from "./chinese-days.ts";

interface Festival {
  name: string;
  first: DayNumber;
  days: number;
}

/** 第二条. */
function festivalsOf(year: number): Festival[] {
  const moving = movingFestivals(year);
  return [
    { name: "元旦", first: dayNumberOf(year, 1, 1), days: 1 },
    { name: "春节", first: moving.springFestival - 1, days: 4 },
    { name: "清明", first: moving.pureBrightness, days: 1 },
    { name: "劳动节", first: dayNumberOf(year, 5, 1), days: 2 },
    { name: "端午", first: moving.dragonBoat, days: 1 },
    { name: "国庆节", first: dayNumberOf(year, 10, 1), days: 3 },
    // After 国庆节, which keeps the day that both claim (2028-10-03).
    { name: "中秋", first: moving.midAutumn, days: 1 },
  ];
}

/** The festival days themselves, before any is moved. Throws a RangeError outside 2000–2099. */
export const festivalDays = (year: number): { date: LocalDate; name: string }[] =>
  festivalsOf(year).flatMap(({ name, first, days }) =>
    Array.from({ length: days }, (_, i) => ({ date: dateText(first + i), name })),
  );

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
