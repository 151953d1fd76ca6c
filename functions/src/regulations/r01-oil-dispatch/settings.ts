/** What R01 leaves to the organisation. Each example holds, marked as such, until the organisation decides. */
import * as z from "zod";
import { type Interval, setting } from "../../engine/declare/kind.ts";
import { monthEnd, months, type Period, workingDays } from "../../engine/time/period.ts";
import { MOST_QUESTIONS, QUESTIONS, question } from "./questions.ts";
import { director, leader } from "./roles.ts";

const limit = (id: string, title: string, clause: string, example: Period, hint?: string) =>
  setting(id, { title, clause, example, ...(hint && { hint }) });

const INTERVALS = { week: "每周", month: "每月", quarter: "每季", half: "每半年", year: "每年" };
const interval = z.enum(["week", "month", "quarter", "half", "year"]).meta({ words: INTERVALS });
const every = (id: string, title: string, clause: string, example: Interval) =>
  setting(id, { title, clause, example, shape: interval });

const number = z.int().min(1, "须为 1 以上的整数").max(3650, "最多 3650");
const days = (id: string, title: string, clause: string, example: number) =>
  setting(id, { title, clause, example, shape: number });

const DAYS = /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/;
/** A day that every year has. */
const dayOfYear = (id: string, title: string, example: string, hint: string) =>
  setting(id, { title, clause: "R01 十二", example, hint, shape: z.string().regex(DAYS, "须写作 10-09") });

export const extensionChain = setting("R01.complaint.extension", {
  title: "较大投诉延期由谁逐级批准",
  clause: "R01 十一(三)",
  example: [director, leader],
  hint: "按批准的先后排列",
});
export const carryOutDays = days(
  "R01.complaint.carryOutDays",
  "处理意见未写明完成日期时，自告知客户起几日内执行完毕",
  "R01 三(六)",
  10,
);
/** 及时 (三(六), 十(三), 十一(一)): a reminder, no breach. */
export const promptly = limit(
  "R01.promptly",
  "“及时”的提醒期限",
  "R01 三(六)",
  workingDays(1),
  "受理投诉、答复咨询、反馈走访意见",
);
export const reassessWithin = limit("R01.dossier.reassess", "客户重新评估的间隔", "R01 二(三)", months(12));
export const inspectionEvery = every("R01.inspection.every", "工贸公司检查的间隔", "R01 九", "quarter");
const SINCE = "自期间开始起算";
export const inspectWithin = limit("R01.inspection.within", "工贸公司检查的期限", "R01 九", monthEnd(2), SINCE);
export const researchEvery = every("R01.research.every", "市场调研的间隔", "R01 五(一)", "quarter");
export const researchWithin = limit("R01.research.within", "市场调研的期限", "R01 五(一)", monthEnd(2), SINCE);
export const reportEvery = every("R01.marketReport.every", "上报市场开发动态的间隔", "R01 五(二)", "month");
export const reportWithin = limit("R01.marketReport.within", "上报市场开发动态的期限", "R01 五(二)", monthEnd(), SINCE);
export const targetResearch = limit(
  "R01.target.research",
  "目标客户调研的提醒期限",
  "R01 六(一)",
  months(1),
  "自建档起算",
);
export const expiryDays = days("R01.expiry.days", "资质、合同到期前几日提醒", "R01 三(三)", 30);
export const visitScores = limit("R01.visit.scores", "走访后取得客户评分的提醒期限", "R01 附件1", workingDays(10));
export const taskDays = days("R01.task.days", "改进事项未写明期限时的日数", "R01 十(三)", 30);
export const surveyPrepare = dayOfYear(
  "R01.survey.prepare",
  "每年自动筹备满意度调查的日期",
  "09-20",
  "月-日，应早于开展日期",
);
export const surveyDay = dayOfYear("R01.survey.day", "每年开展满意度调查的日期", "10-09", "月-日");
/** Calendar days from the launch to the end. */
export const surveyDays = days("R01.survey.days", "满意度调查的天数", "R01 十二", 30);
export const surveyQuestions = setting("R01.survey.questions", {
  title: "满意度调查问卷",
  clause: "R01 十二",
  example: QUESTIONS,
  shape: z.array(question).min(1).max(MOST_QUESTIONS),
});
export const surveyRemind = limit(
  "R01.survey.remind",
  "邀请后多久提醒未答复的客户",
  "R01 十二",
  workingDays(10),
  "只提醒一次",
);
export const surveyCall = limit(
  "R01.survey.call",
  "电话、传真、面对面的客户应在多久之内联系",
  "R01 十二",
  workingDays(10),
);
export const activeMonths = days("R01.survey.activeMonths", "几个月内有合同或交付的客户参加调查", "R01 十二", 24);
export const draftWithin = limit("R01.improvement.draft", "制定服务改进方案的提醒期限", "R01 十三", workingDays(20));

/** In the order of the settings page. */
export const settings = [
  ...[extensionChain, carryOutDays, promptly, reassessWithin, inspectionEvery, inspectWithin],
  ...[researchEvery, researchWithin, reportEvery, reportWithin, targetResearch, expiryDays, visitScores, taskDays],
  ...[surveyPrepare, surveyDay, surveyDays, surveyQuestions, surveyRemind, surveyCall, activeMonths, draftWithin],
];
