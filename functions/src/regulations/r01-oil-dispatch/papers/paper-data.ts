/** How the data of R01's papers follow from their cases. The layouts are in `papers/`. */

import { type Mark, type PaperCtx, signer } from "../../../engine/declare/kind.ts";
import type { Sheet, Written } from "../../../engine/declare/sheet.ts";
import type { Complaint } from "../kinds/complaint.ts";
import type { Improvement } from "../kinds/improvement.ts";
import type { MarketReport } from "../kinds/market-report.ts";
import type { MonthlyReport } from "../kinds/monthly-report.ts";
import type { Plan } from "../kinds/plan.ts";
import type { Invitation } from "../kinds/survey/invitation.ts";
import { ANSWER_WORDS, type Survey } from "../kinds/survey/sheet.ts";
import type { Visit } from "../kinds/visit.ts";
import type { ComplaintRecordData } from "./complaint-record.ts";
import type { DevelopmentPlanData } from "./development-plan.ts";
import type { ImprovementPlanData } from "./improvement-plan.ts";
import type { MarketReportData } from "./market-report.ts";
import type { MonthlyReportData } from "./monthly-report.ts";
import type { Opinion } from "./opinion.ts";
import type { QuestionnaireData } from "./questionnaire.ts";
import type { SurveyResultData } from "./survey-result.ts";
import type { VisitReportData } from "./visit-report.ts";

type On<S extends Sheet> = PaperCtx<Written<S["shape"]>>;
type Any = Pick<PaperCtx<unknown>, "names">;

const lines = (...texts: (string | false | undefined)[]) => texts.filter(Boolean).join("\n");
const opinion = ({ names }: Any, mark: Mark | undefined, text: string | undefined): Opinion =>
  mark ? { text, name: signer(names, mark), date: names.day(mark.at) } : {};
/** `2026-11` as `2026年11月`, `2026-Q4` as `2026年第4季度`, `2026-W07` as `2026年第7周`, `2026` as `2026年`. */
const periodText = (period = "") =>
  period
    .replace(/^(\d{4})-Q(\d)$/, "$1年第$2季度")
    .replace(/^(\d{4})-W0?(\d+)$/, "$1年第$2周")
    .replace(/^(\d{4})-0?(\d+)$/, "$1年$2月")
    .replace(/^(\d{4})$/, "$1年");

export function complaintRecordData({
  sheet,
  done,
  names,
  openedAt,
  openedBy,
}: On<typeof Complaint>): ComplaintRecordData {
  const { tell } = done;
  return {
    at: names.instant(sheet.complainedAt ?? openedAt),
    customer: sheet.customer ? names.customer(sheet.customer) : (sheet.customerName ?? ""),
    content: sheet.content ?? "",
    result: lines(
      sheet.opinion,
      tell && sheet.told && `${names.day(tell.at)}以${sheet.told}方式告知客户。`,
      sheet.reply && `客户答复：${sheet.reply}`,
      sheet.carriedOut && `执行情况：${sheet.carriedOut}`,
    ),
    handler: names.person(tell?.by ?? openedBy),
    remark: sheet.remark,
  };
}

export const visitReportData = ({ sheet, names }: On<typeof Visit>): VisitReportData => ({
  customer: names.customer(sheet.customer),
  address: sheet.address,
  head: sheet.principal,
  quality: sheet.quality,
  service: sheet.attitude,
  fame: sheet.fame,
  suggestions: sheet.advice,
  contacts: (sheet.contacts ?? []).map(({ name, post, phone, mobile }) => ({ name, post, telephone: phone, mobile })),
});

export function developmentPlanData(c: On<typeof Plan>): DevelopmentPlanData {
  const { sheet, done, names, openedAt } = c;
  const { from, until } = sheet;
  return {
    targets: sheet.targets ?? "",
    specialist: names.person(sheet.specialist),
    date: names.day(done.revise?.at ?? openedAt),
    period: from || until ? `${names.day(from)}至${names.day(until)}` : undefined,
    research: sheet.research,
    goal: sheet.goal,
    plan: sheet.measures ?? "",
    budget: sheet.budget,
    support: sheet.support ?? [],
    director: opinion(c, done.endorse, sheet.headOpinion ?? "同意"),
    meeting: opinion(c, done.approve, sheet.meetingOpinion ?? "同意"),
  };
}

