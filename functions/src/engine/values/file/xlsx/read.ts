/** The rows of a workbook (.xlsx): of its one sheet that holds something, or of the one that is asked for. */
import { instead } from "../../nearest.ts";
import { plain } from "../../plain-text.ts";
import type { Archive } from "../archive.ts";
import { lineRanges } from "../line-ranges.ts";
import type { FileRows } from "../rows.ts";
import { fillDown } from "./merged.ts";
import { readSheet } from "./sheet.ts";
import { formatsIn, textsIn } from "./styles.ts";
import { workbookOf } from "./workbook.ts";

const none = (fault: string): FileRows => ({ rows: [], faults: [fault] });

/** Sheets that are hidden are read only when they are asked for. @throws Unreadable */
export function readWorkbook(archive: Archive, sheet?: string): FileRows {
  const { tabs, from1904, styles, texts } = workbookOf(archive);
  const asked =
    sheet === undefined
      ? tabs.filter(({ hidden }) => !hidden)
      : tabs.filter(({ name }) => plain(name) === plain(sheet)).slice(0, 1);
  if (sheet !== undefined && !asked.length) {
    const names = tabs.map(({ name }) => name);
    return none(`工作簿中没有工作表“${sheet}”${instead(sheet, names)}`);
  }
  const shared = { texts: textsIn(archive, texts), formats: formatsIn(archive, styles), from1904 };
  const read = asked.map(({ name, part }) => ({ name, ...readSheet(archive, part, shared) }));
  const filled = read.filter(({ rows }) => rows.length);
  const [only, ...others] = filled;
  if (!only) return { rows: [], faults: [] };
  if (others.length)
    return none(
      `工作簿中有 ${filled.length} 张工作表有内容：${filled.map(({ name }) => `“${name}”`).join("")}，请删去或隐藏不读的，只留一张`,
    );
  if (only.hidden.length)
    return none(`第 ${lineRanges(only.hidden)} 行是隐藏的或被筛选掉的，请取消隐藏和筛选，或删去这些行后再用`);
  fillDown(only.rows, only.merged);
  return { rows: only.rows, faults: [] };
}
