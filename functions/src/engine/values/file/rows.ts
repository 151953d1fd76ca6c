/** Rows of a table saved as text: CSV with commas, semicolons or tabs, as spreadsheets, exports and people write it. */
import { type CsvError, parse } from "csv-parse/browser/esm/sync";
import { cellOf } from "./cell.ts";

export interface FileRow {
  /** Its row in a spreadsheet: empty rows and a `sep=` line count, a cell of several lines is still one row. */
  line: number;
  /** Without the empty ones at its end, where it is not the heads. */
  cells: string[];
  /** What is wrong with cells that can't be read, by their place: a sentence that goes on after the column's name. */
  unread?: Readonly<Record<number, string>>;
}
export interface FileRows {
  /** Rows that hold something; the heads come first. */
  rows: FileRow[];
  /** What is wrong with the file as a whole. */
  faults: string[];
}

const SEPARATORS = [",", "\t", ";"];
/** In text typed by hand; a head may hold it otherwise. */
const TYPED_COMMA = "，";

function separatorOf(text: string): string {
  const head = /[^\s,;，].*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const counts = SEPARATORS.map((mark) => head.split(mark).length - 1);
  const most = Math.max(...counts);
  if (most === 0) return head.includes(TYPED_COMMA) ? TYPED_COMMA : ",";
  return SEPARATORS[counts.indexOf(most)] ?? ",";
}

/** Excel's own first line: `sep=;`. */
const SEP_LINE = /^"?sep=([^\n"])"?[,;\t]*(?:\n|$)/i;

export function rowsOf(file: string): FileRows {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const sep = SEP_LINE.exec(text);
  const before = sep ? 1 : 0;
  const body = sep ? text.slice(sep[0].length) : text;
  try {
    const delimiter = sep?.[1] ?? separatorOf(body);
    const records: string[][] = parse(body, { delimiter, relax_column_count: true, relax_quotes: true, ltrim: true });
    return { rows: read(records.map((record, i) => ({ line: i + 1 + before, cells: record }))), faults: [] };
  } catch (error) {
    return { rows: [], faults: [`文件不是 CSV：${unread(error, before)}`] };
  }
}

/** The parser's own messages are English and for developers. */
function unread(error: unknown, before: number): string {
  if (!isCsvError(error)) throw error;
  if (error.code !== "CSV_QUOTE_NOT_CLOSED") return "请在表格软件中另存为“CSV UTF-8”后再用";
  const line = Number(error.records ?? 0) + 1 + before;
  return `第 ${line} 行有一个引号（"）没有收尾，请补上或删去`;
}
const isCsvError = (error: unknown): error is CsvError & { records?: unknown } =>
  error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");

function read(written: readonly FileRow[]): FileRow[] {
  const rows: FileRow[] = [];
  for (const { line, cells } of written) {
    const values = cells.map(cellOf);
    const texts = values.map((value) => (typeof value === "string" ? value : ""));
    const unread = Object.fromEntries(values.flatMap((v, i) => (typeof v === "string" ? [] : [[i, v.fault]])));
    const filled = values.findLastIndex((value) => value !== "");
    // The heads keep their width, so that a cell without a head is not one beyond the last column.
    if (filled >= 0) rows.push(rowWith(line, rows.length ? texts.slice(0, filled + 1) : texts, unread));
  }
  return rows;
}
/** A row; what can't be read stands in it where there is some. */
export const rowWith = (line: number, cells: string[], unread: Readonly<Record<number, string>>): FileRow => ({
  line,
  cells,
  ...(Object.keys(unread).length && { unread }),
});
