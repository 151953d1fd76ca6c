/** The days off that 《全国年节及纪念日放假办法》 (2024) gives everybody. */
import { type DayNumber, dateText, dayNumberOf } from "./days.ts";
import { lunarFestivals } from "./lunar.ts";
import type { LocalDate } from "./period.ts";

export interface Festival {
  name: string;
  first: DayNumber;
  days: number;
}

/** 清明, by the usual formula of this century. */
const pureBrightness = (year: number): DayNumber => {
  const inCentury = year % 100;
  return dayNumberOf(year, 4, Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4));
};

/** 第二条. Throws a RangeError outside 2000–2099. */
export function festivalsOf(year: number): Festival[] {
  const { springFestival, dragonBoat, midAutumn } = lunarFestivals(year);
  return [
    { name: "元旦", first: dayNumberOf(year, 1, 1), days: 1 },
    { name: "春节", first: springFestival - 1, days: 4 },
    { name: "清明", first: pureBrightness(year), days: 1 },
    { name: "劳动节", first: dayNumberOf(year, 5, 1), days: 2 },
    { name: "端午", first: dragonBoat, days: 1 },
    { name: "国庆节", first: dayNumberOf(year, 10, 1), days: 3 },
    // After 国庆节, which keeps the day that both claim (2028-10-03).
    { name: "中秋", first: midAutumn, days: 1 },
  ];
}

/** The festival days themselves, before any is moved. Throws a RangeError outside 2000–2099. */
export const festivalDays = (year: number): { date: LocalDate; name: string }[] =>
  festivalsOf(year).flatMap(({ name, first, days }) =>
    Array.from({ length: days }, (_, i) => ({ date: dateText(first + i), name })),
  );
