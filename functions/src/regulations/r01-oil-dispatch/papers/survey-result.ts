/** R01 十二, 十三: what a campaign found: figures, scores of each question, comments. */
import { type Printing, paperOf } from "../../../engine/declare/printed.ts";
import { bars } from "../../../engine/paper/chart/index.ts";
import { type Block, label, value } from "../../../engine/paper/paper.ts";
import { score } from "../kinds/survey/figures.ts";
import type { Survey } from "../kinds/survey/sheet.ts";

const data = ({ sheet, done, names }: Printing<typeof Survey>) => {
  const from = done.launch ?? done.begin;
  return {
    year: sheet.period ?? "",
    sent: sheet.sent ?? 0,
    answered: sheet.answered ?? 0,
    mean: sheet.mean,
    items: sheet.scores ?? [],
    channels: sheet.channels ?? [],
    classes: sheet.classes ?? [],
    comments: (sheet.comments ?? []).map((c) => c.text),
    period: from && `${names.day(from.at)}至${names.day(sheet.closesOn)}`,
  };
};
type Data = ReturnType<typeof data>;

/** `3`, `4` → `75%`; of nothing: —. */
export const rate = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${Math.round((part / whole) * 1000) / 10}%`;

/** The question with the lowest mean, the first at a tie. */
export const lowest = <T extends { mean: number }>(items: readonly T[]): T | undefined =>
  items.toSorted((a, b) => a.mean - b.mean)[0];

const figures = (d: Data): Block => ({
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

const scores = (d: Data): Block => {
  const worst = lowest(d.items);
  return {
    block: "chart",
    picture: bars({
      title: worst ? `“${worst.question}”得分最低，为 ${score(worst.mean)} 分` : "各题得分",
      rows: d.items.map((i) => ({ label: i.question, values: [i.mean] })),
      show: score,
      top: 100,
    }),
    caption: "满分 100 分，按已收回的答复计算",
  };
};

const number = (title: string) => ({ title, align: "right" as const });

const itemTable = (d: Data): Block => ({
  block: "table",
  columns: [{ title: "题目", width: 5 }, number("答复（份）"), number("平均分")],
  rows: d.items.map((i) => [i.question, String(i.answers), score(i.mean)]),
});

const channelTable = (d: Data): Block => ({
  block: "table",
  columns: [{ title: "方式", width: 2 }, number("发出（份）"), number("收回（份）"), number("收回率")],
  rows: d.channels.map((c) => [c.channel, String(c.sent), String(c.answered), rate(c.answered, c.sent)]),
  total: ["合计", String(d.sent), String(d.answered), rate(d.answered, d.sent)],
});

const classTable = (d: Data): Block[] =>
  d.classes.length === 0
    ? []
    : [
        { block: "heading", text: "各类客户" },
        {
          block: "table",
          columns: [{ title: "客户类别", width: 3 }, number("收回（份）"), number("平均分")],
          rows: d.classes.map((c) => [c.class, String(c.answered), score(c.mean)]),
        },
      ];

const comments = (d: Data): Block =>
  d.comments.length === 0
    ? { block: "paragraph", text: "没有书面意见。" }
    : { block: "list", ordered: true, items: d.comments };

export const surveyResult = paperOf({
  id: "R01 客户满意度调查结果",
  title: "客户满意度调查结果",
  clause: "R01 十二",
  example: true,
  data,
  layout: (d) => [
    { block: "title", text: `${d.year}年度客户满意度调查结果` },
    figures(d),
    { block: "heading", text: "各题得分" },
    scores(d),
    itemTable(d),
    { block: "heading", text: "调查方式" },
    channelTable(d),
    ...classTable(d),
    { block: "heading", text: "客户意见" },
    comments(d),
  ],
});
