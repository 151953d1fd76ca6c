/** R01 七, 八: the plan to win target customers, through the department head to 经理办公会, with the support it asks for. */

import { label, paper, value } from "../../../engine/paper/paper.ts";
import { yuan } from "../../../engine/values/money.ts";
import { longRow, type Opinion, opinionRow } from "./opinion.ts";

export interface DevelopmentPlanData {
  /** Names of the target customers. */
  targets: string;
  specialist: string;
  /** Day the plan was drawn up, as printed. */
  date: string;
  /** From and to, as printed. */
  period?: string | undefined;
  /** What research found. */
  research?: string | undefined;
  goal?: string | undefined;
  /** 开发步骤 */
  plan: string;
  /** Fen. */
  budget?: number | undefined;
  /** R01 八: departments whose support is wanted, and for what. */
  support: readonly { department: string; what: string }[];
  director?: Opinion;
  meeting?: Opinion;
}

const support = (rows: DevelopmentPlanData["support"]): string =>
  rows.length === 0 ? "无" : rows.map((s) => `${s.department}：${s.what}`).join("\n");

export const developmentPlan = paper<DevelopmentPlanData>({
  id: "R01 客户开发计划",
  title: "客户开发计划",
  clause: "R01 七",
  example: true,
  layout: (d) => [
    {
      block: "grid",
      columns: [3, 5, 3, 5],
      rows: [
        [label("客户开发专员"), d.specialist, label("制定日期"), d.date],
        [label("计划期间"), value(d.period), label("费用预算"), value(d.budget === undefined ? "" : yuan(d.budget))],
      ],
    },
    {
      block: "grid",
      columns: [3, 13],
      rows: [
        [label("目标客户"), d.targets],
        longRow("调研情况", d.research),
        longRow("开发目标", d.goal, 18),
        longRow("开发计划", d.plan, 45),
        longRow("需其他部门支持", support(d.support), 18),
        opinionRow("企业发展部主任审批", d.director),
        opinionRow("经理办公会审批", d.meeting),
      ],
    },
  ],
});
