/** The rows of one sheet, cell by cell. */
import type { Archive } from "../archive.ts";
import { type FileRow, rowWith } from "../rows.ts";
import { BROKEN, TOO_LARGE, Unreadable } from "../unreadable.ts";
import { type Cell, type Shared, shownIn } from "./cell.ts";
import { columnOf } from "./columns.ts";
import { type Merged, mergedOf } from "./merged.ts";
import { runsOf } from "./styles.ts";
import { type Attributes, readPart } from "./xml.ts";

interface SheetRows {
  /** Rows that hold something. */
  rows: FileRow[];
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
  const found: SheetRows = { rows: [], merged: [], hidden: [] };
  let [cells, characters] = [0, 0];
  let row = rowAt(0, false);
  const sheet = {
    found,
    cell: cellAt(-1, {}),
    /** Lines and columns that are not written follow each other. */
    beginRow: ({ r, hidden }: Attributes) => {
      const line = r === undefined ? row.line + 1 : Number(r);
      if (!(line >= 1)) throw new Unreadable(BROKEN);
      row = rowAt(line, hidden === "1" || hidden === "true");
      sheet.cell = cellAt(-1, {});
    },
    beginCell: (attributes: Attributes) => {
      const { r } = attributes;
      const column = r === undefined ? sheet.cell.column + 1 : columnOf(r);
      if (column < 0 || column >= COLUMNS) throw new Unreadable(BROKEN);
      sheet.cell = cellAt(column, attributes);
    },
    endCell: () => {
      const { column } = sheet.cell;
      const text = shownIn(sheet.cell, shared);
      if (typeof text !== "string") row.unread[column] = text.fault;
      else if (text !== "") put(column, text);
    },
    endRow: () => {
      const { line, cells, unread, hidden } = row;
      if (!cells.length && !Object.keys(unread).length) return;
      found.rows.push(rowWith(line, cells, unread));
      if (hidden) found.hidden.push(line);
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

const rowAt = (line: number, hidden: boolean) => ({
  line,
  hidden,
  cells: [] as string[],
  unread: {} as Record<number, string>,
});
function cellAt(column: number, { t = "n", s = "0" }: Attributes): Cell {
  return { column, type: t, style: Number(s), formula: false, value: "" };
}
