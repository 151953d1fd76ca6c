/** The rows of a table file, whatever its name: a workbook (.xlsx), or text as spreadsheets and people write it. */
import { type Archive, archiveOf } from "./archive.ts";
import { decoded } from "./decoded.ts";
import { type FileRows, rowsOf } from "./rows.ts";
import { isArchive, isContainer, isPacked, isPdf, isPicture, names } from "./signature.ts";
import { Unreadable } from "./unreadable.ts";
import { readWorkbook } from "./xlsx/read.ts";

const SAVE = "另存为“Excel 工作簿（.xlsx）”";
const PACKED = "这是压缩包，请先解压，再用其中的表格文件";
const DOCUMENT = `这是文档，不是表格，请将其中的表格复制到表格软件，${SAVE}后再用`;

/**
 * Rows with their lines in the file or sheet, or what to do where there are none. Cells of a workbook are as it shows them:
 * days `2026-11-05`, hours `09:05`, parts of a hundred `33.3%`, other numbers with all their digits.
 * @param sheet the name of the sheet to read; default: the only one that is visible and holds something
 */
export function readTable(bytes: Uint8Array, sheet?: string): FileRows {
  try {
    return isArchive(bytes) ? readArchive(archiveOf(bytes), sheet) : readText(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { rows: [], faults: [error.message] };
    throw error;
  }
}

function readArchive(archive: Archive, sheet: string | undefined): FileRows {
  const has = (part: RegExp) => archive.names.some((name) => part.test(name));
  if (has(/^xl[\\/]workbook\.bin$/i))
    throw new Unreadable(`这是二进制的 Excel 工作簿（.xlsb），请在表格软件中${SAVE}后再用`);
  if (has(/^word[\\/]|^ppt[\\/]/i)) throw new Unreadable(DOCUMENT);
  if (has(/\.iwa$/i)) throw new Unreadable("这是苹果的 Numbers 或 Pages 文稿，请导出为 Excel（.xlsx）后再用");
  if (has(/^mimetype$/i)) throw new Unreadable(`这是 OpenDocument 文件（.ods），请在表格软件中${SAVE}后再用`);
  if (!has(/^xl[\\/]/i)) throw new Unreadable(PACKED);
  return readWorkbook(archive, sheet);
}

function readText(bytes: Uint8Array): FileRows {
  const strange = strangerOf(bytes);
  if (strange) throw new Unreadable(strange);
  const read = decoded(bytes);
  if ("fault" in read) throw new Unreadable(`不是表格文件，或编码无法识别，请在表格软件中${SAVE}或“CSV UTF-8”后再用`);
  const markup = markupOf(read.text);
  if (markup) throw new Unreadable(markup);
  return rowsOf(read.text);
}

function strangerOf(bytes: Uint8Array): string | undefined {
  if (isPdf(bytes)) return "这是 PDF 文件，不是表格，请向制表人要表格文件";
  if (isPicture(bytes)) return "这是图片，不是表格，请向制表人要表格文件";
  if (isPacked(bytes)) return PACKED;
  if (!isContainer(bytes)) return undefined;
  if (names(bytes, "EncryptedPackage")) return "文件设有打开密码，请在表格软件中取消密码、保存后再用";
  if (names(bytes, "WordDocument")) return DOCUMENT;
  return `这是旧版 Excel（.xls）或 WPS（.et）工作簿，请在表格软件中${SAVE}后再用`;
}

/** Characters at the beginning that say what a text is. */
const BEGINNING = 1000;
/** What programs save under .xls though it is none. */
function markupOf(text: string): string | undefined {
  const beginning = text.slice(0, BEGINNING).trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|meta|table)\b/.test(beginning))
    return `这是网页，扩展名虽像表格，请用表格软件打开，${SAVE}后再用`;
  return beginning.startsWith("<?xml") ? `这是 XML 格式的旧版表格，请用表格软件打开，${SAVE}后再用` : undefined;
}
