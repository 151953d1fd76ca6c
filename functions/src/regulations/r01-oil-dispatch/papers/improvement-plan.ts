/** R01 十三: what is to be done about what the survey found, for the leaders to review. */
import { type Block, paper } from "../../../engine/paper/paper.ts";
import { longRow, type Opinion, opinionRow } from "./opinion.ts";
import { lowest, rate, type SurveyResultData, score } from "./survey-result.ts";

interface Measure {
  problem: string;
  measure: string;
  department?: string | undefined;
  /** As printed. */
  until?: string | undefined;
}

export interface ImprovementPlanData {
  year: number;
  /** What the closed campaign gave; left out when the plan stands alone. */
  survey?: SurveyResultData | undefined;
  /** 存在的问题, in the words of the person who drafts. */
  problems?: string | undefined;
  /** 改进方案 as running text. */
  plan?: string | undefined;
  /** The same as single measures. */
  measures?: readonly Measure[];
  drafter?: Opinion;
  leader?: Opinion;
}

const found = (s: SurveyResultData): string => {
  const worst = lowest(s.items);
  const low = worst ? `；得分最低的是“${worst.question}”，${score(worst.mean)} 分` : "";
  return `发出 ${s.sent} 份，收回 ${s.answered} 份，收回率 ${rate(s.answered, s.sent)}；平均 ${score(s.mean)} 分${low}。`;
};

const measures = (rows: readonly Measure[]): Block[] => [
  { block: "heading", text: "改进措施" },
  {
    block: "table",
    columns: [
      { title: "问题", width: 4 },
      { title: "措施", width: 6 },
      { title: "责任部门", width: 2.5 },
      { title: "完成期限", width: 2.5 },
    ],
    rows: rows.map((m) => [m.problem, m.measure, m.department ?? "", m.until ?? ""]),
  },
  { block: "space", mm: 3 },
];

export const improvementPlan = paper<ImprovementPlanData>({
  id: "R01 服务改进方案",
  title: "服务改进方案",
  clause: "R01 十三",
  example: true,
  layout: (d) => [
    {
      block: "grid",
      columns: [3, 13],
      rows: [
        longRow("调查结果", d.survey ? found(d.survey) : undefined, 14),
        longRow("存在问题", d.problems),
        ...(d.plan === undefined && d.measures?.length ? [] : [longRow("改进方案", d.plan, 50)]),
      ],
    },
    ...(d.measures?.length ? measures(d.measures) : []),
    {
      block: "grid",
      columns: [3, 13],
      rows: [opinionRow("企业发展部", d.drafter), opinionRow("公司领导审阅", d.leader)],
    },
  ],
});
