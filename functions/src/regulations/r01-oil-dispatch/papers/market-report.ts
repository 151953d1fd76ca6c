/** R01 五(二): how market development stands, from a specialist to the company. */
import { type Block, label, paper } from "../../../engine/paper/paper.ts";
import { longRow } from "./opinion.ts";

export interface MarketReportData {
  specialist: string;
  /** `2026年11月`, or from and to. */
  period: string;
  /** Day of the report, as printed. */
  date: string;
  progress: string;
  problems?: string | undefined;
  support?: string | undefined;
  /** Target customers worked on in the period. */
  targets?: readonly { customer: string; stage: string; progress: string }[];
}

const targets = (rows: NonNullable<MarketReportData["targets"]>): Block[] => [
  { block: "heading", text: "目标客户" },
  {
    block: "table",
    columns: [
      { title: "客户", width: 4 },
      { title: "阶段", width: 2 },
      { title: "进展", width: 7 },
    ],
    rows: rows.map((t) => [t.customer, t.stage, t.progress]),
    empty: "本期没有目标客户",
  },
];

export const marketReport = paper<MarketReportData>({
  id: "R01 市场开发动态",
  title: "市场开发动态",
  clause: "R01 五(二)",
  example: true,
  layout: (d) => [
    {
      block: "grid",
      columns: [3, 5, 3, 5],
      rows: [[label("业务开发专员"), d.specialist, label("期间"), d.period]],
    },
    {
      block: "grid",
      columns: [3, 13],
      rows: [
        longRow("开发进度", d.progress, 45),
        longRow("存在问题", d.problems, 35),
        longRow("所需支持", d.support, 35),
      ],
    },
    ...(d.targets ? targets(d.targets) : []),
    { block: "signature", rows: [{ label: "报告人", name: d.specialist, date: d.date }, { label: "签收" }] },
  ],
});
