/** The questions of the satisfaction survey (R01 十二): what one is, and those that hold until the organisation sets its own. */
import type { Filled } from "../../engine/declare/sheet.ts";
import { choice, row, text } from "../../engine/declare/sheet.ts";

/** What the text wants to know about. */
const ABOUT = ["服务质量", "公司形象"] as const;
export const question = row({ text: text("问题", { en: "Problem" }), about: choice("方面", ABOUT, { en: "About" }) });
/** A paper of more questions nobody answers; and the results must fit a document. */
export const MOST_QUESTIONS = 30;

const of = (about: (typeof ABOUT)[number], ...texts: string[]): Filled<typeof question>[] =>
  texts.map((t) => ({ text: t, about }));
/** The text names none. */
export const QUESTIONS = [
  ...of("服务质量", "油品质量是否稳定、符合约定", "数量计量是否准确", "调运是否及时", "结算、开票是否准确及时"),
  ...of("服务质量", "业务人员的服务态度", "咨询和投诉的处理是否及时、满意"),
  ...of("公司形象", "公司的信誉", "公司的专业水平", "向他人推荐我公司的意愿"),
];
