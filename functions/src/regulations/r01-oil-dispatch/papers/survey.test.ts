/** Papers of the yearly survey: questionnaire, result, improvement plan. */
import { expect, it } from "vitest";
import { blocksOf, doneBy, printed } from "../../../../../test/support/print.ts";
import { score } from "../kinds/survey/figures.ts";
import { improvementPlan } from "./improvement-plan.ts";
import { blankQuestionnaire, questionnaire } from "./questionnaire.ts";
import { lowest, rate, surveyResult } from "./survey-result.ts";

const settings: Record<string, unknown> = { "R00.org.name": "油品调运分公司", "R00.org.phone": "010-88880000" };
// The organisation's settings are what their ids hold.
const setting = <T>({ id, example }: { id: string; example: T }) => (settings[id] ?? example) as T;
const ASKED = { closesOn: "2026-03-31", questions: [{ text: "您对服务质量是否满意？", about: "服务质量" as const }] };

it("asks each question with empty boxes to tick, and leaves room for words", () => {
  const [choice, words] = blocksOf(blankQuestionnaire, { ...ASKED, period: "2026" })
    .filter((b) => b.block === "grid")
    .slice(1);
  expect(choice).toEqual({
    block: "grid",
    columns: [1, 1, 1, 1, 1],
    rows: [
      [{ text: "1. 您对服务质量是否满意？", bold: true, span: 5 }],
      ["非常满意", "满意", "一般", "不满意", "很不满意"].map((text) => ({ text, tick: false })),
    ],
  });
  expect(words).toMatchObject({ columns: [1], rows: [[{ text: "意见和建议" }], [{ minHeight: 24 }]] });
});

it("prints year, last day, contact and the way to answer online", async () => {
  const sheet = { ...ASKED, year: "2026", customer: "c1" };
  const pdf = await printed(questionnaire, sheet, { setting }, { number: "R01-2026-Q" });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("2026年度客户满意度调查问卷\n编号：R01-2026-Q\n");
  expect(pdf.texts[0]).toContain("油品调运分公司每年就服务质量");
  expect(pdf.texts[0]).toContain("2026年3月31日前交回");
  expect(pdf.texts[0]).toContain("客户单位 客户一 填写日期");
  expect(pdf.texts[0]).toContain("联系方式：企业发展部 010-88880000");
  expect(pdf.texts[0]).toContain("扫描二维码在线填写");
  expect(blocksOf(questionnaire, sheet).at(-1)).toMatchObject({ text: "https://banfa.example/s/abc/answer" });
});

it("for anybody has no code, and before a telephone is set only the department", () => {
  const blocks = blocksOf(blankQuestionnaire, { ...ASKED, period: "2026" });
  expect(blocks.some((b) => b.block === "qr")).toBe(false);
  expect(blocks.at(-1)).toEqual({ block: "paragraph", text: "联系方式：企业发展部" });
});

const scored = (question: string, mean: number, answers: number) => ({
  no: 1,
  question,
  about: "服务质量",
  mean,
  answers,
  ids: [],
});
const RESULT = {
  sent: 120,
  answered: 87,
  mean: 84.25,
  scores: [scored("油品质量", 91.2, 87), scored("调运及时性", 78.4, 85)],
  channels: [
    { channel: "链接", sent: 90, answered: 66, rate: 73.3, ids: [] },
    { channel: "电话", sent: 30, answered: 21, rate: 70, ids: [] },
  ],
  classes: [],
};
const SURVEY = {
  ...RESULT,
  period: "2026",
  closesOn: "2026-04-01",
  comments: [
    { id: "a", text: "节前排队久。" },
    { id: "b", text: "开票快一些。" },
  ],
};
const launched = { done: { launch: doneBy("zhou", "2026-03-02") } };

it("finds the lowest score, and shows rates and means with one decimal", () => {
  expect(lowest(RESULT.scores)?.question).toBe("调运及时性");
  expect(lowest([])).toBeUndefined();
  expect([score(84.25), score(85), score(undefined)]).toEqual(["84.3", "85.0", "—"]);
  expect([rate(87, 120), rate(0, 0)]).toEqual(["72.5%", "—"]);
});

it("prints figures, the finding above the chart, tables and comments", async () => {
  const pdf = await printed(surveyResult, SURVEY, launched);
  const text = pdf.texts.join("\n");
  expect(text).toContain("发出（份） 收回（份） 收回率 平均分\n120 87 72.5% 84.3");
  expect(text).toContain("调查时间 2026年3月2日至2026年4月1日");
  expect(text).toContain("“调运及时性”得分最低，为 78.4 分");
  expect(text).toContain("油品质量 87 91.2\n");
  expect(text).toContain("合计 120 87 72.5%");
  expect(text).not.toContain("各类客户");
  expect(text).toMatch(/1\. 节前排队久。\n2\. 开票快一些。/);
  expect(text).toContain("版式为示例");
});

it("shows the classes of customers where there are some", () => {
  const classes = [{ class: "A级", answered: 12, mean: 88.2, ids: [] }];
  const blocks = blocksOf(surveyResult, { ...SURVEY, classes }, launched);
  expect(blocks).toContainEqual(expect.objectContaining({ block: "table", rows: [["A级", "12", "88.2"]] }));
});

it("says that there are no comments", () => {
  const blocks = blocksOf(surveyResult, { ...SURVEY, comments: [] }, launched);
  expect(blocks.at(-1)).toEqual({ block: "paragraph", text: "没有书面意见。" });
});

it("brings the survey's results to the improvement plan, its measures, and room for the leaders", async () => {
  const sheet = {
    ...RESULT,
    year: "2026",
    problems: "节前排队",
    measures: [
      { problem: "排队", matter: "分时段预约提油", department: "调度管理部", owner: "wu", by: "2026-12-31" },
      { problem: "开票", matter: "当日开票", department: "财务资产部", owner: "qian" },
    ],
  };
  const done = { draft: doneBy("zhou", "2026-04-20") };
  const pdf = await printed(improvementPlan, sheet, { done }, { number: "R01-2026-I" });
  expect(pdf.texts).toHaveLength(1);
  const [text = ""] = pdf.texts;
  expect(text.replaceAll("\n", "")).toContain("得分最低的是“调运及时性”，78.4 分");
  expect(text).toContain("排队 分时段预约提油 调度管理部 2026年12月31日");
  expect(text).toContain("开票 当日开票 财务资产部\n");
  expect(text).toContain("提交审阅");
  expect(text).toContain("签字：周洁 2026年4月20日");
  expect(text).toContain("公司领导审阅");
  expect(text).not.toContain("同意");
});
