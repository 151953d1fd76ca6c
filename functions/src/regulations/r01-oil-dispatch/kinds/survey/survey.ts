/** 客户满意度调查 (R01 十二, 十三): one a year, to every active customer, closed by the clock, its results an improvement plan. */

import {
  act,
  after,
  aggregate,
  because,
  kind,
  type On,
  openForEach,
  print,
  rule,
  step,
  tell,
  unlessFilled,
} from "../../../../engine/declare/kind.ts";
import { fill, type Written } from "../../../../engine/declare/sheet.ts";
import { blankQuestionnaire } from "../../papers/questionnaire.ts";
import { surveyResult } from "../../papers/survey-result.ts";
import { companyLeader, desk, director, leader, surveyor } from "../../roles.ts";
import { activeMonths, surveyDay, surveyDays, surveyPrepare, surveyQuestions } from "../../settings.ts";
import { Improvement } from "../improvement.ts";
import { surveyFigures } from "./figures.ts";
import { Invitation } from "./invitation.ts";
import { results } from "./results.ts";
import { RESULTS, Survey } from "./sheet.ts";

type OnSurvey = On<typeof Survey>;
const dayOf = ({ input, setting }: OnSurvey) => `${input.period}-${setting(surveyDay)}`;
/** Questions and launch day of the organisation, where the plan doesn't say otherwise. */
const planned = {
  writes: { launchOn: true },
  set: {
    questions: unlessFilled({
      says: "本单位设定的问卷（未设定时为示例）",
      value: ({ setting }: OnSurvey) => setting(surveyQuestions),
    }),
    launchOn: unlessFilled({
      says: `本单位设定的开展日期（未设定时为示例 ${surveyDay.example}），已过的为当日`,
      value: (c: OnSurvey) =>
        dayOf(c) < c.today ? because(c.today, "R01 十二", "设定的开展日期已过，即日开展") : dayOf(c),
    }),
  },
} as const;
const otherYear = rule<typeof Survey>({
  when: ({ input: { launchOn, period }, sheet }) =>
    launchOn !== undefined && !launchOn.startsWith(`${period ?? sheet.period}-`),
  says: "每年度开展一次，开展日期须在该年度之内",
});

/** Launching: the day it closes is fixed, and every active customer gets a questionnaire. */
const launched = {
  from: "planned",
  to: "running",
  set: { closesOn: after(surveyDays) },
  then: [
    print("questionnaire"),
    {
      says: `每个在用客户（未归档、未合并，${activeMonths.example} 个月（示例）内有合同或交付）各开立一份满意度问卷，客户档案已归档的不参加`,
      effects: ({ id, sheet: { closesOn }, setting }: OnSurvey) => [
        openForEach(
          { list: "activeCustomers", months: setting(activeMonths) },
          Invitation,
          "invite",
          "customer",
          ["survey", "customer"],
          { survey: id, closesOn },
        ),
      ],
    },
  ],
} as const;

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
      questionnaire: blankQuestionnaire,
      result: surveyResult,
    },
    every: { period: "year", for: "organisation", on: surveyPrepare },
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
        passed: { when: (c) => !c.input.launchOn && dayOf(c) < c.today, says: "设定的开展日期已过，请填写开展日期" },
        otherYear,
      },
      ...planned,
    }),
    arise: step({
      title: "到期筹备",
      by: "system",
      from: null,
      to: "planned",
      form: fill(Survey, "period", "subject"),
      ...planned,
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
    launch: step({ title: "开展", by: surveyor, ...launched, due: null }),
    begin: step({ title: "按期开展", by: "system", ...launched, due: { on: "launchOn", at: "09:00" } }),
    close: step({
      title: "截止",
      clause: "R01 十三",
      by: "system",
      from: "running",
      to: "closed",
      due: { on: "closesOn" },
      then: [
        {
          says: "汇总本次的满意度问卷，在本满意度调查上统计结果",
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
      form: fill(Survey, ...RESULTS, "commented"),
      set: {
        rate: {
          says: "收回 ÷ 发出，百分数，一位小数",
          value: ({ input: { rate, sent, answered } }) =>
            because(rate, "R01 十三", `发出 ${sent} 份，收回 ${answered} 份`),
        },
        mean: {
          says: "收回问卷的平均，两位小数；没有收回的不记",
          value: ({ input: { mean, answered } }) =>
            mean === undefined ? undefined : because(mean, "R01 十三", `${answered} 份答复的平均`),
        },
        scores: {
          says: "各题补上题目和方面",
          value: ({ input, sheet }) => input.scores.map((s) => ({ ...s, ...worded(sheet.questions?.[s.no - 1]) })),
        },
      },
      then: [
        tell(surveyor, "满意度调查已统计，请制定服务改进方案"),
        {
          says: "提出服务改进方案，写入统计结果",
          effects: ({ id, sheet }) => [act(Improvement, "open", `R01.improvement.${id}`, findings(id, sheet))],
        },
        print("result"),
      ],
    }),
  },
);

/** What the improvement plan starts from; the ids behind the figures stay on the survey. */
const findings = (id: string, s: Written<typeof Survey.shape>) => {
  const { sent, answered, rate, mean, lowest, comments = [] } = s;
  const figures = { sent, answered, rate, lowest, ...(mean !== undefined && { mean }) };
  const tables = { channels: bare(s.channels), scores: bare(s.scores), classes: bare(s.classes) };
  return { survey: id, year: s.period, ...figures, ...tables, comments: comments.slice(0, 50).map((c) => c.text) };
};
const bare = <T extends { ids: unknown }>(rows: readonly T[] = []) => rows.map(({ ids: _, ...row }) => row);
const worded = (q: { text: string; about: string } | undefined) => ({ question: q?.text ?? "", about: q?.about ?? "" });
