/** The organisation's wording of a regulation, split by clause; a line that belongs nowhere stops the import. */

import { type Command, Refusal, word } from "../command.ts";
import { allRegulations } from "../regulations.ts";
import { exists, mustDo } from "../store.ts";
import { splitWording } from "./clause-split.ts";
import { readText } from "./files.ts";

export const command: Command = {
  usage: "办法 文件.txt",
  does: "导入本单位的条文，如 import text R01 办法.txt；按“第三条”“（七）”“附件1”自动分条，也可用单独一行【R01 三(七)】注明",
  async run(given, _, store) {
    const id = word(given, 0, "办法，如 R01");
    const regulations = await allRegulations();
    const regulation = regulations.find((r) => r.id === id);
    if (!regulation) throw new Refusal(`没有办法“${id}”，可选：${regulations.map((r) => r.id).join("、")}`);
    const known = regulation.clauses.map((c) => c.id);
    const { texts, strange } = splitWording(readText(word(given, 1, "文件")), id, known);
    if (strange.length)
      throw new Refusal(
        [
          ...strange.map((s) => `第 ${s.line} 行 ${s.clause} 不在条款表中：${s.text}`),
          "未导入任何条文；请核对，或用单独一行【条款】注明",
        ].join("\n"),
      );
    if (!texts.length) throw new Refusal("没有找到条文，请核对文件");
    const env = await store();
    const at = `R00.wording.${id}`;
    const input = (await exists(env, at)) ? { texts } : { regulation: id, texts };
    await mustDo(env, { kind: "R00.wording", step: "regulation" in input ? "import" : "replace", case: at, input });
    const missing = known.filter((c) => !texts.some((t) => t.clause === c));
    return {
      json: { regulation: id, imported: texts.length, missing },
      text: [`导入 ${texts.length} 条`, ...(missing.length ? [`文件中没有：${missing.join("、")}`] : [])],
    };
  },
};
