/** What became of the lines of a file (`lines`): the fields that a kind's sheet has for it, and its `then` step fills. */
import type * as z from "zod";
import { choice, list, note, row, whole } from "../sheet.ts";

const line = row({ line: whole("行号"), says: note("原因") });
/** Of a file: all done; some lines refused or there already; faults in the file, so that nothing was done. */
const READ = ["已全部办理", "部分未办理", "文件有误"] as const;

/**
 * Fields for the sheet of the kind that gets the result: `{ ...readLines(), … }`. Its `then` step is the system's, and its form
 * is all of them: `fill(Upload, ...READ_LINES)`; it may lead on by `read`. At most `MANY` lines are named, `unnamed` counts
 * the others. Lines are numbered as the spreadsheet shows them.
 */
export const readLines = () => ({
  read: choice("读取结果", READ),
  lines: whole("文件行数", { unit: "行" }),
  done: whole("已办行数", { unit: "行" }),
  refused: list("未办理的行", line, { mayBeEmpty: true, personal: true }),
  faults: list("文件中的错误", note("错误"), { mayBeEmpty: true, personal: true }),
  unnamed: whole("未列出的行数", { unit: "行" }),
});
export const READ_LINES = ["read", "lines", "done", "refused", "faults", "unnamed"] as const;
/** What a `then` step is given. */
export type ReadLines = z.output<z.ZodObject<ReturnType<typeof readLines>>>;
