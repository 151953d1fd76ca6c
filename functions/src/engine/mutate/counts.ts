/** Counts that a row says: the digits of a number, the days that a day is reckoned by. */
import { isSetRule, isSource } from "../declare/kind.ts";
import { fieldLabel } from "../declare/sheet.ts";
import type { Place, RowChange } from "./mutant.ts";

const WAYS = [
  { by: 1, way: "more" },
  { by: -1, way: "less" },
] as const;

export const counts = (p: Place): RowChange[] => [...digits(p), ...days(p)];

function digits({ s, cited }: Place): RowChange[] {
  const { number } = s;
  if (!number) return [];
  return WAYS.flatMap(({ by, way }): RowChange[] => {
    const width = number.width + by;
    if (width < 1) return [];
    return [
      {
        what: `number.width.${way}`,
        sort: "count",
        clause: number.clause ?? cited.clause,
        says: `编号由至少 ${number.width} 位改为至少 ${width} 位`,
        shows: "asked",
        step: { ...s, number: { ...number, width } },
      },
    ];
  });
}

/** Those that no setting gives. */
function days({ k, s, cited }: Place): RowChange[] {
  const { set } = s;
  if (!set || isSetRule(set)) return [];
  return Object.entries(set).flatMap(([field, v]): RowChange[] => {
    const day = isSource(v) && "is" in v ? (v.is === "unlessFilled" ? v.value : v) : undefined;
    if (!day || !("is" in day) || day.is !== "day" || typeof day.days !== "number") return [];
    const n = day.days;
    return WAYS.map(({ by, way }) => {
      const other = { ...day, days: n + by };
      return {
        what: `set.${field}.${way}`,
        sort: "limit",
        clause: day.clause ?? cited.clause,
        says: `“${fieldLabel(k.sheet, field)}”由 ${n} 日改为 ${n + by} 日`,
        shows: "asked",
        step: { ...s, set: { ...set, [field]: day === v ? other : { is: "unlessFilled", value: other } } },
      };
    });
  });
}
