/** 催办单 (十四): to the unit that holds what is late. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { box, type Fact, facts, small } from "./parts.ts";

export interface UrgeData {
  facts: readonly Fact[];
  text: string;
}
export const urgePaper = ({ id, at }: Process) =>
  paper<UrgeData>({
    id: `${id} 催办单`,
    title: "催办单",
    clause: at("十四", "十四"),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [
      facts(d.facts),
      box("催办事项", d.text, 30),
      box("承办部门回复", undefined, 40),
      small("请于收到后立即办理，并将办理情形回复总经理室生产管理组。"),
    ],
  });
