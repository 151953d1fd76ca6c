/**
 * 登记簿: a live list of a kind's cases in the order of their numbers, or of some columns. What it shows of a case is copied into the case's
 * header, so that a page of the list is read with as many documents as it has rows. Pure; the browser reads it too.
 */

import type { AnyStep, Fields, Interval, Kind, Serial } from "./kind.ts";
import { metaOf } from "./sheet.ts";

/** A field of the sheet, or the first of several that is filled in, under a title of its own. */
type Column<F extends string> = F | { title: string; titleEn?: string; of: readonly [F, ...F[]] };
export interface Register<F extends string> {
  title: string;
  titleEn?: string;
  clause: string;
  /** At most `MOST_COLUMNS`; every reader of the case sees them in lists. */
  columns: readonly Column<F>[];
  /**
   * The order of a list whose cases have no numbers: by at most `MOST_ORDER` of its columns, then by the instant of opening
   * (ordering.ts). No reference: it holds an id, which nobody sees; who wants the name's order keeps the name in a field.
   */
  order?: readonly F[];
  /**
   * The periods that such a list is turned over by: the first of `order` holds its key (`2026-11`, `2026-Q4`, `2026-W45`), or
   * a day, for months and years. Without it the list stands there whole.
   */
  turns?: Interval;
  book?: Book;
}
/** The kind whose case of a period prints the list and proves its numbers; its one key is the period. */
export interface Book {
  kind: string;
  /** Its field with what the proof came to, and the word that means: without hole or double. */
  proof: string;
  proved: string;
  /** Its field with how many numbers were given. */
  count: string;
}

type Cell = string | number | boolean | null;
export type RegisterRow = Record<string, Cell>;

/** So many columns of so many characters keep a header within 4 KB. */
export const MOST_COLUMNS = 8;
export const LONGEST_CELL = 60;
/** So many of them make a place. */
export const MOST_ORDER = 3;

/** A column as lists draw it. `field`: the one that gives its type, and its name in a row. */
export interface Shown {
  field: string;
  title: string;
  titleEn: string | undefined;
  fields: readonly string[];
}
export const columnsOf = (k: Pick<Kind, "sheet" | "register">): Shown[] =>
  (k.register?.columns ?? []).map((c) => {
    if (typeof c !== "string") return { field: c.of[0], title: c.title, titleEn: c.titleEn, fields: c.of };
    const { label = c, labelEn } = metaOf(k.sheet.shape[c]);
    return { field: c, title: label, titleEn: labelEn, fields: [c] };
  });

/** What a case's header holds for the register; null for a kind that has none. */
export const registerRow = (k: Pick<Kind, "sheet" | "register">, sheet: Fields): RegisterRow | null =>
  k.register
    ? Object.fromEntries(
        columnsOf(k).map((c) => [
          c.field,
          cellOf(c.fields.map((f) => sheet[f]).find((v) => v !== undefined && v !== null)),
        ]),
      )
    : null;
function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value.length > LONGEST_CELL ? `${value.slice(0, LONGEST_CELL - 1)}…` : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The rule that a kind's numbers follow: of its first step that gives one. */
export const numberingOf = (k: { steps: Record<string, AnyStep> }): Serial | undefined =>
  Object.values(k.steps).find((s) => s.number)?.number;

/** Periods that a register can be turned over by: months or years, in digits. */
export const PERIODS = /^(?:yyyy|yy)(?:[-/.]?MM)?$/;
const byMonth = (s: Serial) => s.period.includes("MM");

/** `2026-09`, or `2026` where the numbers run through the year, as it stands in a number: `2609`. */
export const periodText = (s: Serial, period: string): string =>
  s.period.replace("yyyy", period.slice(0, 4)).replace("yy", period.slice(2, 4)).replace("MM", period.slice(5, 7));
const headOf = (s: Serial): number => (s.prefix?.length ?? 0) + s.period.length;
const PLACES = 9;
/** Where a number stands in the register: wider serials come after narrower ones, not between them. */
export const placeOf = (s: Serial, number: string): string =>
  number.slice(0, headOf(s)) + number.slice(headOf(s)).padStart(PLACES, "0");
/** Places of a period: after the first text, up to the second. */
export const placesIn = (s: Serial, period: string): { after: string; until: string } => {
  const head = `${s.prefix ?? ""}${periodText(s, period)}`;
  return { after: head, until: `${head}~` };
};
/** The period of a number, `2026-09` or `2026`; undefined for what is no number of this rule. */
export function periodIn(s: Serial, number: string): string | undefined {
  const [prefix, head] = [s.prefix ?? "", headOf(s)];
  if (!number.startsWith(prefix) || !/^\d+$/.test(number.slice(head))) return undefined;
  const text = number.slice(prefix.length, head);
  const year = s.period.startsWith("yyyy") ? text.slice(0, 4) : `20${text.slice(0, 2)}`;
  const period = byMonth(s) ? `${year}-${text.slice(-2)}` : year;
  return isPeriod(s, period) && periodText(s, period) === text ? period : undefined;
}
export const isPeriod = (s: Serial, period: string): boolean =>
  (byMonth(s) ? /^20\d\d-(?:0[1-9]|1[0-2])$/ : /^20\d\d$/).test(period);
/** The period that holds a day `YYYY-MM-DD`. */
export const periodAt = (s: Serial, day: string): string => day.slice(0, byMonth(s) ? 7 : 4);
/** Some periods later, or earlier. */
export function periodBeside(s: Serial, period: string, by: number): string {
  if (!byMonth(s)) return String(Number(period) + by);
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
