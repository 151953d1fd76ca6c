/** R01 十二: the questionnaire on paper, for customers who are asked by fax or face to face, with the way to answer online. */
import { type Block, label, paper, value } from "../../../engine/paper/paper.ts";

interface Question {
  text: string;
  /** Boxes to tick, up to seven; none: room for words. */
  choices?: readonly string[];
}

export interface QuestionnaireData {
  /** The organisation that asks. */
  organisation: string;
  year: number;
  questions: readonly Question[];
  /** Printed when the paper is meant for one customer. */
  customer?: string | undefined;
  /** Address of the same questionnaire online, printed as a QR code. */
  link?: string | undefined;
  /** Last day for answers, as printed. */
  until?: string | undefined;
  /** Whom to ask, and where the paper goes: `企业发展部　010-8888 0000`. */
  contact: string;
}

/** mm: three lines by hand. */
const WORDS = 24;

const question = (q: Question, i: number): Block => {
  const choices = q.choices ?? [];
  const span = Math.max(1, choices.length);
  const head = value(`${i + 1}. ${q.text}`, { bold: true, span });
  const answer =
    choices.length > 0 ? choices.map((text) => ({ text, tick: false })) : [value("", { minHeight: WORDS })];
  return { block: "grid", columns: Array.from({ length: span }, () => 1), rows: [[head], answer] };
};

const request = (d: QuestionnaireData): string => {
  const until = d.until === undefined ? "" : `，并请于${d.until}前交回`;
  return `${d.organisation}每年就服务质量和公司形象听取客户的评价。请在每题认可的一格内打“√”${until}。您的意见只用于改进服务。`;
};

const answering = (d: QuestionnaireData): Block => ({
  block: "grid",
  columns: [3, 7, 3, 5],
  rows: [
    [label("客户单位"), value(d.customer), label("填写日期"), value("　　年　　月　　日")],
    [label("填写人"), value(""), label("电话"), value("")],
  ],
});

export const questionnaire = paper<QuestionnaireData>({
  id: "R01 客户满意度调查问卷",
  title: "客户满意度调查问卷",
  clause: "R01 十二",
  example: true,
  layout: (d) => [
    { block: "title", text: `${d.year}年度客户满意度调查问卷` },
    { block: "paragraph", text: request(d), indent: true },
    { block: "space", mm: 2 },
    answering(d),
    { block: "space", mm: 3 },
    ...d.questions.map(question),
    { block: "paragraph", text: `联系方式：${d.contact}` },
    ...(d.link === undefined
      ? []
      : [{ block: "qr", text: d.link, caption: "也可以扫描二维码在线填写。两种方式只需选择一种。" } as const]),
  ],
});
