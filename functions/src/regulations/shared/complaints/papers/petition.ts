/** 签呈 (九(十一)). */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { type Fact, facts, type Part, parts } from "./parts.ts";

export interface PetitionData {
  facts: readonly Fact[];
  parts: readonly Part[];
}
export const petitionPaper = ({ id, at }: Process) =>
  paper<PetitionData>({
    id: `${id} 签呈`,
    title: "签呈",
    clause: at("九(十一)", "九12"),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [facts(d.facts), parts(d.parts)],
  });
