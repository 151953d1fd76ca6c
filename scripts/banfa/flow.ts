import { flowOf } from "../../functions/src/engine/tables/clerk-table.ts";
import { type Command, word } from "./command.ts";
import { kindNamed } from "./regulations.ts";

export const command: Command = {
  usage: "事项类型",
  does: "流程图（Mermaid）",
  async run(given) {
    const flow = flowOf(await kindNamed(word(given, 0, "事项类型，如 R01.complaint")));
    return { json: { flow }, text: [flow] };
  },
};
