/** 服务改进方案 (R01 十三): the closed survey opens it with its results; drafted, then read by the leaders. */
import * as z from "zod";
import { kind, print, step } from "../../../engine/declare/kind.ts";
import { approval, opened } from "../../../engine/declare/row/rows.ts";
import { caseRef, computed, date, fill, list, note, row, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { improvementPlan } from "../papers/improvement-plan.ts";
import { MOST_QUESTIONS } from "../questions.ts";
import { companyLeader, director, leader, surveyor } from "../roles.ts";
import { draftWithin } from "../settings.ts";
import { channelFigure, classFigure, questionFigure, RESULTS, totals } from "./survey/sheet.ts";
import { MOST_TASKS, tasks } from "./task.ts";

const measure = row({
  problem: text("针对的问题", { en: "Problem met" }),
  matter: note("措施", { en: "Measure" }),
  department: text("责任部门", { en: "Department in charge" }),
  owner: staff("责任人", { en: "In charge" }),
  by: date("完成日期", { en: "Done by", notBefore: "today" }).optional(),
});

export const Improvement = sheet("R01.improvement", {
  survey: caseRef("调查", "R01.survey", { en: "Survey" }),
  year: computed("年度", z.string(), { en: "Year" }),
  ...totals,
  channels: computed("各渠道回收", z.array(channelFigure.omit({ ids: true })).max(20), { en: "By channel" }),
  scores: computed("各题得分", z.array(questionFigure.omit({ ids: true })).max(MOST_QUESTIONS), { en: "By question" }),
  classes: computed("各类客户得分", z.array(classFigure.omit({ ids: true })).max(200), { en: "By class" }),
  lowest: computed("得分最低的题", z.array(z.int()).max(10), { en: "Lowest questions" }),
  comments: computed("意见和建议", z.array(z.string()).max(50), { en: "Comments" }),
  problems: note("存在的问题", { en: "Problems", clause: "R01 十三" }),
  measures: list("改进措施", measure, { en: "Measures", hint: "审阅同意后成为责任人的待办", most: MOST_TASKS }),
  opinion: note("审阅意见", { en: "Leaders' remark" }),
  returned: note("退回意见", { en: "Why returned" }),
});

export const improvement = kind(
  {
    sheet: Improvement,
    title: "服务改进方案",
    titleEn: "Improvement plan",
    clause: "R01 十三",
    edition: 1,
    statuses: { open: "待制定", drafted: "待审阅", reviewed: "已审阅" },
    ends: ["reviewed"],
    readers: [surveyor, director, leader, companyLeader],
    supervisor: director,
    parent: "survey",
    key: ["survey"],
    papers: { plan: improvementPlan },
  },
  {
    open: opened(Improvement, { title: "提出", to: "open", fills: ["survey", "year", ...RESULTS] }),
    draft: step({
      title: "制定方案",
      by: surveyor,
      from: "open",
      to: "drafted",
      form: fill(Improvement, "problems", "measures"),
      due: { since: ["open", "return"], within: draftWithin, vague: true },
    }),
    ...approval(Improvement, {
      approve: ["review", "审阅"],
      sendBack: ["return", "退回"],
      by: companyLeader,
      of: "draft",
      from: "drafted",
      to: "reviewed",
      back: "open",
      opinion: "opinion?",
      why: "returned",
      // A measure becomes a duty with the review: none may be over before it begins.
      refuse: {
        passed: {
          when: ({ sheet, today }) => (sheet.measures ?? []).some(({ by }) => by !== undefined && by < today),
          says: "有改进措施的完成日期已过，请退回改定日期",
        },
      },
      then: [print("plan"), tasks("measures", "服务改进方案", "review")],
    }),
  },
);
