import { calledIn } from "../../functions/src/engine/tables/called.ts";
import { tableOf } from "../../functions/src/engine/tables/clerk-table.ts";
import { type Command, word } from "./command.ts";
import { allKinds, allRegulations, kindNamed } from "./regulations.ts";

export const command: Command = {
  usage: "事项类型",
  does: "步骤表：谁、从何状态到何状态、填什么、期限、条款。如 table R01.complaint 或 table 客户投诉",
  async run(given) {
    const table = tableOf(
      await kindNamed(word(given, 0, "事项类型，如 R01.complaint")),
      calledIn(await allRegulations(), await allKinds()),
    );
    return { json: { table }, text: [table] };
  },
};
