/** Spreadsheets (.xlsx) from plain tables. Text stays text: ids and telephones keep their digits, and nothing is a formula. */
import type { CellObject } from "write-excel-file/node";
import { sheetNames } from "./names.ts";

/**
 * `money`: integer fen, written in yuan with two decimals. `percent`: 33.3 is written as 33.3%.
 * `date`: `2026-11-05` or, with a time of day, `2026-11-05 09:05`, as the zone's clock shows it.
 */
export type ColumnType = "text" | "number" | "money" | "date" | "percent";
export interface SheetColumn {
  title: string;
  type: ColumnType;
}
/** A name of any length with any characters; `null` leaves a cell empty; a word in a column of numbers stays a word. */
export interface WorkSheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** Characters; what a spreadsheet holds in one cell. */
const LONGEST = 32_767;
/** Characters of a column: narrower is cut off, wider does not fit a screen. */
const [NARROW, WIDE] = [8, 48];
const DATE = /^(?:19|[2-9]\d)\d\d-\d\d-\d\d(?: \d\d:\d\d)?$/;

export async function writeSheets(sheets: readonly WorkSheet[]): Promise<Uint8Array> {
  // Loaded when the first spreadsheet is asked for, not with the functions' entry.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const names = sheetNames(sheets.map((s) => s.name));
  return writeExcelFile(
    sheets.map(({ columns, rows }, n) => ({
      sheet: names[n] ?? "",
      stickyRowsCount: 1,
      columns: columns.map(({ title }, i) => ({ width: widthOf([title, ...rows.map((row) => row[i])]) })),
      data: [
        columns.map(({ title, type }) => ({ ...text(title), fontWeight: "bold" as const, ...side(type) })),
        ...rows.map((row) => columns.map(({ type }, i) => cell(type, row[i] ?? null))),
      ],
    })),
  ).toBuffer();
}

const side = (type: ColumnType): CellObject => (type === "text" || type === "date" ? {} : { align: "right" });

function cell(type: ColumnType, value: string | number | null): CellObject | null {
  if (value === null) return null;
  if (type === "date" && typeof value === "string") return dated(value);
  if (typeof value === "string" || type === "text" || !Number.isFinite(value)) return text(String(value));
  if (type === "money") return { value: value / 100, type: Number, format: "#,##0.00" };
  if (type === "percent") return { value: Number((value / 100).toFixed(6)), type: Number, format: "0.0%" };
  return { value, type: Number };
}

/** `@` keeps a text a text when somebody edits it, `=1+1` included. */
const text = (value: string): CellObject => ({
  value: storable(value.slice(0, LONGEST)),
  type: String,
  format: "@",
  wrap: true,
  alignVertical: "top",
});
/** The library looks texts up in a plain object, where names such as `constructor` are already taken. */
const storable = (value: string): string => (value in {} ? `${value} ` : value);

/** Spreadsheets have no zone: the clock's time is written as if it were UTC. */
function dated(value: string): CellObject {
  const at = DATE.test(value)
    ? new Date(`${value.replace(" ", "T")}${value.includes(" ") ? ":00" : "T00:00:00"}Z`)
    : null;
  if (!at || Number.isNaN(at.getTime())) return text(value);
  return { value: at, type: Date, format: value.includes(" ") ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd" };
}

/** Chinese characters take the room of two. */
const lengthOf = (shown: string): number => [...shown].reduce((n, c) => n + (c > "\u2e80" ? 2 : 1), 0);
const widthOf = (values: readonly (string | number | null | undefined)[]): number => {
  const longest = Math.max(0, ...values.flatMap((v) => String(v ?? "").split("\n")).map(lengthOf));
  return Math.min(WIDE, Math.max(NARROW, longest + 2));
};
