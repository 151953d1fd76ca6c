/** The sheet of 客户满意度调查 (R01 十二): the year, its questions, and what came of it. */
import * as z from "zod";
import { choice, date, fill, kept, list, note, row, sheet, text } from "../../engine/form.ts";

/** What the text wants to know about (R01 十二). */
export const ABOUT = ["服务质量", "公司形象"] as const;
/** Answers and their points; ours, the text names none. */
export const ANSWERS = { 非常满意: 100, 满意: 85, 一般: 70, 不满意: 40, 很不满意: 0 } as const;
export type Answer = keyof typeof ANSWERS;
/** Object.keys forgets the literal keys. */
export const ANSWER_WORDS = Object.keys(ANSWERS) as [Answer, ...Answer[]];

export const question = row({ text: text("问题"), about: choice("方面", ABOUT) });

const ids = z.array(z.string()).max(200);
/** One figure for a channel, question or class. Means are points with two decimals, rates percent with one. */
export const channelFigure = z.strictObject({
  channel: z.string(),
  sent: z.int(),
  answered: z.int(),
  rate: z.number(),
  ids,
});
export const questionFigure = z.strictObject({
  no: z.int(),
  question: z.string(),
  about: z.string(),
  answers: z.int(),
  mean: z.number(),
  ids,
});
export const classFigure = z.strictObject({ class: z.string(), answered: z.int(), mean: z.number(), ids });
export const comment = z.strictObject({ id: z.string(), text: z.string() });

export const Survey = sheet("R01.survey", {
  period: text("年度", { en: "Year", hint: "四位数字" }),
  subject: text("范围", { en: "Scope" }),
  questions: list("问题", question, { en: "Questions", hint: "开展之前可以修改", clause: "R01 十二" }),
  launchOn: date("开展日期", { en: "Launch" }),
  closesOn: kept("截止日期", z.iso.date(), { en: "Closes" }),
  reason: note("修改说明", { en: "Why changed" }),
  sent: kept("发出", z.int(), { en: "Sent" }),
  answered: kept("收回", z.int(), { en: "Answered" }),
  rate: kept("回收率", z.number(), { en: "Response rate", unit: "%" }),
  mean: kept("平均分", z.number(), { en: "Mean" }),
  channels: kept("各渠道回收", z.array(channelFigure).max(20), { en: "By channel" }),
  scores: kept("各题得分", z.array(questionFigure).max(200), { en: "By question" }),
  classes: kept("各类客户得分", z.array(classFigure).max(200), { en: "By class" }),
  lowest: kept("得分最低的题", z.array(z.int()).max(10), { en: "Lowest questions" }),
  comments: kept("意见和建议", z.array(comment).max(200), { en: "Comments" }),
  commented: kept("有意见的份数", z.int(), { en: "With comments" }),
});

/** What the gatherer's result fills. */
export const resultForm = () =>
  fill(Survey, "sent", "answered", "rate", "mean?", "channels", "scores", "classes", "lowest", "comments", "commented");
