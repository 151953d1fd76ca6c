/** 调查报告 (九(二)) to 总经理, with room for the instruction. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import type { Process } from "../process.ts";

export const investigationPaper = ({ id, at, sheets }: Process) =>
  plainPaper(sheets.investigation, {
    id: `${id} 调查报告`,
    title: "客户抱怨调查报告",
    clause: at("九(二)"),
    internal: at("九(十)"),
    fields: ["number", "customer"],
    signs: [
      ["report", "调查情况", "findings"],
      ["report", "处理情况\n及建议", "conclusion"],
      ["instruct", "总经理批示", "instruction"],
    ],
  });
