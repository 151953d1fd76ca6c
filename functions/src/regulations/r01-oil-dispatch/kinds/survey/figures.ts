/** Figures of a survey (R01 十三): returns, scores of each question, channels and classes of customers, comments. */
import { type Figures, type FiguresCtx, type FigureTable, said } from "../../../../engine/declare/figures.ts";
import type { Written } from "../../../../engine/declare/sheet.ts";
import { score } from "../../papers/survey-result.ts";
import type { Survey } from "./sheet.ts";

type OnSurvey = Written<typeof Survey.shape>;
const CLAUSE = "R01 十三";

const MEAN = said("平均分", "Mean score");
const ANSWERED = said("收回", "Answered");
const RATE = said("回收率", "Response rate");
const OF_100 = said("收回问卷的平均，满分 100", "mean of the answered ones, of 100");
const OF_SENT = said("收回 ÷ 发出", "answered ÷ sent");

/** Undefined until the survey is closed and counted. */
export function surveyFigures({ sheet: s }: Pick<FiguresCtx<OnSurvey>, "sheet">): Figures | undefined {
  if (s.sent === undefined) return undefined;
  const [sent, answered] = [s.sent, s.answered ?? 0];
  const all = { count: answered, ids: (s.channels ?? []).flatMap((x) => x.ids) };
  return {
    totals: [
      {
        key: "sent",
        count: sent,
        ids: [],
        title: said("发出", "Sent"),
        type: "number",
        value: sent,
        says: said("本次调查发出的问卷", "questionnaires of this survey"),
      },
      {
        key: "answered",
        ...all,
        title: ANSWERED,
        type: "number",
        value: answered,
        says: said("截止前收回的问卷", "answered before it closed"),
      },
      { key: "rate", ...all, title: RATE, type: "percent", value: s.rate ?? 0, says: OF_SENT },
      { key: "mean", ...all, title: MEAN, type: "number", value: s.mean ?? null, says: OF_100 },
    ],
    tables: [questions(s), channels(s), classes(s)],
    comments: {
      title: said("意见和建议", "Comments"),
      count: s.commented ?? s.comments?.length ?? 0,
      list: s.comments ?? [],
    },
    ...(answered === 0 && { empty: said("没有收回问卷", "No questionnaire was answered") }),
  };
}

const questions = ({ scores = [] }: OnSurvey): FigureTable => {
  const worst = leastOf(scores, (q) => q.mean);
  return {
    key: "questions",
    title: said("各题平均分", "Mean score by question"),
    clause: CLAUSE,
    says: OF_100,
    columns: [
      { title: said("问题", "Question"), type: "text" },
      { title: said("方面", "About"), type: "text" },
      { title: said("答复数", "Answers"), type: "number" },
      { title: MEAN, type: "number" },
    ],
    rows: scores.map((q) => ({
      key: `q${q.no}`,
      count: q.answers,
      ids: q.ids,
      cells: [q.question, q.about, q.answers, q.mean],
    })),
    chart: {
      draw: "bars",
      title: worst
        ? said(`“{}”得分最低，为 ${score(worst.mean)} 分`, `“{}” scores lowest: ${score(worst.mean)}`, worst.question)
        : said("各题得分", "Scores"),
      label: 0,
      value: 3,
      top: 100,
    },
  };
};

const channels = ({ channels: of = [] }: OnSurvey): FigureTable => {
  const worst = leastOf(of, (x) => x.rate);
  return {
    key: "channels",
    title: said("各渠道回收率", "Response rate by channel"),
    clause: CLAUSE,
    says: OF_SENT,
    columns: [
      { title: said("渠道", "Channel"), type: "text" },
      { title: said("发出", "Sent"), type: "number" },
      { title: ANSWERED, type: "number" },
      { title: RATE, type: "percent" },
    ],
    rows: of.map((x) => ({
      key: `c-${x.channel}`,
      count: x.answered,
      ids: x.ids,
      cells: [x.channel, x.sent, x.answered, x.rate],
    })),
    chart: {
      draw: "bars",
      title: worst
        ? said(`“{}”回收率最低，为 ${worst.rate}%`, `“{}” has the lowest rate: ${worst.rate}%`, worst.channel)
        : said("回收率", "Response rate"),
      label: 0,
      value: 3,
      top: 100,
    },
  };
};

const classes = ({ classes: of = [] }: OnSurvey): FigureTable => {
  const worst = leastOf(of, (x) => x.mean);
  return {
    key: "classes",
    title: said("各类客户平均分", "Mean score by customer class"),
    clause: CLAUSE,
    says: OF_100,
    columns: [
      { title: said("客户类别", "Class"), type: "text" },
      { title: ANSWERED, type: "number" },
      { title: MEAN, type: "number" },
    ],
    rows: of.map((x) => ({ key: `k-${x.class}`, count: x.answered, ids: x.ids, cells: [x.class, x.answered, x.mean] })),
    chart: {
      draw: "bars",
      title: worst
        ? said(`“{}”平均分最低，为 ${score(worst.mean)} 分`, `“{}” scores lowest: ${score(worst.mean)}`, worst.class)
        : said("各类客户得分", "Scores by class"),
      label: 0,
      value: 2,
      top: 100,
    },
  };
};

/** The first of the lowest; undefined when there are fewer than two to compare. */
const leastOf = <T>(of: readonly T[], by: (one: T) => number): T | undefined =>
  of.length < 2 ? undefined : of.reduce((least, one) => (by(one) < by(least) ? one : least));
