/** 奖罚通知单 (十二(二)) in three copies: 总经理室, 会计, the penalised unit. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { unitHolders } from "../units.ts";
import { box, type Fact, facts, type Part, parts } from "./parts.ts";

export interface BonusData {
  /** The penalised unit. */
  unit: string | undefined;
  facts: readonly Fact[];
  reason: string;
  parts: readonly Part[];
}
export const bonusPaper = (p: Process) => {
  const { id, at, offices } = p;
  const general = offices.general.role;
  return paper<BonusData>({
    id: `${id} 奖罚通知单`,
    title: "奖罚通知单",
    clause: at("十二(二)", "十二2"),
    copies: ["总经理室存", "会计单位查核", "罚扣部门"],
    readers: ({ unit }) => [
      [offices.registrar.role, general],
      [offices.accounting.role, general],
      [...unitHolders(p, unit), general],
    ],
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [facts(d.facts), box("事由及依据", d.reason, 30), parts(d.parts)],
  });
};
