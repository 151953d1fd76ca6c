/** 调查报告 (九(二)) to 总经理, with room for the instruction. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { type Fact, facts, type Part, parts } from "./parts.ts";

export interface InvestigationData {
  facts: readonly Fact[];
  parts: readonly Part[];
}
export const investigationPaper = ({ id, at }: Process) =>
  paper<InvestigationData>({
    id: `${id} 调查报告`,
    title: "客户抱怨调查报告",
    clause: at("九(二)", "九3"),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [facts(d.facts), parts(d.parts)],
  });
