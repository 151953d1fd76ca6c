/** 销货退回证明单 (十三(二)4): the buyer seals it, and it goes to 会计部. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import { capital } from "../../../../engine/paper/amount-in-words.ts";
import type { Process } from "../process.ts";

export const returnProofPaper = ({ id, at, offices: { sales, salesHead, accounting, general }, sheets }: Process) =>
  plainPaper(sheets.goodsReturn, {
    id: `${id} 销货退回证明单`,
    title: "销货退回证明单",
    clause: at("十三(二)4"),
    readers: [[sales, salesHead, accounting, general].map((o) => o.role)],
    example: "unmarked",
    fields: [
      ["customer", "买受人"],
      "number",
      "partNo",
      "actual",
      [({ sheet }) => `${sheet.price ?? ""} 元`, "单价"],
      ["amount", "退回金额"],
      [({ sheet }) => capital(sheet.amount ?? 0), "大写"],
    ],
    note: "上列货物确已退回，特此证明。买受人盖章后，连同成品退货单送会计部作帐。",
    seal: "买受人（统一发票章）",
  });
