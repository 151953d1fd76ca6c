import { type Verified, verifyAll } from "../../functions/src/service/verify/verify.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  does: "核对每个事项：重放与现状一致、本版判定的步骤按当时的设置和日历重判相同、记录链完整、编号连续、占用的值相符",
  async run(_, io, store) {
    const verified = await verifyAll(await store(), (done) => io.err(`已核对 ${done} 件`));
    const { cases, redecided, left, faults } = verified;
    return {
      json: { cases, redecided, left, faults },
      text: [
        ...faults.map((f) => `✗ ${[f.case, f.action, f.what].filter(Boolean).join(" ")}`),
        `核对 ${cases} 件，重新判定 ${redecided} 步${leftWords(left)}，问题 ${faults.length} 处`,
      ],
      failed: faults.length > 0,
    };
  },
};

const WHY: Record<keyof Verified["left"], string> = {
  build: "由其他版本判定",
  kind: "事项类型已不存在",
  chain: "判定时尚未记下依据的设置和日历",
  settings: "当时的设置已丢失或被改动",
  calendar: "当时的日历已丢失或被改动",
  shipped: "自带的日历已更新",
  erased: "有内容已依法删除或无法读取",
  undo: "撤回的步骤未能重新判定",
};
function leftWords(left: Verified["left"]): string {
  const reasons = Object.entries(WHY).flatMap(([reason, words]) => {
    const count = left[reason as keyof Verified["left"]]; // a key of WHY
    return count ? [{ count, words: `${words} ${count} 步` }] : [];
  });
  const sum = reasons.reduce((n, { count }) => n + count, 0);
  return sum ? `，未重新判定 ${sum} 步（${reasons.map((r) => r.words).join("、")}）` : "";
}
