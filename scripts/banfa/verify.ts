import { verifyAll } from "../../functions/src/service/verify/verify.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  does: "核对每个事项：重放与现状一致、本版判定的步骤重判相同、记录链完整、编号连续",
  async run(_, io, store) {
    const { cases, redecided, faults } = await verifyAll(await store(), (done) => io.err(`已核对 ${done} 件`));
    return {
      json: { cases, redecided, faults },
      text: [
        ...faults.map((f) => `✗ ${f.case} ${f.action ?? ""} ${f.what}`),
        `核对 ${cases} 件，重新判定 ${redecided} 步，问题 ${faults.length} 处`,
      ],
      failed: faults.length > 0,
    };
  },
};
