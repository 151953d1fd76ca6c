/** What R01 leaves to the organisation. Each example holds, marked as such, until the organisation decides. */
import * as z from "zod";
import type { SettingLimit } from "../../engine/declare/kind.ts";
import type { Setting } from "../../engine/declare/setting.ts";
import { CARRY_OUT_DAYS } from "./kinds/complaint.ts";
import { REMIND_DAYS } from "./kinds/qualification.ts";
import { ACTIVE_MONTHS, QUESTIONS, SURVEY_DAY, SURVEY_DAYS } from "./kinds/survey/defaults.ts";
import { MOST_QUESTIONS, question } from "./kinds/survey/sheet.ts";
import { TASK_DAYS } from "./kinds/task.ts";
import * as limits from "./limits.ts";
import { director, leader } from "./roles.ts";

const limit = ({ id, example }: SettingLimit, title: string, clause: string, hint?: string): Setting => ({
  id,
  title,
  clause,
  example,
  ...(hint && { hint }),
});
const interval = z
  .enum(["week", "month", "quarter", "year"])
  .meta({ words: { week: "每周", month: "每月", quarter: "每季", year: "每年" } });
const days = z.int().min(1, "须为 1 以上的整数").max(3650, "最多 3650");
/** A day that every year has. */
const dayOfYear = z
  .string()
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/,
    "须写作 10-09",
  );

export const settings: readonly Setting[] = [
  {
    id: "R01.complaint.extension",
    title: "较大投诉延期由谁逐级批准",
    clause: "R01 十一(三)",
    example: [director, leader],
    hint: "按批准的先后排列",
  },
  {
    id: "R01.complaint.carryOutDays",
    title: "处理意见未写明完成日期时，自告知客户起几日内执行完毕",
    clause: "R01 三(六)",
    example: CARRY_OUT_DAYS,
    shape: days,
  },
  limit(limits.promptly, "“及时”的提醒期限", "R01 三(六)", "答复咨询、反馈走访意见"),
  limit(limits.reassess, "客户重新评估的间隔", "R01 二(三)"),
  {
    id: "R01.inspection.every",
    title: "工贸公司检查的间隔",
    clause: "R01 九",
    example: "quarter",
    shape: interval,
  },
  limit(limits.inspect, "工贸公司检查的期限", "R01 九", "自期间开始起算"),
  {
    id: "R01.research.every",
    title: "市场调研的间隔",
    clause: "R01 五(一)",
    example: "quarter",
    shape: interval,
  },
  limit(limits.research, "市场调研的期限", "R01 五(一)", "自期间开始起算"),
  {
    id: "R01.marketReport.every",
    title: "上报市场开发动态的间隔",
    clause: "R01 五(二)",
    example: "month",
    shape: interval,
  },
  limit(limits.marketReport, "上报市场开发动态的期限", "R01 五(二)", "自期间开始起算"),
  limit(limits.targetResearch, "目标客户调研的提醒期限", "R01 六(一)", "自建档起算"),
  {
    id: "R01.expiry.days",
    title: "资质、合同到期前几日提醒",
    clause: "R01 三(三)",
    example: REMIND_DAYS,
    shape: days,
  },
  limit(limits.visitScores, "走访后取得客户评分的提醒期限", "R01 附件1"),
  { id: "R01.task.days", title: "改进事项未写明期限时的日数", clause: "R01 十(三)", example: TASK_DAYS, shape: days },
  {
    id: "R01.survey.prepare",
    title: "每年自动筹备满意度调查的日期",
    clause: "R01 十二",
    example: "09-20",
    hint: "月-日，应早于开展日期",
    shape: dayOfYear,
  },
  {
    id: "R01.survey.day",
    title: "每年开展满意度调查的日期",
    clause: "R01 十二",
    example: SURVEY_DAY,
    hint: "月-日",
    shape: dayOfYear,
  },
  { id: "R01.survey.days", title: "满意度调查的天数", clause: "R01 十二", example: SURVEY_DAYS, shape: days },
  {
    id: "R01.survey.questions",
    title: "满意度调查问卷",
    clause: "R01 十二",
    example: QUESTIONS,
    shape: z.array(question).min(1).max(MOST_QUESTIONS),
  },
  limit(limits.surveyRemind, "邀请后多久提醒未答复的客户", "R01 十二", "只提醒一次"),
  limit(limits.surveyCall, "电话、传真、面对面的客户应在多久之内联系", "R01 十二"),
  {
    id: "R01.survey.activeMonths",
    title: "几个月内有合同或交付的客户参加调查",
    clause: "R01 十二",
    example: ACTIVE_MONTHS,
    shape: days,
  },
  limit(limits.improvementPlan, "制定服务改进方案的提醒期限", "R01 十三"),
];
