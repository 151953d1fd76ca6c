/** R01 七, 八: the plan to win target customers, through the department head to 经理办公会, with the support it asks for. */
import { type Printing, paperOf, signedBy } from "../../../engine/declare/printed.ts";
import { boxes, facts, longRow, opinionRow } from "../../../engine/paper/boxes.ts";
import { label } from "../../../engine/paper/paper.ts";
import { yuan } from "../../../engine/values/money.ts";
import type { Plan } from "../kinds/plan.ts";

/** mm: an opinion of three lines and a signature. */
const ROOM = 30;

const data = (c: Printing<typeof Plan>) => {
  const { sheet, done, names, openedAt } = c;
  const { from, until } = sheet;
  return {
    targets: sheet.targets ?? "",
    specialist: names.person(sheet.specialist),
    /** When it was drawn up, or last revised. */
    date: names.day(done.revise?.at ?? openedAt),
    period: from || until ? `${names.day(from)}至${names.day(until)}` : undefined,
    research: sheet.research,
    goal: sheet.goal,
    plan: sheet.measures ?? "",
    /** Fen. */
    budget: sheet.budget,
    /** R01 八: departments whose support is wanted, and for what. */
    support: sheet.support ?? [],
    director: signedBy(c, done.endorse, sheet.headOpinion ?? "同意"),
    meeting: signedBy(c, done.approve, sheet.meetingOpinion ?? "同意"),
  };
};
const support = (rows: ReturnType<typeof data>["support"]): string =>
  rows.length === 0 ? "无" : rows.map((s) => `${s.department}：${s.what}`).join("\n");

export const developmentPlan = paperOf({
  id: "R01 客户开发计划",
  title: "客户开发计划",
  clause: "R01 七",
  example: true,
  data,
  layout: (d) => [
    facts([
      ["客户开发专员", d.specialist],
      ["制定日期", d.date],
      ["计划期间", d.period],
      ["费用预算", d.budget === undefined ? "" : yuan(d.budget)],
    ]),
    boxes(
      [label("目标客户"), d.targets],
      longRow("调研情况", d.research, 25),
      longRow("开发目标", d.goal),
      longRow("开发计划", d.plan, 45),
      longRow("需其他部门支持", support(d.support)),
      opinionRow("企业发展部主任审批", d.director, ROOM),
      opinionRow("经理办公会审批", d.meeting, ROOM),
    ),
  ],
});
