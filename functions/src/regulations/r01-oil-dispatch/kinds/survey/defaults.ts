/** The survey's shipped examples (R01 十二): the text names neither day nor questions. */
import type { ABOUT } from "./sheet.ts";

/** Month and day on which a survey begins by itself. */
export const SURVEY_DAY = "10-09";
/** Calendar days from the launch to the end. */
export const SURVEY_DAYS = 30;

export const QUESTIONS: { text: string; about: (typeof ABOUT)[number] }[] = [
  { text: "油品质量是否稳定、符合约定", about: "服务质量" },
  { text: "数量计量是否准确", about: "服务质量" },
  { text: "调运是否及时", about: "服务质量" },
  { text: "结算、开票是否准确及时", about: "服务质量" },
  { text: "业务人员的服务态度", about: "服务质量" },
  { text: "咨询和投诉的处理是否及时、满意", about: "服务质量" },
  { text: "公司的信誉", about: "公司形象" },
  { text: "公司的专业水平", about: "公司形象" },
  { text: "向他人推荐我公司的意愿", about: "公司形象" },
];
/** Months since the last contract or delivery within which a customer counts as active (ours). */
export const ACTIVE_MONTHS = 24; // R01 十二
