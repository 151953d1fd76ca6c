/** 洽办单 (十四): asks a unit why its step was late, and has room for the answer. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import { lines } from "../../../../engine/paper/boxes.ts";
import type { Process } from "../process.ts";

export const inquiryPaper = ({ id, at, sheets }: Process) =>
  plainPaper(sheets.inquiry, {
    id: `${id} 洽办单`,
    title: "洽办单",
    clause: at("十四"),
    internal: at("九(十)"),
    fields: ["number", ["office", "致"], "dueAt", "doneAt", "late"],
    signs: [
      ["issue", "洽办事项", "question"],
      ["answer", "逾期原因\n及改进措施", ({ sheet }) => lines(sheet.answer, sheet.remedy)],
    ],
  });
