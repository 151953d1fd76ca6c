/** Figures of a survey (R01 十三): returns, scores of each question, channels and classes of customers, comments. */
import {
  type Figures,
  type FiguresCtx,
  type FigureTable,
  type Said,
  said,
} from "../../../../engine/declare/figures/figures.ts";
import type { Written } from "../../../../engine/declare/sheet.ts";
import type { Survey } from "./sheet.ts";

type OnSurvey = Written<typeof Survey.shape>;
const CLAUSE = "R01 十三";

/** One decimal, rounded half up: `84.25` → 84.3; of nobody: —. */
export const score = (mean: number | null | undefined): string =>
  typeof mean === "number" ? (Math.round(mean * 10) / 10).toFixed(1) : "—";

const MEAN = said("平均分", "Mean score");
const ANSWERED = said("收回", "Answered");
const RATE = said("回收率", "Response rate");
const OF_100 = said("收回问卷的平均，满分 100", "mean of the answered ones, of 100");
const OF_SENT = said("收回 ÷ 发出", "answered ÷ sent");
const SENT = said("本次调查发出的问卷", "questionnaires of this survey");
const IN_TIME = said("截止前收回的问卷", "answered before it closed");

/** Undefined until the survey is closed and counted. */
export function surveyFigures({ sheet: s }: Pick<FiguresCtx<OnSurvey>, "sheet">): Figures | undefined {
  if (s.sent === undefined) return undefined;
  const [sent, answered] = [s.sent, s.answered ?? 0];
  const all = { count: answered, ids: (s.channels ?? []).flatMap((x) => x.ids) };
  return {
    totals: [
      { key: "sent", count: sent, ids: [], title: said("发出", "Sent"), type: "number", value: sent, says: SENT },
      { key: "answered", ...all, title: ANSWERED, type: "number", value: answered, says: IN_TIME },
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

const text = (zh: string, en: string) => ({ title: said(zh, en), type: "text" }) as const;
const number = (title: Said) => ({ title, type: "number" }) as const;

const questions = ({ scores = [] }: OnSurvey): FigureTable =>
  table(
    { key: "questions", title: said("各题平均分", "Mean score by question"), says: OF_100 },
    [text("问题", "Question"), text("方面", "About"), number(said("答复数", "Answers")), number(MEAN)],
    scores.map((q) => [`q${q.no}`, q.ids, q.question, q.about, q.answers, q.mean]),
    said("各题得分", "Scores"),
    (name, mean) => said(`“{}”得分最低，为 ${score(mean)} 分`, `“{}” scores lowest: ${score(mean)}`, name),
  );
const channels = ({ channels: of = [] }: OnSurvey): FigureTable =>
  table(
    { key: "channels", title: said("各渠道回收率", "Response rate by channel"), says: OF_SENT },
    [text("渠道", "Channel"), number(said("发出", "Sent")), number(ANSWERED), { title: RATE, type: "percent" }],
    of.map((x) => [`c-${x.channel}`, x.ids, x.channel, x.sent, x.answered, x.rate]),
    said("回收率", "Response rate"),
    (name, rate) => said(`“{}”回收率最低，为 ${rate}%`, `“{}” has the lowest rate: ${rate}%`, name),
  );
const classes = ({ classes: of = [] }: OnSurvey): FigureTable =>
  table(
    { key: "classes", title: said("各类客户平均分", "Mean score by customer class"), says: OF_100 },
    [text("客户类别", "Class"), number(ANSWERED), number(MEAN)],
    of.map((x) => [`k-${x.class}`, x.ids, x.class, x.answered, x.mean]),
    said("各类客户得分", "Scores by class"),
    (name, mean) => said(`“{}”平均分最低，为 ${score(mean)} 分`, `“{}” scores lowest: ${score(mean)}`, name),
  );

/** Key, questionnaires, and a cell for each column: a name first, at the end how many are behind it and the figure itself. */
type Line = readonly [
  key: string,
  ids: readonly string[],
  name: string,
  ...(string | number)[],
  count: number,
  value: number,
];
/** A table with bars. `least` names the first of the lowest, where there are two to compare. */
function table(
  head: Pick<FigureTable, "key" | "title" | "says">,
  columns: FigureTable["columns"],
  lines: readonly Line[],
  title: Said,
  least: (name: string, value: number) => Said,
): FigureTable {
  const rows = lines.map(([key, ids, ...cells]) => ({ key, count: Number(cells.at(-2)), ids, cells }));
  const named = lines.map((line) => ({ name: line[2], value: Number(line.at(-1)) }));
  const worst = named.toSorted((a, b) => a.value - b.value)[0];
  const found = worst && lines.length > 1 ? least(worst.name, worst.value) : title;
  const chart = { draw: "bars", title: found, label: 0, value: columns.length - 1, top: 100 } as const;
  return { ...head, clause: CLAUSE, columns, rows, chart };
}
