import * as z from "zod";
import { loadRegulation } from "../../functions/src/engine/load/load.ts";
import { Registry } from "../../functions/src/engine/load/registry.ts";
import { listed } from "../../functions/src/regulations/manifest.gen.ts";
import type { Ending } from "../../functions/src/story/ending.ts";
import { play } from "../../functions/src/story/play.ts";
import { type Command, Refusal, word } from "./command.ts";
import { readData } from "./import/files.ts";

export const command: Command = {
  usage: "实例.yaml",
  does: "演算一个实例，不用数据库：每步的结果、缘由，与期望不符之处",
  async run(given) {
    const file = word(given, 0, "实例文件");
    const played = await playFile(file);
    const { title, faults, covered, log, cases } = played;
    return {
      json: { title, outcomes: log, cases, faults, covered },
      text: [
        title,
        ...log.map((line) => `  ${line}`),
        ...cases.map(endingOf),
        ...faults.map((f) => `✗ ${f}`),
        ...(faults.length ? [] : ["✓ 与期望相符"]),
      ],
      failed: faults.length > 0,
    };
  },
};

async function playFile(file: string) {
  const raw = readData(file);
  try {
    return await play(raw, new Registry(listed, loadRegulation));
  } catch (error) {
    if (error instanceof z.ZodError) throw new Refusal(`${file} 不合实例的写法：\n${z.prettifyError(error)}`);
    throw error;
  }
}

const STATES: Record<string, string> = { open: "待办", done: "已办", lapsed: "终止", waived: "免催" };
const endingOf = ({ case: name, kind, number, status, duties, papers }: Ending) =>
  [
    `${name} ${kind}${number ? ` ${number}` : ""}：${status}`,
    ...duties.map((d) => `${d.title}（${d.clause}）${d.due ?? "无期限"} ${STATES[d.state] ?? d.state}`),
    ...papers.map((title) => `文书：${title}`),
  ].join("\n    ");
