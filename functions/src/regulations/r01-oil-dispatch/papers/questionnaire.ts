/** R01 十二: the questionnaire on paper, for customers who are asked by fax or face to face, with the way to answer online. */
import { type PaperCtx, type Printing, paperOf } from "../../../engine/declare/printed.ts";
import { organisationName, organisationPhone } from "../../../engine/organisation/settings.ts";
import { BLANK_DATE } from "../../../engine/paper/boxes.ts";
import { type Block, label, value } from "../../../engine/paper/paper.ts";
import type { Invitation } from "../kinds/survey/invitation.ts";
import { ANSWER_WORDS, type Survey } from "../kinds/survey/sheet.ts";

interface Asked {
  questions?: readonly { text: string }[];
  closesOn?: string;
}
interface Data {
  organisation: string;
  year: string;
  questions: readonly string[];
  /** Printed when the paper is meant for one customer. */
  customer?: string;
  /** Address of the same questionnaire online, printed as a QR code. */
  link?: string;
  /** Last day for answers, as printed. */
  until: string | undefined;
  /** Whom to ask, and where the paper goes: `企业发展部　010-8888 0000`. */
  contact: string;
}
const asked = ({ sheet, names, setting }: PaperCtx<Asked>, year = ""): Data => ({
  organisation: setting(organisationName),
  year,
  questions: (sheet.questions ?? []).map(({ text }) => text),
  until: sheet.closesOn && names.day(sheet.closesOn),
  contact: `企业发展部　${setting(organisationPhone)}`.trim(),
});

const question = (text: string, i: number): Block => ({
  block: "grid",
  columns: ANSWER_WORDS.map(() => 1),
  rows: [
    [value(`${i + 1}. ${text}`, { bold: true, span: ANSWER_WORDS.length })],
    ANSWER_WORDS.map((word) => ({ text: word, tick: false })),
  ],
});
/** mm: three lines by hand. */
const WORDS = 24;
const comment: Block = {
  block: "grid",
  columns: [1],
  rows: [[value("意见和建议", { bold: true })], [value("", { minHeight: WORDS })]],
};

const request = (d: Data): string => {
  const until = d.until === undefined ? "" : `，并请于${d.until}前交回`;
  return `${d.organisation}每年就服务质量和公司形象听取客户的评价。请在每题认可的一格内打“√”${until}。您的意见只用于改进服务。`;
};

const answering = (d: Data): Block => ({
  block: "grid",
  columns: [3, 7, 3, 5],
  rows: [
    [label("客户单位"), value(d.customer), label("填写日期"), value(BLANK_DATE)],
    [label("填写人"), value(""), label("电话"), value("")],
  ],
});

const form = {
  id: "R01 客户满意度调查问卷",
  title: "客户满意度调查问卷",
  clause: "R01 十二",
  example: true,
  layout: (d: Data): Block[] => [
    { block: "title", text: `${d.year}年度客户满意度调查问卷` },
    { block: "paragraph", text: request(d), indent: true },
    { block: "space", mm: 2 },
    answering(d),
    { block: "space", mm: 3 },
    ...d.questions.map(question),
    comment,
    { block: "paragraph", text: `联系方式：${d.contact}` },
    ...(d.link === undefined
      ? []
      : [{ block: "qr", text: d.link, caption: "也可以扫描二维码在线填写。两种方式只需选择一种。" } as const]),
  ],
};
/** For anybody: by fax or face to face. */
export const blankQuestionnaire = paperOf({ ...form, data: (c: Printing<typeof Survey>) => asked(c, c.sheet.period) });
/** For one customer, with the way to answer online. */
export const questionnaire = paperOf({
  ...form,
  data: (c: Printing<typeof Invitation>): Data => ({
    ...asked(c, c.sheet.year),
    customer: c.names.customer(c.sheet.customer),
    link: c.names.link(c.id, "answer"),
  }),
});
