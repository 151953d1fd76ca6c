/** The examples that hold until the organisation decides: a day, a fen, one more or less, another office. */
import type { Band, Role } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { plusDays } from "../time/days.ts";
import { faultOf, type Period, say } from "../time/period.ts";
import { yuan } from "../values/money.ts";
import { exchanged, type Use } from "./examples.ts";
import type { Given } from "./given.ts";
import { nearby } from "./limits.ts";
import { type Mutant, nextOf, type Sort } from "./mutant.ts";

interface Variant {
  what: string;
  sort: Sort;
  says: string;
  example: unknown;
}

export const settings = (r: Regulation, given: Given): Mutant[] =>
  [...given.uses.values()].flatMap((uses) => {
    const all = [...uses.values()];
    const use = all[0];
    const declared = r.settings.find(({ id }) => id === use?.id);
    if (!use || !declared) return [];
    const title = `设置“${declared.title}”${use.entry ? `（${use.entry}）` : ""}`;
    return variantsOf(use.example, r).map(
      ({ what, sort, says, example }): Mutant => ({
        id: [use.id, use.entry ?? [], what].flat().join("."),
        sort,
        clause: declared.clause,
        says: `${title}的示例：${says}`,
        kinds: [...new Set(all.map(({ kind }) => kind))],
        rows: all.flatMap(({ row }) => row ?? []),
        shows: all.every(({ row }) => row) ? "owed" : "anywhere",
        apply: (whole) => exchanged(whole, (x) => (isSame(x, use) ? example : x.example)),
      }),
    );
  });
const isSame = (a: Use, b: Use): boolean => a.id === b.id && a.entry === b.entry;

function variantsOf(example: unknown, r: Regulation): Variant[] {
  if (typeof example === "number") return [1, -1].map((by) => counted(example, by));
  if (typeof example === "string") return isDay(example) ? [1, -1].map((by) => shifted(example, by)) : [];
  if (isPeriod(example))
    return nearby(example).map(({ what, period }) => ({
      what,
      sort: "limit",
      says: `${say(example)}改为 ${say(period)}`,
      example: period,
    }));
  if (isBands(example)) return [...bands(example), ...inOffice(example, r)];
  return isRoles(example) ? inOffice(example, r) : [];
}
const way = (by: number) => (by > 0 ? "more" : "less");
const counted = (n: number, by: number): Variant => ({
  what: way(by),
  sort: "count",
  says: `${n} 改为 ${n + by}`,
  example: n + by,
});
/** Any year that is no leap year. */
const YEAR = "2026-";
const shifted = (day: string, by: number): Variant => {
  const example = plusDays(`${YEAR}${day}`, by).slice(YEAR.length);
  return { what: way(by), sort: "limit", says: `${day} 改为 ${example}`, example };
};
const bands = (all: readonly Band[]): Variant[] =>
  all.flatMap((band, i) => {
    const { upTo } = band;
    if (upTo === null) return [];
    return [1, -1].map((by) => ({
      what: `${i + 1}.${way(by)}`,
      sort: "band" as const,
      says: `${yuan(upTo)}改为 ${yuan(upTo + by)}`,
      example: all.map((x, j) => (i === j ? { ...x, upTo: upTo + by } : x)),
    }));
  });
const inOffice = (all: readonly Role[], r: Regulation): Variant[] =>
  all.flatMap(({ role, title }, i) => {
    const other = nextOf(
      r.roles,
      (x) => x.role === role,
      (x) => all.every((y) => y.role !== x.role),
    );
    if (!other) return [];
    const example = all.map((x, j) => (i === j ? { ...x, ...other } : x));
    return [{ what: `${i + 1}.role`, sort: "office", says: `“${title}”改为“${other.title}”`, example }];
  });

const isDay = (text: string): boolean => /^\d\d-\d\d$/.test(text);
const isPeriod = (x: unknown): x is Period =>
  typeof x === "object" && x !== null && "unit" in x && !faultOf(x as Period); // faultOf refuses what is none
const isRoles = (x: unknown): x is readonly Role[] =>
  Array.isArray(x) && x.length > 0 && x.every((one) => typeof one === "object" && one !== null && "role" in one);
const isBands = (x: unknown): x is readonly (Band & Role)[] => isRoles(x) && x.every((one) => "upTo" in one);
