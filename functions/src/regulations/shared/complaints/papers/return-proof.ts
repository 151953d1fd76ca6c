/** 销货退回证明单 (十三(二)4): the buyer seals it, and it goes to 会计部. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { type Fact, facts, small } from "./parts.ts";

export interface ProofData {
  facts: readonly Fact[];
  amount: string;
  capital: string;
}
export const returnProofPaper = ({ id, at, offices: { sales, salesHead, accounting, general } }: Process) =>
  paper<ProofData>({
    id: `${id} 销货退回证明单`,
    title: "销货退回证明单",
    clause: at("十三(二)4", "十三2(4)"),
    readers: [[sales, salesHead, accounting, general].map((o) => o.role)],
    example: "unmarked",
    layout: (d) => [
      facts(d.facts),
      {
        block: "grid",
        columns: [3, 13],
        rows: [[{ text: "退回金额", bold: true, align: "center" }, `${d.amount}（大写：${d.capital}）`]],
      },
      small("上列货物确已退回，特此证明。买受人盖章后，连同成品退货单送会计部作帐。"),
      { block: "seal", text: "买受人（统一发票章）" },
    ],
  });
