/** 签呈 (九(十一)). */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import type { Process } from "../process.ts";

const WRITTEN = ["file", "write"];

export const petitionPaper = ({ id, at, sheets }: Process) =>
  plainPaper(sheets.petition, {
    id: `${id} 签呈`,
    title: "签呈",
    clause: at("九(十一)"),
    internal: at("九(十)"),
    fields: ["subject", "number"],
    signs: [
      [WRITTEN, "说明", "objection"],
      [WRITTEN, "拟办", "proposal"],
      ["decide", "批示", "decision"],
    ],
  });
