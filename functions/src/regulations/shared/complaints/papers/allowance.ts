/** 销货折让证明单 (十三(一)1) in two copies: 业务部, 会计. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import { capital } from "../../../../engine/paper/amount-in-words.ts";
import { inCurrency } from "../money.ts";
import type { Process } from "../process.ts";

export const allowancePaper = ({ id, at, offices, sheets }: Process) => {
  const sealing = [offices.sales, offices.salesHead, offices.general].map((o) => o.role);
  return plainPaper(sheets.allowance, {
    id: `${id} 销货折让证明单`,
    title: "销货折让证明单",
    clause: at("十三(一)1"),
    copies: ["业务部存", "会计作帐"],
    // 业务部 has both sealed by the customer before the second goes on to 会计.
    readers: [sealing, [...sealing, offices.accounting.role]],
    example: "unmarked",
    fields: [
      "customer",
      "number",
      "partNo",
      "invoice",
      "sort",
      [({ sheet: { amount = 0, currency } }) => inCurrency(currency, amount), "金额"],
      [({ sheet: { amount = 0, currency } }) => (currency ? "" : capital(amount)), "大写"],
      "reason",
    ],
    // The customer seals it: their remarks stay in the house.
    signs: [
      ["endorse", "经（副）理核签"],
      ["approve", "总（副）经理核签"],
    ],
    seal: "客户签章（统一发票章）",
  });
};
