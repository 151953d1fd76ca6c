/** A case for each line of a table: every line is checked before the first is written. */
import type { Now } from "../../../functions/src/engine/case/case-key.ts";
import type { Line } from "../../../functions/src/engine/declare/lines/doubles.ts";
import { dateOf } from "../../../functions/src/engine/time/local.ts";
import { lineRanges } from "../../../functions/src/engine/values/file/line-ranges.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { orgFor } from "../../../functions/src/service/read/org.ts";
import { type Command, type Given, type Io, Refusal, type Store, text, word } from "../command.ts";
import { attempt, exists, now } from "../store.ts";
import { uidOf } from "./importer.ts";
import { caseOf, type Into, intoKind } from "./into.ts";
import { checkedLines } from "./lines.ts";

/** Lines written at the same time. */
const WIDTH = 8;
const PROGRESS = 100;

export const IMPORT_OPTIONS = {
  "leave-out": { type: "string" },
  sheet: { type: "string" },
  by: { type: "string" },
} as const;
export const IMPORT_USAGE = "[--leave-out 栏目、栏目] [--sheet 工作表] [--by 工号]";

export const command: Command = {
  usage: `事项类型 文件.xlsx [--step 步骤] ${IMPORT_USAGE}`,
  does: "每行开立一件（Excel 或 CSV），首行为表上的栏目名；有一行不合要求就一行也不导入；已有的略过，中断后可再次运行；--by 写明由谁办理，不写的由系统办理",
  options: { ...IMPORT_OPTIONS, step: { type: "string" } },
  async run(given, io, store) {
    const into = await intoKind(word(given, 0, "事项类型，如 R00.customer"), text(given, "step"));
    return importFile(into, word(given, 1, "文件"), given, io, store);
  },
};

interface Counts {
  imported: number;
  /** Lines whose case was there before. */
  existing: number[];
  refused: { line: number; says: string }[];
}

export async function importFile(into: Into, file: string, given: Given, io: Io, store: Store) {
  const number = text(given, "by");
  if (number === undefined && !into.bySystem)
    throw new Refusal(`“${into.title}”不由系统办理，请写明 --by 工号，以办理人的权限逐行办理`);
  const { lines, left, env } = await checkedLines(into, file, given, store);
  const by = number === undefined ? undefined : await uidOf(env, number);
  const at = now();
  const { zone } = await orgFor(env, [], Date.parse(at));
  const present = { actor: by ?? "system", today: dateOf(at, zone) };
  const counts: Counts = { imported: 0, existing: [], refused: [] };
  for (let i = 0; i < lines.length; i += WIDTH) {
    await Promise.all(lines.slice(i, i + WIDTH).map((line) => importLine(env, into, { by, present }, line, counts)));
    const done = Math.min(i + WIDTH, lines.length);
    if (Math.floor(done / PROGRESS) > Math.floor(i / PROGRESS)) io.err(`${done}/${lines.length}`);
  }
  return answerOf(into, left, counts);
}

interface Importer {
  by: string | undefined;
  present: Now;
}
async function importLine(
  env: Env,
  { k, step }: Into,
  { by, present }: Importer,
  { line, input }: Line,
  counts: Counts,
) {
  const id = caseOf(k, input, present);
  if (await exists(env, id)) return void counts.existing.push(line);
  const outcome = await attempt(env, { kind: k.id, step, case: id, input, ...(by !== undefined && { by }) });
  if (outcome.result === "accepted") counts.imported++;
  else if (outcome.code === "exists") counts.existing.push(line);
  else counts.refused.push({ line, says: `${outcome.says}（${outcome.clause}）` });
}

function answerOf({ k }: Into, left: readonly string[], counts: Counts) {
  const existing = counts.existing.toSorted((a, b) => a - b);
  const refused = counts.refused.toSorted((a, b) => a.line - b.line).map(({ line, says }) => `第 ${line} 行：${says}`);
  const measure = k.id === "R00.customer" ? "户" : "件";
  return {
    json: {
      imported: counts.imported,
      existing: existing.length,
      refused,
      ...(existing.length && { existingLines: existing }),
      ...(left.length && { left }),
    },
    text: [
      ...(left.length ? [`略去栏目：${left.join("、")}`] : []),
      ...(existing.length ? [`已有，没有再导入：第 ${lineRanges(existing)} 行`] : []),
      ...refused,
      `导入 ${counts.imported} ${measure}，以前已导入 ${existing.length} ${measure}`,
    ],
    failed: refused.length > 0,
  };
}
