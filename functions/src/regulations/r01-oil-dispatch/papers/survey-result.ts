/** R01 十二, 十三: what a campaign found: figures, scores of each question, comments. */
import { bars } from "../../../engine/paper/chart/index.ts";
import { type Block, label, paper, value } from "../../../engine/paper/paper.ts";

interface ItemResult {
  question: string;
  /** Mean of 0–100, or null when nobody answered it. */
  mean: number | null;
  answers: number;
  /** Mean of the campaign before. */
  before?: number | null;
}

interface ChannelResult {
  channel: string;
  sent: number;
  answered: number;
}

interface ClassResult {
  class: string;
  answered: number;
  mean: number;
}

export interface SurveyResultData {
  year: number;
  sent: number;
  answered: number;
  /** Mean over all answers, or null. */
  mean: number | null;
  items: readonly ItemResult[];
  channels: readonly ChannelResult[];
  /** By class of customer; left out: no such table. */
  classes?: readonly ClassResult[];
  comments: readonly { customer?: string; text: string }[];
  /** From and to, as printed. */
  period?: string | undefined;
}

/** One decimal, rounded half up: `84.25` → 84.3. */
export const score = (mean: number | null): string => (mean === null ? "—" : (Math.round(mean * 10) / 10).toFixed(1));

/** `3`, `4` → `75%`; of nothing: —. */
export const rate = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${Math.round((part / whole) * 1000) / 10}%`;

/** The question with the lowest mean, the first at a tie. */
export const lowest = (items: readonly ItemResult[]): ItemResult | undefined => {
  const scored = items.filter((i) => i.mean !== null);
  return scored.toSorted((a, b) => (a.mean ?? 0) - (b.mean ?? 0))[0];
};

const figures = (d: SurveyResultData): Block => ({
  block: "grid",
  columns: [1, 1, 1, 1],
  rows: [
    [label("发出（份）"), label("收回（份）"), label("收回率"), label("平均分")],
    [String(d.sent), String(d.answered), rate(d.answered, d.sent), score(d.mean)].map((text) =>
      value(text, { align: "center" }),
    ),
    ...(d.period === undefined ? [] : [[label("调查时间"), value(d.period, { span: 3 })]]),
  ],
});

const scores = (d: SurveyResultData): Block => {
  const compared = d.items.some((i) => i.before !== undefined);
  const worst = lowest(d.items);
  return {
    block: "chart",
    picture: bars({
      title: worst ? `“${worst.question}”得分最低，为 ${score(worst.mean)} 分` : "各题得分",
      ...(compared ? { series: [`${d.year - 1}年度`, `${d.year}年度`] } : {}),
      rows: d.items.map((i) => ({ label: i.question, values: compared ? [i.before ?? null, i.mean] : [i.mean] })),
      show: score,
      top: 100,
    }),
    caption: "满分 100 分，按已收回的答复计算",
  };
};

const number = (title: string) => ({ title, align: "right" as const });

const itemTable = (d: SurveyResultData): Block => ({
  block: "table",
  columns: [{ title: "题目", width: 5 }, number("答复（份）"), number("平均分"), number("上年")],
  rows: d.items.map((i) => [i.question, String(i.answers), score(i.mean), score(i.before ?? null)]),
});

const channelTable = (d: SurveyResultData): Block => ({
  block: "table",
  columns: [{ title: "方式", width: 2 }, number("发出（份）"), number("收回（份）"), number("收回率")],
  rows: d.channels.map((c) => [c.channel, String(c.sent), String(c.answered), rate(c.answered, c.sent)]),
  total: ["合计", String(d.sent), String(d.answered), rate(d.answered, d.sent)],
});

const classTable = (rows: readonly ClassResult[]): Block[] => [
  { block: "heading", text: "各类客户" },
  {
    block: "table",
    columns: [{ title: "客户类别", width: 3 }, number("收回（份）"), number("平均分")],
    rows: rows.map((c) => [c.class, String(c.answered), score(c.mean)]),
  },
];

const comments = (d: SurveyResultData): Block =>
  d.comments.length === 0
    ? { block: "paragraph", text: "没有书面意见。" }
    : {
        block: "list",
        ordered: true,
        items: d.comments.map((c) => (c.customer ? `${c.customer}：${c.text}` : c.text)),
      };

/** Figures, chart and tables of a campaign: also the first part of the improvement plan. */
const surveyBlocks = (d: SurveyResultData): Block[] => [
  figures(d),
  { block: "heading", text: "各题得分" },
  scores(d),
  itemTable(d),
  { block: "heading", text: "调查方式" },
  channelTable(d),
  ...(d.classes?.length ? classTable(d.classes) : []),
  { block: "heading", text: "客户意见" },
  comments(d),
];

export const surveyResult = paper<SurveyResultData>({
  id: "R01 客户满意度调查结果",
  title: "客户满意度调查结果",
  clause: "R01 十二",
  example: true,
  layout: (d) => [{ block: "title", text: `${d.year}年度客户满意度调查结果` }, ...surveyBlocks(d)],
});
