/** 洽办单 (十四): asks a unit why its step was late, and has room for the answer. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { type Fact, facts, type Part, parts } from "./parts.ts";

export interface InquiryData {
  facts: readonly Fact[];
  question: Part;
  answer: Part;
}
export const inquiryPaper = ({ id, at }: Process) =>
  paper<InquiryData>({
    id: `${id} 洽办单`,
    title: "洽办单",
    clause: at("十四", "十四"),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [facts(d.facts), parts([d.question, d.answer])],
  });
