/** Papers of customer development: plan, market report, monthly report. */
import { expect, it } from "vitest";
import { blocksOf, doneBy, printed, texts } from "../../../../../test/support/print.ts";
import { developmentPlan } from "./development-plan.ts";
import { marketReport } from "./market-report.ts";
import { monthlyReport } from "./monthly-report.ts";

const PLAN = {
  targets: "华北物流有限公司",
  specialist: "wu",
  measures: "一、走访并送样；二、报价。",
  budget: 3_500_000,
  support: [
    { department: "调度管理部", person: "wu", what: "试供期间安排车辆" },
    { department: "财务资产部", person: "qian", what: "核定账期" },
  ],
  headOpinion: "同意。",
};

it("names the departments whose support is wanted, and says when none is", () => {
  const supportIn = (sheet: typeof PLAN) => texts(blocksOf(developmentPlan, sheet)[1])[4];
  expect(supportIn(PLAN)).toEqual(["需其他部门支持", "调度管理部：试供期间安排车辆\n财务资产部：核定账期"]);
  expect(supportIn({ ...PLAN, support: [] })).toEqual(["需其他部门支持", "无"]);
});

it("prints the plan with the budget and both approvals, given or to be given", async () => {
  const done = { endorse: doneBy("qian", "2026-05-08") };
  const pdf = await printed(developmentPlan, PLAN, { done }, { number: "R01-2026-006" });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("费用预算 ¥35,000.00");
  expect(pdf.texts[0]).toContain("签字：钱进 2026年5月8日");
  expect(pdf.texts[0]).toContain("经理办公会审批");
  expect(pdf.texts[0]).toMatch(/签字：\s+年\s+月\s+日/);
});

it("an approval without a remark says that it is one, and nothing before it is given", () => {
  const done = { endorse: doneBy("qian", "2026-05-08") };
  expect(texts(blocksOf(developmentPlan, { targets: "甲" }, { done })[1]).slice(5)).toEqual([
    ["企业发展部主任审批", "同意"],
    ["经理办公会审批", ""],
  ]);
});

it("reports progress, problems and support", async () => {
  const sheet = {
    subject: "wu",
    period: "2026-11",
    progress: "走访 6 家。",
    problems: "竞争者降价。",
    support: "确认十二月运力。",
  };
  const pdf = await printed(marketReport, sheet, { done: { report: doneBy("wu", "2026-11-30") } });
  for (const words of ["开发进度", "走访 6 家。", "存在问题", "竞争者降价。", "所需支持", "确认十二月运力。"])
    expect(pdf.texts[0]).toContain(words);
  expect(pdf.texts[0]).toContain("业务开发专员 吴刚 期间 2026年11月");
  expect(pdf.texts[0]).toContain("报告人：吴刚 2026年11月30日 签收：");
});

it("counts what was done in the month", async () => {
  const sheet = { subject: "wu", period: "2026-11", visits: 13, targets: 5, done: "走访超计划完成。" };
  const pdf = await printed(monthlyReport, sheet, { done: { read: doneBy("qian", "2026-12-01") } });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("走访客户 家 13\n新增目标客户 家 5\n新开发客户 家 0\n");
  expect(pdf.texts[0]).toContain("完成情况\n走访超计划完成。");
  expect(pdf.texts[0]).toContain("签字：钱进 2026年12月1日");
});
