/** R01 附件1: what a customer thinks of quality, service and product, in scores of their own hand, with their seal. */
import { type Printing, paperOf } from "../../../engine/declare/printed.ts";
import { BLANK_DATE } from "../../../engine/paper/boxes.ts";
import { type Block, type Cell, label, value } from "../../../engine/paper/paper.ts";
import type { Visit } from "../kinds/visit.ts";
import { SCORE_ROWS, type ScoreRow, worthOf } from "../scores.ts";

const data = ({ sheet, names }: Printing<typeof Visit>) => ({
  customer: names.customer(sheet.customer),
  address: sheet.address,
  /** 客户单位法人（负责人） */
  head: sheet.principal,
  /** The word chosen in each row, as printed there; blank: no box marked. */
  quality: sheet.quality,
  service: sheet.attitude,
  fame: sheet.fame,
  suggestions: sheet.advice,
  contacts: sheet.contacts ?? [],
});
type Data = ReturnType<typeof data>;

/** Boxes in a row. */
const BOXES = 7;

/** The customer writes the points into the box under its word, so an unmarked one leaves room there. */
const box = (word: string, points: number, chosen: boolean): Cell =>
  chosen ? label(`${word}\n√ ${points}`) : { text: `${word}\n`, align: "center" };

/** Words from the left; a row with fewer than seven ends in an empty box, as in the annex. */
const scoreRow = (row: ScoreRow, chosen: string | undefined): Cell[] => {
  const marked = Object.entries(row.points).map(([word, points]) => box(word, points, word === chosen));
  const empty = Array.from({ length: BOXES - marked.length }, () => value(""));
  return [label(row.title), ...marked, ...empty];
};

const particulars = (d: Data): Block => ({
  block: "grid",
  columns: [5, 13],
  rows: [
    [label("客户单位名称"), d.customer],
    [label("客户地址"), value(d.address)],
    [label("客户单位法人（负责人）"), value(d.head)],
  ],
});

const opinions = (d: Data): Block => ({
  block: "grid",
  // The fourth box holds the longest word, 知名度较高, in one line.
  columns: [26, 19.4, 19.4, 19.4, 22.6, 19.4, 19.4, 19.4],
  rows: [
    [label("用户意见", { span: 1 + BOXES })],
    scoreRow(SCORE_ROWS.quality, d.quality),
    scoreRow(SCORE_ROWS.service, d.service),
    scoreRow(SCORE_ROWS.fame, d.fame),
  ],
});

/** mm: three lines of suggestions beside the customer's seal. */
const TALL = { valign: "top", minHeight: 45 } as const;
const suggestions = (d: Data): Block => ({
  block: "grid",
  columns: [26, 90, 49],
  rows: [
    [
      label("其它建议"),
      value(d.suggestions, TALL),
      value("客户单位盖章（签名）", { ...TALL, align: "center", foot: BLANK_DATE }),
    ],
  ],
});

/** Room for three people at least, so that more can be written by hand. */
const ROWS = 3;

const contacts = (d: Data): Block => {
  const rows = Array.from({ length: Math.max(ROWS, d.contacts.length) }, (_, i) => d.contacts[i]);
  const cells = rows.map((c) => [value(c?.name), value(c?.post), value(c?.phone), value(c?.mobile)]);
  const side = label("客户单位主要负责人，业务主办联系方式", { rows: rows.length + 1 });
  const head = [side, label("姓名"), label("职务"), label("电话"), label("手机")];
  return { block: "grid", columns: [38, 28, 32, 35, 32], rows: [head, ...cells] };
};

/** What each box is worth stands on the form itself, because the customer gives the points. */
const note = (): string => {
  const worth = Object.values(SCORE_ROWS).map((row) => `${row.title}：${worthOf(row)}`);
  return `注：请在每行认可的一格内打分，各格分值如下。\n${worth.join("；\n")}。`;
};

export const visitReport = paperOf({
  id: "R01 附件1",
  title: "走访客户报告单",
  clause: "R01 附件1",
  signed: true,
  data,
  layout: (d) => [
    particulars(d),
    opinions(d),
    suggestions(d),
    contacts(d),
    { block: "paragraph", small: true, text: note() },
  ],
});
