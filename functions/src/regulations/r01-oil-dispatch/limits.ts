/** Limits that R01 leaves vague or open: settings with an example, so that each stands once. */
import type { SettingLimit } from "../../engine/declare/kind.ts";
import { monthEnd, months, workingDays } from "../../engine/time/period.ts";

/** 及时 (三(六), 十(三)): a reminder, no breach. */
export const promptly: SettingLimit = { id: "R01.promptly", example: workingDays(1) };
/** 定期评估 (二(三)). */
export const reassess: SettingLimit = { id: "R01.dossier.reassess", example: months(12) };
/** 定期检查 (九): within the quarter. */
export const inspect: SettingLimit = { id: "R01.inspection.within", example: monthEnd(2) };
/** 市场摸底、调研和走访 (五(一)): within the quarter. */
export const research: SettingLimit = { id: "R01.research.within", example: monthEnd(2) };
/** 市场开发动态 (五(二)): within the month. */
export const marketReport: SettingLimit = { id: "R01.marketReport.within", example: monthEnd() };
/** 全面调研 of a target customer (六(一)). */
export const targetResearch: SettingLimit = { id: "R01.target.research", example: months(1) };
/** Scores of a visited customer (十, 附件1). */
export const visitScores: SettingLimit = { id: "R01.visit.scores", example: workingDays(10) };
/** 服务改进方案 after the survey (十三). */
export const improvementPlan: SettingLimit = { id: "R01.improvement.draft", example: workingDays(20) };
/** Reminder to customers who have not answered (十二). */
export const surveyRemind: SettingLimit = { id: "R01.survey.remind", example: workingDays(10) };
/** Asking customers whose channel is telephone, fax or a visit (十二). */
export const surveyCall: SettingLimit = { id: "R01.survey.call", example: workingDays(10) };
