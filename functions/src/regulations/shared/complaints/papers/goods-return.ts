/** 成品退货单 (十三(一)2, 十三(二)2) in four copies. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { box, type Fact, facts, type Part, parts } from "./parts.ts";

export interface ReturnData {
  facts: readonly Fact[];
  reason: string;
  parts: readonly Part[];
}
export const returnPaper = ({ id, at, offices: { sales, salesHead, warehouse, accounting, general } }: Process) =>
  paper<ReturnData>({
    id: `${id} 成品退货单`,
    title: "成品退货单",
    clause: at("十三(一)2", "十三1(2)"),
    copies: ["业务部自存督促", "成品仓储存", "会计科存", "业务部存"],
    // All but the first go to 成品仓储 first, which passes the third and the fourth on.
    readers: [
      [sales, salesHead, general],
      [warehouse, general],
      [accounting, warehouse, general],
      [sales, salesHead, warehouse, general],
    ].map((holders) => holders.map((o) => o.role)),
    example: true,
    layout: (d) => [
      facts(d.facts),
      box("退货原因", d.reason, 30),
      parts(d.parts),
      { block: "signature", rows: [{ label: "成品仓储签收（实退数量　　　　　　）" }, { label: "会计科核对" }] },
    ],
  });
