/** R01 十三: what is to be done about what the survey found, for the leaders to review. */
import { type Printing, paperOf, signedBy } from "../../../engine/declare/printed.ts";
import { boxes, longRow, opinionRow } from "../../../engine/paper/boxes.ts";
import type { Improvement } from "../kinds/improvement.ts";
import { score } from "../kinds/survey/figures.ts";
import { lowest, rate } from "./survey-result.ts";

/** mm: an opinion of three lines and a signature. */
const ROOM = 30;

const data = (c: Printing<typeof Improvement>) => {
  const { sheet, done, names } = c;
  return {
    sent: sheet.sent ?? 0,
    answered: sheet.answered ?? 0,
    mean: sheet.mean,
    items: sheet.scores ?? [],
    problems: sheet.problems,
    measures: (sheet.measures ?? []).map((m) => ({ ...m, by: names.day(m.by) })),
    drafter: signedBy(c, done.draft, "提交审阅"),
    leader: signedBy(c, done.review, sheet.opinion ?? "同意"),
  };
};
const found = (d: ReturnType<typeof data>): string => {
  const worst = lowest(d.items);
  const low = worst ? `；得分最低的是“${worst.question}”，${score(worst.mean)} 分` : "";
  return `发出 ${d.sent} 份，收回 ${d.answered} 份，收回率 ${rate(d.answered, d.sent)}；平均 ${score(d.mean)} 分${low}。`;
};

export const improvementPlan = paperOf({
  id: "R01 服务改进方案",
  title: "服务改进方案",
  clause: "R01 十三",
  example: true,
  data,
  layout: (d) => [
    boxes(longRow("调查结果", found(d), 14), longRow("存在问题", d.problems, 25)),
    { block: "heading", text: "改进措施" },
    {
      block: "table",
      columns: [
        { title: "问题", width: 4 },
        { title: "措施", width: 6 },
        { title: "责任部门", width: 2.5 },
        { title: "完成期限", width: 2.5 },
      ],
      rows: d.measures.map((m) => [m.problem, m.matter, m.department, m.by]),
    },
    { block: "space", mm: 3 },
    boxes(opinionRow("企业发展部", d.drafter, ROOM), opinionRow("公司领导审阅", d.leader, ROOM)),
  ],
});
