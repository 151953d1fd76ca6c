/** 客户满意度调查 (R01 十二, 十三): one a year, to every active customer, closed by the clock, its results an improvement plan. */

import {
  act,
  aggregate,
  because,
  type Effect,
  kind,
  type On,
  openForEach,
  print,
  printed,
  rule,
  step,
  tell,
} from "../../../../engine/declare/kind.ts";
import { fill, type Written } from "../../../../engine/declare/sheet.ts";
import { plusDays } from "../../../../engine/time/days.ts";
import { blankQuestionnaireData, surveyResultData } from "../../papers/paper-data.ts";
import { questionnaire } from "../../papers/questionnaire.ts";
import { surveyResult } from "../../papers/survey-result.ts";
import { companyLeader, desk, director, leader, surveyor } from "../../roles.ts";
import { Improvement } from "../improvement.ts";
import { ACTIVE_MONTHS, QUESTIONS, SURVEY_DAY, SURVEY_DAYS } from "./defaults.ts";
import { surveyFigures } from "./figures.ts";
import { Invitation } from "./invitation.ts";
import { results } from "./results.ts";
import { resultForm, Survey } from "./sheet.ts";

type OnSurvey = On<typeof Survey>;
const dayOf = ({ input, setting }: OnSurvey) =>
  `${input.period}-${setting({ id: "R01.survey.day", example: SURVEY_DAY })}`;
/** Questions and launch day of the organisation, where the plan doesn't say otherwise. */
const planned = (c: OnSurvey) => {
  const { input, today, setting } = c;
  const day = dayOf(c);
  const launchOn = because(
    day < today ? today : day,
    "R01 十二",
    day < today ? "设定的开展日期已过，即日开展" : "本单位设定的开展日期（未设定时为示例）",
  );
  const questions = because(
    setting({ id: "R01.survey.questions", example: QUESTIONS }),
    "R01 十二",
    "本单位设定的问卷（未设定时为示例）",
  );
  return { ...(!input.questions?.length && { questions }), ...(!input.launchOn && { launchOn }) };
};
const otherYear = rule<typeof Survey>({
  when: ({ input: { launchOn, period }, sheet }) =>
    launchOn !== undefined && !launchOn.startsWith(`${period ?? sheet.period}-`),
  says: "每年度开展一次，开展日期须在该年度之内",
});

/** Launching: the day it closes is fixed, and every active customer gets a questionnaire. */
const closing = ({ today, setting }: OnSurvey) => {
  const days = setting({ id: "R01.survey.days", example: SURVEY_DAYS });
  return { closesOn: because(plusDays(today, days), "R01 十二", `开展后 ${days} 日截止（自然日，可设定）`) };
};
const invitations = ({ id, sheet, setting }: OnSurvey): Effect[] => [
  print("questionnaire"),
  openForEach(
    { list: "activeCustomers", months: setting({ id: "R01.survey.activeMonths", example: ACTIVE_MONTHS }) },
    Invitation,
    "invite",
    "customer",
    ["survey", "customer"],
    {
      survey: id,
      closesOn: sheet.closesOn,
    },
  ),
];

export const survey = kind(
  {
    sheet: Survey,
    title: "满意度调查",
    titleEn: "Satisfaction survey",
    clause: "R01 十二",
    edition: 1,
    statuses: { planned: "筹备", running: "进行中", closed: "已截止", counted: "已统计" },
    ends: ["counted"],
    readers: [surveyor, desk, director, leader, companyLeader],
    supervisor: director,
    summary: "period",
    key: ["period"],
    aggregators: { results },
    figures: surveyFigures,
    papers: {
      questionnaire: printed(questionnaire, blankQuestionnaireData),
      result: printed(surveyResult, surveyResultData),
    },
    every: { period: "year", for: "organisation", on: { id: "R01.survey.prepare", example: "09-20" } },
  },
  {
    plan: step({
      title: "编制问卷",
      by: surveyor,
      from: null,
      to: "planned",
      form: fill(Survey, "period", "questions?", "launchOn?"),
      refuse: {
        wrongYear: {
          when: ({ input, today }) => !/^20\d\d$/.test(input.period) || input.period < today.slice(0, 4),
          says: "年度须为四位数字，且不早于今年",
        },
        passed: {
          when: (c) => !c.input.launchOn && dayOf(c) < c.today,
          says: "设定的开展日期已过，请填写开展日期",
        },
        otherYear,
      },
      writes: { launchOn: true },
      set: { says: "待写", values: planned },
    }),
    arise: step({
      title: "到期筹备",
      by: "system",
      from: null,
      to: "planned",
      form: fill(Survey, "period", "subject"),
      writes: { launchOn: true },
      set: { says: "待写", values: planned },
      then: [tell(surveyor, "年度满意度调查将开展，请核对问卷和开展日期")],
    }),
    edit: step({
      title: "修改问卷",
      by: surveyor,
      from: "planned",
      due: null,
      form: fill(Survey, "questions?", "launchOn?", "reason?"),
      refuse: { otherYear },
    }),
    launch: step({
      title: "开展",
      by: surveyor,
      from: "planned",
      to: "running",
      due: null,
      writes: { closesOn: true },
      set: { says: "待写", values: closing },
      then: [{ says: "待写", effects: invitations }],
    }),
    begin: step({
      title: "按期开展",
      by: "system",
      from: "planned",
      to: "running",
      due: { on: "launchOn", at: "09:00" },
      writes: { closesOn: true },
      set: { says: "待写", values: closing },
      then: [{ says: "待写", effects: invitations }],
    }),
    close: step({
      title: "截止",
      clause: "R01 十三",
      by: "system",
      from: "running",
      to: "closed",
      due: { on: "closesOn" },
      then: [
        {
          says: "待写",
          effects: ({ id }) => [aggregate(Invitation, id, "results", { kind: Survey, step: "count", case: id })],
        },
      ],
    }),
    count: step({
      title: "统计结果",
      clause: "R01 十三",
      by: "system",
      from: "closed",
      to: "counted",
      form: resultForm(),
      set: {
        says: "待写",
        values: ({ input, sheet }) => ({
          rate: because(input.rate, "R01 十三", `发出 ${input.sent} 份，收回 ${input.answered} 份`),
          ...(input.mean !== undefined && { mean: because(input.mean, "R01 十三", `${input.answered} 份答复的平均`) }),
          scores: input.scores.map((s) => ({ ...s, ...worded(sheet.questions?.[s.no - 1]) })),
        }),
      },
      then: [
        {
          says: "待写",
          effects: ({ id, sheet }) => [
            tell(surveyor, "满意度调查已统计，请制定服务改进方案"),
            act(Improvement, "open", `R01.improvement.${id}`, findings(id, sheet)),
            print("result"),
          ],
        },
      ],
    }),
  },
);

/** What the improvement plan starts from; the ids behind the figures stay on the survey. */
const findings = (id: string, s: Written<typeof Survey.shape>) => ({
  survey: id,
  year: s.period,
  sent: s.sent,
  answered: s.answered,
  rate: s.rate,
  ...(s.mean !== undefined && { mean: s.mean }),
  channels: bare(s.channels),
  scores: bare(s.scores),
  classes: bare(s.classes),
  lowest: s.lowest,
  comments: (s.comments ?? []).slice(0, 50).map((c) => c.text),
});
const bare = <T extends { ids: unknown }>(rows: readonly T[] = []) => rows.map(({ ids: _, ...row }) => row);
const worded = (q: { text: string; about: string } | undefined) => ({ question: q?.text ?? "", about: q?.about ?? "" });
