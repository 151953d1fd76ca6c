/** 客户开发计划 (R01 七, 八): specialist → 企业发展部主任 → 经理办公会, each approves or returns. */

import {
  actor,
  fieldRef,
  get,
  kind,
  print,
  step,
  takenFrom,
  tell,
  unlessFilled,
} from "../../../engine/declare/kind.ts";
import { approval } from "../../../engine/declare/row/rows.ts";
import {
  attachments,
  caseRef,
  date,
  fen,
  fill,
  list,
  note,
  row,
  sheet,
  staff,
  text,
} from "../../../engine/declare/sheet.ts";
import { developmentPlan } from "../papers/development-plan.ts";
import { director, leader, meeting, specialist } from "../roles.ts";
import { Target } from "./target.ts";

const wanted = row({
  department: text("部门"),
  person: staff("部门联系人", { en: "Contact of the department" }),
  what: text("支持事项", { en: "Support needed" }),
});

export const Plan = sheet("R01.plan", {
  title: text("计划名称", { en: "Title" }),
  specialist: staff("客户开发专员", { en: "Specialist" }),
  target: caseRef("目标客户档案", "R01.target", { en: "Target's dossier" }),
  targets: text("目标客户", { en: "Target customers", hint: "已建目标客户档案的，选档案即可" }),
  research: note("调研情况", { en: "Research", clause: "R01 七" }),
  goal: note("开发目标", { en: "Goal" }),
  measures: note("开发措施", { en: "Measures" }),
  from: date("起始日期", { en: "From", notAfter: "until" }),
  until: date("完成日期", { en: "Until", notBefore: "today" }),
  budget: fen("费用预算", { en: "Budget" }),
  support: list("所需部门支持", wanted, {
    en: "Support from departments",
    mayBeEmpty: true,
    most: 20,
    clause: "R01 八",
  }),
  files: attachments("附件", { en: "Files" }),
  headOpinion: note("主任意见", { en: "Remark of the head" }),
  meetingOpinion: note("经理办公会意见", { en: "Remark of the managers' meeting" }),
  returned: note("退回意见", { en: "Why returned" }),
});

/** Who drafted or revised it decides at neither level, and the levels are two persons; the way back is the same. */
const decided = { of: ["draft", "revise"], back: "returned", why: "returned" } as const;
const DRAFT = ["goal", "measures", "from?", "until?", "budget?", "support", "files?"] as const;
export const plan = kind(
  {
    sheet: Plan,
    title: "客户开发计划",
    titleEn: "Development plan",
    clause: "R01 七",
    edition: 1,
    statuses: { returned: "已退回", drafted: "待主任审批", endorsed: "待经理办公会审批", approved: "已批准" },
    ends: ["approved"],
    readers: [specialist, director, leader, meeting],
    supervisor: director,
    summary: "title",
    parent: "target",
    papers: { plan: developmentPlan },
  },
  {
    draft: step({
      title: "拟订",
      by: specialist,
      from: null,
      to: "drafted",
      form: fill(Plan, "title", "target?", "targets?", "research", ...DRAFT),
      needs: { target: get(Target, fieldRef("target")) },
      refuse: {
        whom: {
          when: ({ input, facts }) => !input.targets && !facts.target[0]?.sheet.name,
          says: "请选择目标客户档案，或填写目标客户",
        },
      },
      set: { specialist: actor, targets: unlessFilled(takenFrom("target", "name")) },
    }),
    revise: step({
      title: "修改",
      by: { person: "specialist" },
      from: "returned",
      to: "drafted",
      form: fill(Plan, "research?", ...DRAFT),
    }),
    ...approval(Plan, {
      ...decided,
      approve: ["endorse", "主任审批"],
      sendBack: ["sendBack", "主任退回"],
      by: director,
      from: "drafted",
      to: "endorsed",
      opinion: "headOpinion?",
    }),
    ...approval(Plan, {
      ...decided,
      approve: ["approve", "经理办公会审批"],
      sendBack: ["reject", "经理办公会退回"],
      by: meeting,
      from: "endorsed",
      to: "approved",
      opinion: "meetingOpinion?",
      then: [
        print("plan"),
        tell({ person: "support", of: "person" }, "客户开发计划已批准，需要贵部门支持", { clause: "R01 八" }),
        tell({ person: "specialist" }, "客户开发计划已批准"),
      ],
    }),
  },
);