export const marketReportData = ({ sheet, done, names, at }: On<typeof MarketReport>): MarketReportData => ({
  specialist: names.person(sheet.subject),
  period: periodText(sheet.period),
  date: names.day(done.report?.at ?? at),
  progress: sheet.progress ?? "",
  problems: sheet.problems,
  support: sheet.support,
});

export function monthlyReportData(c: On<typeof MonthlyReport>): MonthlyReportData {
  const { sheet, done, names, at } = c;
  return {
    specialist: names.person(sheet.subject),
    month: periodText(sheet.period),
    date: names.day(done.report?.at ?? at),
    figures: [
      { title: "走访客户", unit: "家", done: sheet.visits ?? 0 },
      { title: "新增目标客户", unit: "家", done: sheet.targets ?? 0 },
      { title: "新开发客户", unit: "家", done: sheet.won ?? 0 },
    ],
    summary: sheet.done,
    problems: sheet.undone,
    next: sheet.next,
    director: opinion(c, done.read, sheet.opinion),
  };
}

interface Questioned {
  questions?: readonly { text: string }[];
  closesOn?: string;
}
const questionnaire = (
  c: Pick<PaperCtx<Questioned>, "sheet" | "names" | "setting">,
  year: string | undefined,
): QuestionnaireData => ({
  organisation: c.setting({ id: "R00.org.name", example: "本单位" }),
  year: Number(year ?? 0),
  questions: (c.sheet.questions ?? []).map(({ text }) => ({ text, choices: ANSWER_WORDS })),
  until: c.sheet.closesOn && c.names.day(c.sheet.closesOn),
  contact: `企业发展部　${c.setting({ id: "R00.org.phone", example: "" })}`.trim(),
});
/** For anybody: by fax or face to face. */
export const blankQuestionnaireData = (c: On<typeof Survey>): QuestionnaireData => questionnaire(c, c.sheet.period);
/** For one customer, with the way to answer online. */
export const questionnaireData = (c: On<typeof Invitation>): QuestionnaireData => ({
  ...questionnaire(c, c.sheet.year),
  customer: c.names.customer(c.sheet.customer),
  link: c.names.link(c.id, "answer"),
});

interface Results {
  sent?: number;
  answered?: number;
  mean?: number;
  scores?: readonly { question: string; mean: number; answers: number }[];
  channels?: readonly { channel: string; sent: number; answered: number }[];
  classes?: readonly { class: string; answered: number; mean: number }[];
}
const results = (s: Results, year: string | undefined, comments: readonly string[]): SurveyResultData => ({
  year: Number(year ?? 0),
  sent: s.sent ?? 0,
  answered: s.answered ?? 0,
  mean: s.mean ?? null,
  items: (s.scores ?? []).map(({ question, mean, answers }) => ({ question, mean, answers })),
  channels: (s.channels ?? []).map(({ channel, sent, answered }) => ({ channel, sent, answered })),
  classes: (s.classes ?? []).map(({ class: of, answered, mean }) => ({ class: of, answered, mean })),
  comments: comments.map((text) => ({ text })),
});
export function surveyResultData({ sheet, done, names }: On<typeof Survey>): SurveyResultData {
  const from = done.launch ?? done.begin;
  return {
    ...results(
      sheet,
      sheet.period,
      (sheet.comments ?? []).map((c) => c.text),
    ),
    period: from && `${names.day(from.at)}至${names.day(sheet.closesOn)}`,
  };
}

export function improvementPlanData(c: On<typeof Improvement>): ImprovementPlanData {
  const { sheet, done, names } = c;
  return {
    year: Number(sheet.year ?? 0),
    survey: results(sheet, sheet.year, sheet.comments ?? []),
    problems: sheet.problems,
    measures: (sheet.measures ?? []).map(({ problem, matter, department, by }) => ({
      problem,
      measure: matter,
      department,
      until: by && names.day(by),
    })),
    drafter: opinion(c, done.draft, "提交审阅"),
    leader: opinion(c, done.review, sheet.opinion ?? "同意"),
  };
}
