/**
 * Figures (统计): what a case has counted, as plain data. One function of a kind makes them from the case's sheet;
 * page, paper and spreadsheet show the same. Every figure knows the cases behind it.
 */

import { amount, yuan } from "../../values/money.ts";
import type { Mark } from "../kind.ts";

/** Words in Chinese, and in English for the app where there are any; `{}` stands for the names. */
export interface Said {
  zh: string;
  en?: string;
  names?: readonly string[];
}
export const said = (zh: string, en?: string, ...names: readonly string[]): Said => ({
  zh,
  ...(en !== undefined && { en }),
  ...(names.length > 0 && { names }),
});
export const inChinese = ({ zh, names = [] }: Said): string => zh.replace("{}", () => names.join("、"));

/** `money`: integer fen. `date`: `2026-11-05`. `percent`: 33.3 is 33.3%. */
export type FigureType = "text" | "number" | "money" | "date" | "percent";
export type FigureCell = string | number | null;

/** The cases that a figure was made of; `count` is more than there are `ids` where the list was cut. */
interface Behind {
  /** Among all figures of the case: `?of=` in the app's addresses. */
  key: string;
  count: number;
  ids: readonly string[];
}
interface FigureTotal extends Behind {
  title: Said;
  type: FigureType;
  value: FigureCell;
  /** How it is counted, in a few words. */
  says: Said;
}
interface FigureColumn {
  /** With the unit where there is one; of money it is 元. */
  title: Said;
  type: FigureType;
}
export interface FigureRow extends Behind {
  /** One for each column. */
  cells: readonly FigureCell[];
}
interface ChartHead {
  /** The finding: “制程占 62%，为首要原因”. */
  title: Said;
  /** The column with the label of a bar, from 0. */
  label: number;
}
/** One bar a row; or as many as there are series, such as planned and actual: two to four columns of one type, and their names. */
type BarsChart = ChartHead & {
  draw: "bars";
  /** The value of a full bar; the greatest one when left out. */
  top?: number;
} & ({ value: number; series?: never } | { value: readonly number[]; series: readonly Said[] });
/** Largest first, with their sum running up to all: of one column. */
interface ParetoChart extends ChartHead {
  draw: "pareto";
  value: number;
  /** What its total counts. */
  unit?: Said;
}
export type FigureChart = BarsChart | ParetoChart;
export interface FigureTable {
  key: string;
  title: Said;
  clause: string;
  says?: Said;
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
  total?: readonly FigureCell[];
  chart?: FigureChart;
  /** Each row is itself a case, the only one behind it. */
  cases?: true;
  /** All rows there are, where only the first are listed. */
  of?: number;
}
export interface Figures {
  totals: readonly FigureTotal[];
  tables: readonly FigureTable[];
  comments?: { title: Said; count: number; list: readonly { id: string; text: string }[] };
  /** Nothing was counted: what to say instead of charts. */
  empty?: Said;
}

/** What figures are made from. Fields of a part are not among the sheet's: whoever reads the case sees its figures. */
export interface FiguresCtx<S> {
  id: string;
  status: string;
  sheet: S;
  done: Record<string, Mark>;
  names: FigureNames;
}
/** Names by reference, and instants as days of the zone, `2026-11-05`; each empty for undefined. */
export interface FigureNames {
  person: (uid: string | undefined) => string;
  customer: (id: string | undefined) => string;
  date: (at: string | undefined) => string;
}

/** A value as people read it under a head that names its unit. */
export function shown(type: FigureType, value: FigureCell): string {
  if (value === null) return "—";
  if (typeof value === "string") return value;
  return type === "money" ? amount(value) : type === "percent" ? `${value}%` : String(value);
}
/** A value that stands alone: money with its sign. */
export const shownAlone = (type: FigureType, value: FigureCell): string =>
  type === "money" && typeof value === "number" ? yuan(value) : shown(type, value);

/** The figure with this key, whichever it is, and what it is called. */
export function figureOf(figures: Figures, key: string): (Behind & { title: Said }) | undefined {
  const rows = figures.tables.flatMap((t) => t.rows.map((r) => ({ ...r, title: said(String(r.cells[0] ?? "")) })));
  return [...figures.totals, ...rows].find((f) => f.key === key);
}

/** Who leads, and by how much: `制程占 62%，为首要原因`; those that share the first place are named together. Of percents, largest first. */
export function leading(shares: readonly { name: string; ratio: number }[], what: Said): Said {
  const first = shares.filter((s) => s.ratio === shares[0]?.ratio);
  const ratio = `${first[0]?.ratio.toFixed(1) ?? 0}%`;
  const names = first.map((s) => s.name);
  return names.length <= 1
    ? said(`{}占 ${ratio}，为${what.zh}`, `{}: ${ratio}, the ${what.en}`, ...names)
    : said(`{}各占 ${ratio}，同为${what.zh}`, `{}: ${ratio} each, together the ${what.en}`, ...names);
}
