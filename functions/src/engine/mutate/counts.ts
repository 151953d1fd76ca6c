/** Counts that a row says: the digits of a number. */
import type { Place, RowChange } from "./mutant.ts";

export function counts({ s, cited }: Place): RowChange[] {
  const { number } = s;
  if (!number) return [];
  return [1, -1].flatMap((by): RowChange[] => {
    const width = number.width + by;
    if (width < 1) return [];
    return [
      {
        what: `number.width.${by > 0 ? "more" : "less"}`,
        sort: "count",
        clause: number.clause ?? cited.clause,
        says: `编号由至少 ${number.width} 位改为至少 ${width} 位`,
        shows: "asked",
        step: { ...s, number: { ...number, width } },
      },
    ];
  });
}
