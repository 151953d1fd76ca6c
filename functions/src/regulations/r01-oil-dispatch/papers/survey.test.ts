/** Papers of the yearly survey: questionnaire, result, improvement plan. */
import { expect, it } from "vitest";
import { printed } from "../../../../../test/support/print.ts";
import { improvementPlan } from "./improvement-plan.ts";
import { type QuestionnaireData, questionnaire } from "./questionnaire.ts";
import { lowest, rate, type SurveyResultData, score, surveyResult } from "./survey-result.ts";

const CHOICES = ["非常满意", "满意", "一般", "不满意", "非常不满意"];
const QUESTIONS: QuestionnaireData = {
  organisation: "油品调运分公司",
  year: 2026,
  questions: [{ text: "您对服务质量是否满意？", choices: CHOICES }, { text: "其他意见" }],
  link: "https://banfa.example.cn/s/abc",
  until: "2026年3月31日",
  contact: "企业发展部　010-8888 0000",
};

it("asks each question with empty boxes to tick, or room for words", () => {
  const [choice, words] = questionnaire
    .layout(QUESTIONS)
    .filter((b) => b.block === "grid")
    .slice(1);
  expect(choice).toEqual({
    block: "grid",
    columns: [1, 1, 1, 1, 1],
    rows: [
      [{ text: "1. 您对服务质量是否满意？", bold: true, span: 5 }],
      CHOICES.map((text) => ({ text, tick: false })),
    ],
  });
  expect(words).toMatchObject({ columns: [1], rows: [[{ text: "2. 其他意见" }], [{ minHeight: 24 }]] });
});

it("prints year, last day, contact and the way to answer online; without a link no code", async () => {
  const pdf = await printed(questionnaire, QUESTIONS, { number: "R01-2026-Q" });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("2026年度客户满意度调查问卷\n编号：R01-2026-Q\n");
  expect(pdf.texts[0]).toContain("2026年3月31日前交回");
  expect(pdf.texts[0]).toContain("扫描二维码在线填写");
  const { link: _, ...offline } = QUESTIONS;
  expect(questionnaire.layout(offline).some((b) => b.block === "qr")).toBe(false);
});

const RESULT: SurveyResultData = {
  year: 2026,
  sent: 120,
  answered: 87,
  mean: 84.25,
  period: "2026年3月2日至4月1日",
  items: [
    { question: "油品质量", mean: 91.2, answers: 87, before: 90 },
    { question: "调运及时性", mean: 78.4, answers: 85, before: null },
    { question: "公司形象", mean: null, answers: 0 },
  ],
  channels: [
    { channel: "链接", sent: 90, answered: 66 },
    { channel: "电话", sent: 30, answered: 21 },
  ],
  comments: [{ customer: "客户一", text: "节前排队久。" }, { text: "开票快一些。" }],
};

it("finds the lowest score, and shows rates and means with one decimal", () => {
  expect(lowest(RESULT.items)?.question).toBe("调运及时性");
  expect(lowest([])).toBeUndefined();
  expect([score(84.25), score(85), score(null)]).toEqual(["84.3", "85.0", "—"]);
  expect([rate(87, 120), rate(0, 0)]).toEqual(["72.5%", "—"]);
});

it("prints figures, the finding above the chart, tables and comments", async () => {
  const pdf = await printed(surveyResult, RESULT, {});
  const text = pdf.texts.join("\n");
  expect(text).toContain("发出（份） 收回（份） 收回率 平均分\n120 87 72.5% 84.3");
  expect(text).toContain("“调运及时性”得分最低，为 78.4 分");
  expect(text).toContain("油品质量 87 91.2 90.0");
  expect(text).toContain("公司形象 0 — —");
  expect(text).toContain("合计 120 87 72.5%");
  expect(text).toMatch(/1\. 客户一：节前排队久。\n2\. 开票快一些。/);
  expect(text).toContain("版式为示例");
});

it("says that there are no comments", () => {
  const blocks = surveyResult.layout({ ...RESULT, comments: [] });
  expect(blocks.at(-1)).toEqual({ block: "paragraph", text: "没有书面意见。" });
});

it("brings the survey's results to the improvement plan, its measures, and room for the leaders", async () => {
  const data = {
    year: 2026,
    survey: RESULT,
    problems: "节前排队",
    measures: [{ problem: "排队", measure: "分时段预约提油", department: "调度管理部", until: "2026年12月31日" }],
    drafter: { text: "请审阅。", name: "周洁", date: "2026年4月20日" },
  };
  const pdf = await printed(improvementPlan, data, { number: "R01-2026-I" });
  expect(pdf.texts).toHaveLength(1);
  const [text = ""] = pdf.texts;
  expect(text.replaceAll("\n", "")).toContain("得分最低的是“调运及时性”，78.4 分");
  expect(text).toContain("排队 分时段预约提油 调度管理部 2026年12月31日");
  expect(text).toContain("签字：周洁 2026年4月20日");
  expect(text).toContain("公司领导审阅");
  expect(text).not.toContain("改进方案 ");
});

it("keeps the plan as running text when there are no single measures", () => {
  const [grid] = improvementPlan.layout({ year: 2026, plan: "分时段预约提油。" });
  expect(grid).toMatchObject({
    rows: [
      [{ text: "调查结果" }, {}],
      [{}, {}],
      [{ text: "改进方案" }, { text: "分时段预约提油。" }],
    ],
  });
});
