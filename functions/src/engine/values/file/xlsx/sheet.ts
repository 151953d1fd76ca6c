/** The rows of one sheet, cell by cell. */
import type { Archive } from "../archive.ts";
import type { FileRow } from "../rows.ts";
import { BROKEN, TOO_LARGE, Unreadable } from "../unreadable.ts";
import { type Cell, type Shared, shownIn } from "./cell.ts";
import { columnOf, lettersOf } from "./columns.ts";
import { type Merged, mergedOf } from "./merged.ts";
import { runsOf } from "./styles.ts";
import { type Attributes, readPart } from "./xml.ts";

interface SheetRows {
  /** Rows that hold something. */
  rows: FileRow[];
  faults: string[];
  merged: Merged[];
  /** Lines of rows that are not shown. */
  hidden: number[];
}

export function readSheet(archive: Archive, part: string, shared: Shared): SheetRows {
  const sheet = sheetOf(shared);
  const run = runsOf();
  let inValue = false;
  readPart(archive, part, {
    open: (name, attributes) => {
      run.open(name);
      if (name === "row") sheet.beginRow(attributes);
      if (name === "c") sheet.beginCell(attributes);
      if (name === "f") sheet.cell.formula = true;
      if (name === "v") inValue = true;
      if (name === "mergeCell") sheet.found.merged.push(...mergedOf(attributes.ref ?? ""));
    },
    text: (text) => {
      if (inValue) sheet.cell.value += text;
      else run.text(text);
    },
    close: (name) => {
      run.close(name);
      if (name === "v") inValue = false;
      if (name === "is") sheet.cell.value = run.take();
      if (name === "c") sheet.endCell();
      if (name === "row") sheet.endRow();
    },
  });
  return sheet.found;
}

/** Columns that a spreadsheet has; cells and characters that a table may hold, blank cells before a filled one included. */
const [COLUMNS, MOST_CELLS, MOST_CHARACTERS] = [16_384, 2_000_000, 32_000_000];

function sheetOf(shared: Shared) {
  const found: SheetRows = { rows: [], faults: [], merged: [], hidden: [] };
  let [cells, characters] = [0, 0];
  let row = { line: 0, cells: [] as string[], hidden: false };
  const sheet = {
    found,
    cell: cellAt(-1, {}),
    /** Lines and columns that are not written follow each other. */
    beginRow: ({ r, hidden }: Attributes) => {
      row = {
        line: r === undefined ? row.line + 1 : Number(r),
        cells: [],
        hidden: hidden === "1" || hidden === "true",
      };
      sheet.cell = cellAt(-1, {});
    },
    beginCell: (attributes: Attributes) => {
      const { r } = attributes;
      sheet.cell = cellAt(r === undefined ? sheet.cell.column + 1 : columnOf(r), attributes);
    },
    endCell: () => {
      const { column } = sheet.cell;
      const text = shownIn(sheet.cell, shared);
      if (typeof text !== "string") found.faults.push(`第 ${row.line} 行：${lettersOf(column)} 列${text.fault}`);
      else if (text !== "") put(column, text);
    },
    endRow: () => {
      const { hidden, ...rest } = row;
      if (rest.cells.length) found.rows.push(rest);
      if (rest.cells.length && hidden) found.hidden.push(rest.line);
    },
  };
  const put = (column: number, text: string) => {
    cells += column + 1 - row.cells.length;
    characters += text.length;
    if (cells > MOST_CELLS || characters > MOST_CHARACTERS) throw new Unreadable(TOO_LARGE);
    while (row.cells.length < column) row.cells.push("");
    row.cells[column] = text;
  };
  return sheet;
}

function cellAt(column: number, { t = "n", s = "0" }: Attributes): Cell {
  if (column >= COLUMNS) throw new Unreadable(BROKEN);
  return { column, type: t, style: Number(s), formula: false, value: "" };
}
