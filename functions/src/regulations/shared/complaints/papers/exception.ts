/** 异常处理单 (三). */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { type Fact, facts, type Part, parts } from "./parts.ts";

export interface ExceptionData {
  facts: readonly Fact[];
  parts: readonly Part[];
}
export const exceptionPaper = ({ id, at }: Process) =>
  paper<ExceptionData>({
    id: `${id} 异常处理单`,
    title: "异常处理单",
    clause: at("三", "三"),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [facts(d.facts), parts(d.parts)],
  });
