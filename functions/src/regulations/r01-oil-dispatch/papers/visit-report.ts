/** R01 附件1: what a customer thinks of quality, service and product, in scores of their own hand, with their seal. */
import { type Block, type Cell, label, paper, value } from "../../../engine/paper/paper.ts";
import { SCORE_ROWS, type ScoreRow } from "./scores.ts";

interface Contact {
  name: string;
  post?: string | undefined;
  telephone?: string | undefined;
  mobile?: string | undefined;
}

export interface VisitReportData {
  customer: string;
  address?: string | undefined;
  /** 客户单位法人（负责人） */
  head?: string | undefined;
  /** Word chosen in each row, as printed there; left out: no box marked. */
  quality?: string | undefined;
  service?: string | undefined;
  fame?: string | undefined;
  suggestions?: string | undefined;
  contacts: readonly Contact[];
  /** Date of the customer's seal, as printed; left out: to be written. */
  sealedOn?: string | undefined;
}

/** Boxes in a row. */
const BOXES = 7;

/** The customer writes the points into the box under its word, so an unmarked one leaves room there. */
const box = (word: string, points: number, chosen: boolean): Cell =>
  chosen ? label(`${word}\n√ ${points}`) : { text: `${word}\n`, align: "center" };

/** Words from the left; a row with fewer than seven ends in an empty box, as in the annex. */
const scoreRow = (row: ScoreRow, chosen: string | undefined): Cell[] => {
  const boxes = row.words.map(([word, points]) => box(word, points, word === chosen));
  const empty = Array.from({ length: BOXES - boxes.length }, () => value(""));
  return [label(row.title), ...boxes, ...empty];
};

const particulars = (d: VisitReportData): Block => ({
  block: "grid",
  columns: [5, 13],
  rows: [
    [label("客户单位名称"), d.customer],
    [label("客户地址"), value(d.address)],
    [label("客户单位法人（负责人）"), value(d.head)],
  ],
});

const opinions = (d: VisitReportData): Block => ({
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

const suggestions = (d: VisitReportData): Block => ({
  block: "grid",
  columns: [26, 90, 49],
  rows: [
    [
      label("其它建议"),
      value(d.suggestions, { valign: "top", minHeight: 45 }),
      value("客户单位盖章（签名）", {
        valign: "top",
        align: "center",
        minHeight: 45,
        foot: d.sealedOn ?? "　　年　　月　　日",
      }),
    ],
  ],
});

/** Room for three people at least, so that more can be written by hand. */
const ROWS = 3;

const contacts = (d: VisitReportData): Block => {
  const rows = Array.from({ length: Math.max(ROWS, d.contacts.length) }, (_, i) => d.contacts[i]);
  const cells = rows.map((c) => [value(c?.name), value(c?.post), value(c?.telephone), value(c?.mobile)]);
  const side = label("客户单位主要负责人，业务主办联系方式", { rows: rows.length + 1 });
  const head = [side, label("姓名"), label("职务"), label("电话"), label("手机")];
  return { block: "grid", columns: [38, 28, 32, 35, 32], rows: [head, ...cells] };
};

/** What each box is worth stands on the form itself, because the customer gives the points. */
const note = (): string => {
  const worth = Object.values(SCORE_ROWS).map(
    (row) => `${row.title}：${row.words.map(([word, points]) => `${word} ${points}`).join("，")}`,
  );
  return `注：请在每行认可的一格内打分，各格分值如下。\n${worth.join("；\n")}。`;
};

export const visitReport = paper<VisitReportData>({
  id: "R01 附件1",
  title: "走访客户报告单",
  clause: "R01 附件1",
  signed: true,
  layout: (d) => [
    particulars(d),
    opinions(d),
    suggestions(d),
    contacts(d),
    { block: "paragraph", small: true, text: note() },
  ],
});
