/** 奖罚通知单 (十二(二)) in three copies: 总经理室, 会计, the penalised unit. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import { capital } from "../../../../engine/paper/amount-in-words.ts";
import type { Process } from "../process.ts";
import { unitHolders } from "../units.ts";

const UNIT = "罚扣部门";

export const bonusPaper = (p: Process) => {
  const { id, at, offices, sheets } = p;
  const general = offices.general.role;
  return plainPaper(sheets.bonus, {
    id: `${id} 奖罚通知单`,
    title: "奖罚通知单",
    clause: at("十二(二)"),
    copies: ["总经理室存", "会计单位查核", "罚扣部门"],
    readers: ({ texts }) => [
      [offices.registrar.role, general],
      [offices.accounting.role, general],
      [...unitHolders(p, texts[UNIT]), general],
    ],
    internal: at("九(十)"),
    fields: [
      ["unit", UNIT],
      "number",
      "amount",
      [({ sheet }) => capital(sheet.amount ?? 0), "大写"],
      "persons",
      "reason",
      "basis",
    ],
    signs: [
      ["issue", "开立"],
      ["approve", "总经理核准", ({ sheet }) => sheet.instruction ?? "准"],
    ],
  });
};
