/** What a row puts on the sheet beside its form: its data reckoned from the case, and what its functions give. */
import {
  type AnySets,
  because,
  type Ctx,
  type DayFrom,
  type Fields,
  heldBy,
  isPresent,
  isRef,
  isSetRule,
  isSource,
  Reasoned,
  type Reckoning,
  type Refused,
  type SetValue,
  type TakenFrom,
} from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { plusDays } from "../time/days.ts";

/** The row whose values they are: its sheet's labels, its title and its clause are in the reasons. */
interface Row {
  k: Pick<Loaded, "sheet">;
  title: string;
  clause: string;
}
type AnyCtx = Ctx<Fields, Fields, never> & Reckoning;

export function setValues(set: AnySets | undefined, row: Row, c: AnyCtx): Fields | Refused {
  if (!set) return {};
  if (isSetRule(set)) return set.values(c);
  return Object.fromEntries(Object.entries(set).map(([field, v]) => [field, valueIn(field, v, row, c)]));
}

function valueIn(field: string, v: SetValue<AnyCtx, unknown>, row: Row, c: AnyCtx): unknown {
  if (!isSource(v)) return v;
  const seen: Fields = { ...c.sheet, ...c.input };
  if (isRef(v) || isPresent(v)) return heldBy(v, seen, { ...c, actor: c.for ?? c.by });
  if ("says" in v) {
    const value = v.value(c);
    return value === undefined || value === null || value instanceof Reasoned
      ? value
      : because(value, v.clause ?? row.clause, v.says);
  }
  if (v.is === "unlessFilled") return isBlank(seen[field]) ? valueIn(field, v.value, row, c) : undefined;
  if (v.is === "asFilled") return isBlank(c.input[field]) && !isBlank(c.sheet[field]) ? null : undefined;
  return v.is === "day" ? dayOf(v, row, c) : takenOf(v, c);
}
const isBlank = (v: unknown): boolean =>
  v === undefined || v === null || v === "" || (Array.isArray(v) && v.length === 0);

function dayOf(d: DayFrom, { k, title, clause }: Row, c: AnyCtx) {
  const days = typeof d.days === "number" ? d.days : c.setting(d.days);
  const day = d.from === undefined ? c.today : { ...c.sheet, ...c.input }[d.from];
  if (typeof day !== "string") return undefined;
  const from =
    d.from === undefined ? `自“${title}”之日起` : `“${fieldLabel(k.sheet, d.from)}”${d.way === "after" ? "后" : "前"}`;
  const settable = typeof d.days === "number" ? "" : "，可设定";
  return because(
    plusDays(day, d.way === "after" ? days : -days),
    d.clause ?? clause,
    `${from} ${days} 日（自然日${settable}）`,
  );
}

function takenOf({ needed, field }: TakenFrom, c: AnyCtx): unknown {
  const facts: Record<string, { number?: string; sheet: Fields }[]> = c.facts;
  const [found] = facts[needed] ?? [];
  return field === "number" ? (found?.sheet.number ?? found?.number) : found?.sheet[field];
}
