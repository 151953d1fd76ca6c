import { tableHash } from "../../functions/src/engine/case/table.ts";
import { calledIn } from "../../functions/src/engine/tables/called.ts";
import { tableOf } from "../../functions/src/engine/tables/clerk-table.ts";
import { type Command, word } from "./command.ts";
import { allKinds, allRegulations, kindNamed } from "./regulations.ts";

export const command: Command = {
  usage: "事项类型",
  does: "步骤表：谁、从何状态到何状态、填什么、期限、条款；末行是其散列，结果里记的就是它。如 table R01.complaint 或 table 客户投诉",
  async run(given) {
    const k = await kindNamed(word(given, 0, "事项类型，如 R01.complaint"));
    const [table, hash] = [tableOf(k, calledIn(await allRegulations(), await allKinds())), tableHash(k)];
    return { json: { table, hash }, text: [table, "", `散列：${hash}`] };
  },
};
