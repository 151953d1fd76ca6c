/** 催办单 (十四): to the unit that holds what is late. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import type { Process } from "../process.ts";

export const urgePaper = ({ id, at, sheets }: Process) =>
  plainPaper(sheets.urge, {
    id: `${id} 催办单`,
    title: "催办单",
    clause: at("十四"),
    internal: at("九(十)"),
    fields: [
      "number",
      ["office", "致"],
      "dueAt",
      [({ sheet: { times = 1 }, names, at }) => `第 ${times} 次　${names.day(at)}`, "催办"],
      [({ sheet }) => `“${sheet.step}”已逾期，请即办理。`, "催办事项"],
    ],
    signs: [["answer", "承办部门回复", "answer"]],
    note: "请于收到后立即办理，并将办理情形回复总经理室生产管理组。",
  });
