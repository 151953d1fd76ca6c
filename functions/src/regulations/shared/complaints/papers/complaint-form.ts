/** 客户抱怨处理表 (R04 附表2, R15 表14.6.3: not in the source) in five copies (九(七)). */
import { type Block, paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";
import { type Fact, facts, type Part, parts, small } from "./parts.ts";

export interface FormData {
  facts: readonly Fact[];
  /** 客户要求, 客诉理由, 签注意见. */
  asked: readonly Fact[];
  investigation: readonly Part[];
  disposal: readonly Fact[];
  decisions: readonly Part[];
  judgement: readonly Fact[];
  closing: readonly Part[];
  /** 第 n 联 names who keeps it; below stands what it is for. */
  note: string;
}

const heading = (text: string): Block => ({ block: "heading", text });
const long = (of: readonly Fact[]): Block => ({
  block: "grid",
  columns: [3, 13],
  rows: of.map(([title, text]) => [
    { text: title, bold: true, align: "center" },
    { text: text ?? "", valign: "top", minHeight: 14 },
  ]),
});

export const formPaper = ({ id, at, offices }: Process) =>
  paper<FormData>({
    id: `${id} 客户抱怨处理表`,
    title: "客户抱怨处理表",
    clause: at("九(七)", "九8"),
    copies: ["质量管理部存", "制造部存", "业务部依批示办理", "会计科存", "总经理室存"],
    readers: [
      [offices.quality],
      [offices.production, offices.plantHead],
      [offices.sales, offices.salesHead],
      [offices.accounting],
      [offices.registrar],
    ].map((holders) => [...holders.map((o) => o.role), offices.general.role]),
    internal: at("九(十)", "九11"),
    example: true,
    layout: (d) => [
      facts(d.facts),
      long(d.asked),
      heading("调查与对策"),
      parts(d.investigation),
      heading("处理意见与核决"),
      facts(d.disposal),
      parts(d.decisions),
      heading("责任判定与结案"),
      facts(d.judgement),
      parts(d.closing),
      small(d.note),
    ],
  });
