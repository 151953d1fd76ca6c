/** Workbooks as other programs write them, from the parts that a test is about. */
import { strToU8, zipSync } from "fflate";

interface SheetPart {
  name: string;
  /** What stands in `sheetData`, and behind it. */
  rows: string;
  after?: string;
  /** `hidden`, `veryHidden`. */
  state?: string;
}
interface Parts {
  sheets: readonly SheetPart[];
  /** Shared strings: what stands in each `si`. */
  texts?: readonly string[];
  /** Format of each style, by id or code. */
  formats?: readonly (number | string)[];
  from1904?: true;
  /** Parts beside or instead of these. */
  more?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (rows: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([type, target], i) => `<Relationship Id="r${i}" Type="${REL}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export function xlsxFile({ sheets, texts = [], formats = [], from1904, more = {} }: Parts): Uint8Array {
  const custom = formats.flatMap((f, i) => (typeof f === "string" ? [{ id: 164 + i, code: f }] : []));
  const idOf = (f: number | string, i: number) => (typeof f === "string" ? 164 + i : f);
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "/xl/sharedStrings.xml"],
    ]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"${state ? ` state="${state}"` : ""}/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${custom
      .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
      .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((f, i) => `<xf numFmtId="${idOf(f, i)}"/>`)
      .join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts.map((t) => `<si>${t}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = "" }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, p]) => [name, typeof p === "string" ? strToU8(p) : p])),
  );
}

/** A row of the sheet; a text is written in its cell, other cells as they are given. */
export const rowXml = (line: number, cells: readonly string[], attributes = ""): string =>
  `<row r="${line}"${attributes}>${cells
    .map((cell, i) =>
      cell.startsWith("<") || cell === ""
        ? cell.replace("<c", `<c r="${String.fromCharCode(65 + i)}${line}"`)
        : `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join("")}</row>`;
