/** The State Council's notice of a year, from a file; published again, it is a change within the year. */
import * as z from "zod";
import type { Path } from "../../functions/src/adapters/yaml/document.ts";
import { fieldsOf } from "../../functions/src/engine/declare/field/field.ts";
import { byLabel } from "../../functions/src/engine/declare/field/values.ts";
import { sentence } from "../../functions/src/engine/declare/issues.ts";
import { YearSheet } from "../../functions/src/regulations/r00-organisation/calendar.ts";
import { checkColumns } from "../../functions/src/story/spelling/columns.ts";
import { sortFault } from "../../functions/src/story/spelling/sort.ts";
import { type Command, Refusal, text, word } from "./command.ts";
import { readData } from "./import/files.ts";
import { exists, mustDo } from "./store.ts";

const notice = z.strictObject({
  year: YearSheet.shape.year,
  version: YearSheet.shape.version.optional(),
  notice: YearSheet.shape.notice,
  festivals: YearSheet.shape.festivals,
  makeUpDays: YearSheet.shape.makeUpDays.default([]),
});

export const command: Command = {
  usage: "文件 [--reason 变更说明]",
  does: "公布一年的放假安排（JSON 或 YAML：year notice festivals[name from to] makeUpDays[day name]），重新计算有关期限",
  options: { reason: { type: "string" } },
  async run(given, _, store) {
    const { year, version = `国办 ${year}`, ...rest } = noticeIn(word(given, 0, "文件"));
    const env = await store();
    const id = `R00.calendar.${year}`;
    const again = await exists(env, id);
    const reason = text(given, "reason");
    if (again && !reason) throw new Refusal(`${year} 年已公布，变更的请写明 --reason，并在文件中另起 version`);
    const input = again ? { version, ...rest, reason } : { year, version, ...rest };
    await mustDo(env, { kind: "R00.calendar", step: again ? "revise" : "publish", case: id, input });
    return { json: { year, version }, text: [`已公布 ${version}，有关期限将重新计算并记录`] };
  },
};

/** A year's notice from a file, its parts by the names of the fields or by their labels. */
function noticeIn(file: string): z.output<typeof notice> {
  const { value, lineOf } = readData(file);
  const faults: string[] = [];
  const tell = (path: Path, says: string) => faults.push(`${file}:${lineOf(path)}：${says}`);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal(`${file}：须写明年份、通知文号和放假，如 年份: 2027`);
  checkColumns(fieldsOf(notice), value, [], { where: "放假安排", tell, fault: sortFault, whole: true });
  const read = notice.safeParse(byLabel(fieldsOf(notice), value));
  if (!faults.length) for (const issue of read.error?.issues ?? []) tell(issue.path, sentence(notice, issue));
  if (faults.length || !read.success) throw new Refusal(faults.join("\n"));
  return read.data;
}
