/** The sheet of 客户满意度调查 (R01 十二): the year, its questions, and what came of it. */
import * as z from "zod";
import { computed, date, list, note, row, sheet, text } from "../../../../engine/declare/sheet.ts";
import { MOST_QUESTIONS, question } from "../../questions.ts";

/** Answers and their points; ours, the text names none. */
export const ANSWERS = { 非常满意: 100, 满意: 85, 一般: 70, 不满意: 40, 很不满意: 0 } as const;
export type Answer = keyof typeof ANSWERS;
/** Object.keys forgets the literal keys. */
export const ANSWER_WORDS = Object.keys(ANSWERS) as [Answer, ...Answer[]];

/** The ids behind a figure and the comments are kept up to this many; the list of the survey's questionnaires has all. */
export const KEPT = 100;

const ids = computed("问卷", z.array(z.string()).max(KEPT), { en: "Questionnaires" });
const sent = computed("发出", z.int(), { en: "Sent", clause: "R01 十二" });
const answered = computed("收回", z.int(), { en: "Answered" });
const rate = computed("回收率", z.number(), { en: "Response rate", unit: "%" });
const mean = computed("平均分", z.number(), { en: "Mean" });
export const totals = { sent, answered, rate, mean };
/** One figure for a channel, question or class. Means are points with two decimals, rates percent with one. */
export const channelFigure = row({
  channel: computed("渠道", z.string(), { en: "Channel" }),
  sent,
  answered,
  rate,
  ids,
});
export const questionFigure = row({
  no: computed("题号", z.int(), { en: "No." }),
  question: computed("问题", z.string(), { en: "Question" }),
  about: computed("方面", z.string(), { en: "About" }),
  answers: computed("答复数", z.int(), { en: "Answers" }),
  mean,
  ids,
});
export const classFigure = row({ class: computed("客户类别", z.string(), { en: "Class" }), answered, mean, ids });
const comment = row({
  id: computed("问卷", z.string(), { en: "Questionnaire" }),
  text: computed("意见", z.string(), { en: "Comment" }),
});

export const Survey = sheet("R01.survey", {
  period: text("年度", { en: "Year", hint: "四位数字" }),
  subject: text("范围", { en: "Scope" }),
  questions: list("问题", question, {
    en: "Questions",
    hint: "开展之前可以修改",
    clause: "R01 十二",
    most: MOST_QUESTIONS,
  }),
  launchOn: date("开展日期", { en: "Launch", notBefore: "today" }),
  closesOn: computed("截止日期", z.iso.date(), { en: "Closes" }),
  reason: note("修改说明", { en: "Why changed" }),
  ...totals,
  channels: computed("各渠道回收", z.array(channelFigure).max(20), { en: "By channel" }),
  scores: computed("各题得分", z.array(questionFigure).max(MOST_QUESTIONS), { en: "By question" }),
  classes: computed("各类客户得分", z.array(classFigure).max(200), { en: "By class" }),
  lowest: computed("得分最低的题", z.array(z.int()).max(10), { en: "Lowest questions" }),
  comments: computed("意见和建议", z.array(comment).max(KEPT), { en: "Comments" }),
  commented: computed("有意见的份数", z.int(), { en: "With comments" }),
});

/** What of its results the improvement plan repeats. */
export const RESULTS = [
  "sent",
  "answered",
  "rate",
  "mean?",
  "channels",
  "scores",
  "classes",
  "lowest",
  "comments",
] as const;
