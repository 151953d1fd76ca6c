/** 销货折让证明单 (十三(一)1) in two copies: 业务部, 会计. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { box, type Fact, facts, type Part, parts } from "./parts.ts";

export interface AllowanceData {
  facts: readonly Fact[];
  reason: string;
  parts: readonly Part[];
}
export const allowancePaper = ({ id, at, offices }: Process) =>
  paper<AllowanceData>({
    id: `${id} 销货折让证明单`,
    title: "销货折让证明单",
    clause: at("十三(一)1", "十三1(1)"),
    copies: ["业务部存", "会计作帐"],
    // 业务部 has both sealed by the customer before the second goes on to 会计.
    readers: [[], [offices.accounting.role]].map((more) => [
      ...[offices.sales, offices.salesHead, offices.general].map((o) => o.role),
      ...more,
    ]),
    example: "unmarked",
    layout: (d) => [
      facts(d.facts),
      box("折让原因", d.reason, 30),
      parts(d.parts),
      { block: "seal", text: "客户签章（统一发票章）" },
    ],
  });
