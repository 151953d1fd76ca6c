/** 成品退货单 (十三(一)2, 十三(二)2) in four copies. */
import { plainPaper } from "../../../../engine/declare/plain/plain-paper.ts";
import type { Process } from "../process.ts";

export const returnPaper = ({ id, at, offices, sheets }: Process) => {
  const { sales, salesHead, warehouse, accounting, general } = offices;
  return plainPaper(sheets.goodsReturn, {
    id: `${id} 成品退货单`,
    title: "成品退货单",
    clause: at("十三(一)2"),
    copies: ["业务部自存督促", "成品仓储存", "会计科存", "业务部存"],
    // All but the first go to 成品仓储 first, which passes the third and the fourth on.
    readers: [
      [sales, salesHead, general],
      [warehouse, general],
      [accounting, warehouse, general],
      [sales, salesHead, warehouse, general],
    ].map((holders) => holders.map((o) => o.role)),
    fields: ["customer", "number", "partNo", "quantity", "handling", "basis", "reason"],
    signs: [
      ["approve", "经（副）理核示", "opinion"],
      [[], "成品仓储签收\n（实退数量）"],
      [[], "会计科核对"],
    ],
  });
};
