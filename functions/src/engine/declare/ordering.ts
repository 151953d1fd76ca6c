/**
 * Where a case stands in its kind's register (register.ts), and by which periods the list is turned over: by its numbers, or,
 * where the kind has none, by fields that the list shows, then by the instant of opening. Pure; the browser reads it too.
 */

import { isKey, keyAt, keyBeside } from "../time/interval-keys.ts";
import type { Instant } from "../time/period.ts";
import { plain } from "../values/plain-text.ts";
import { type Field, fieldIn } from "./field/field.ts";
import type { AnyStep, Interval, Kind, Serial } from "./kind.ts";
import {
  isPeriod,
  numberingOf,
  periodAt,
  periodBeside,
  periodIn,
  placeOf,
  placesIn,
  type RegisterRow,
} from "./register.ts";

export type Ordering = { serial: Serial } | { fields: readonly string[]; turns: Interval | undefined };
/** Undefined for a kind without a register, or with one that neither numbers nor fields order (load refuses it). */
export function orderingOf(k: Pick<Kind, "register"> & { steps: Record<string, AnyStep> }): Ordering | undefined {
  const { register } = k;
  if (register?.order) return { fields: register.order, turns: register.turns };
  const serial = register && numberingOf(k);
  return serial && { serial };
}

/** Instead of a period: the list is not turned over, and stands there whole. */
export const WHOLE = "all";

/** Fields after each other: what a gap comes before, every longer text comes after. */
export const GAP = "\t";
/** Places by fields begin so, whatever they hold: from here to the next sign lie all of them. */
const [HEAD, BEYOND] = [".", "/"];
/** Numbers are shifted to be positive, and have three decimals: money is in fen, other numbers are up to 1e12. */
const MOST = 1e12;
const WIDTH = 17;

/** So many characters of a text order it: a place is part of a header. */
const ORDERING = 24;

interface Placed {
  id: string;
  number?: string | undefined;
  openedAt: Instant;
}
/** Null: it has no number yet. */
export function placeIn(k: Pick<Kind, "sheet">, o: Ordering, c: Placed, row: RegisterRow): string | null {
  if ("serial" in o) return c.number === undefined ? null : placeOf(o.serial, c.number);
  const cells = o.fields.map((f, i) => sortable(o.turns && i === 0 ? undefined : fieldIn(k.sheet, f), row[f] ?? null));
  // With its id no two cases share a place.
  return HEAD + [...cells, c.openedAt, c.id].join(GAP);
}
/** Blank first; without its field a text stays as it is, such as a period's key; words to choose from in the order in which they are offered; days, numbers and texts by what they say. */
function sortable(field: Field | undefined, cell: RegisterRow[string]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return (Math.min(Math.max(cell, -MOST), MOST) + MOST).toFixed(3).padStart(WIDTH, "0");
  if (typeof cell === "boolean") return cell ? "1" : "0";
  const offered = field?.words?.indexOf(cell) ?? -1;
  if (offered >= 0) return String(offered).padStart(3, "0");
  return field?.type === "text" || field?.type === "long" ? plain(cell).slice(0, ORDERING) : cell.slice(0, ORDERING);
}

/** Places of a period: after the first text, up to the second. */
export function rangeIn(o: Ordering, period: string): { after: string; until: string } {
  if ("serial" in o) return placesIn(o.serial, period);
  return o.turns ? { after: HEAD + period, until: `${HEAD}${period}~` } : { after: HEAD, until: BEYOND };
}
export function isTurn(o: Ordering, period: string): boolean {
  if ("serial" in o) return isPeriod(o.serial, period);
  return o.turns ? isKey(o.turns, period) : period === WHOLE;
}
/** The period that holds a day `YYYY-MM-DD`. */
export function turnAt(o: Ordering, day: string): string {
  if ("serial" in o) return periodAt(o.serial, day);
  return o.turns ? keyAt(o.turns, day) : WHOLE;
}
/** Some periods later, or earlier; undefined where there is but one. */
export function turnBeside(o: Ordering, period: string, by: number): string | undefined {
  if ("serial" in o) return periodBeside(o.serial, period, by);
  return o.turns && keyBeside(o.turns, period, by);
}
/** The period that a case stands in, by its number or its place; undefined for what is in none. */
export function turnOfCase(o: Ordering, c: { number: string | null; place: string | null }): string | undefined {
  if ("serial" in o) return c.number === null ? undefined : periodIn(o.serial, c.number);
  if (c.place === null) return undefined;
  if (!o.turns) return WHOLE;
  const [first = ""] = c.place.slice(HEAD.length).split(GAP);
  const period = /^\d{4}-\d\d-\d\d$/.test(first) ? keyAt(o.turns, first) : first;
  return isKey(o.turns, period) ? period : undefined;
}
