/** Papers of customer development: plan, market report, monthly report. */
import { expect, it } from "vitest";
import { printed } from "../../../../../test/support/print.ts";
import { type DevelopmentPlanData, developmentPlan } from "./development-plan.ts";
import { type MarketReportData, marketReport } from "./market-report.ts";
import { type MonthlyReportData, monthlyReport } from "./monthly-report.ts";

const PLAN: DevelopmentPlanData = {
  targets: "华北物流有限公司",
  specialist: "吴刚",
  date: "2026年5月6日",
  plan: "一、走访并送样；二、报价。",
  budget: 3_500_000,
  support: [
    { department: "调度管理部", what: "试供期间安排车辆" },
    { department: "财务资产部", what: "核定账期" },
  ],
  director: { text: "同意。", name: "钱进", date: "2026年5月8日" },
};

it("names the departments whose support is wanted, and says when none is", () => {
  const supportOf = (d: DevelopmentPlanData) => {
    const [, grid] = developmentPlan.layout(d);
    return grid?.block === "grid" ? grid.rows[4] : undefined;
  };
  const text = "调度管理部：试供期间安排车辆\n财务资产部：核定账期";
  expect(supportOf(PLAN)).toEqual([
    expect.objectContaining({ text: "需其他部门支持" }),
    expect.objectContaining({ text }),
  ]);
  expect(supportOf({ ...PLAN, support: [] })?.[1]).toMatchObject({ text: "无" });
});

it("prints the plan with the budget and both approvals, given or to be given", async () => {
  const pdf = await printed(developmentPlan, PLAN, { number: "R01-2026-006" });
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("费用预算 ¥35,000.00");
  expect(pdf.texts[0]).toContain("签字：钱进 2026年5月8日");
  expect(pdf.texts[0]).toContain("经理办公会审批");
  expect(pdf.texts[0]).toMatch(/签字：\s+年\s+月\s+日/);
});

const MARKET: MarketReportData = {
  specialist: "吴刚",
  period: "2026年11月",
  date: "2026年11月30日",
  progress: "走访 6 家。",
  problems: "竞争者降价。",
  support: "确认十二月运力。",
  targets: [{ customer: "冀中化工集团", stage: "初访", progress: "已见油品主管" }],
};

it("reports progress, problems and support, and the customers worked on", async () => {
  const pdf = await printed(marketReport, MARKET, {});
  for (const words of ["开发进度", "走访 6 家。", "存在问题", "竞争者降价。", "所需支持", "确认十二月运力。"])
    expect(pdf.texts[0]).toContain(words);
  expect(pdf.texts[0]).toContain("冀中化工集团 初访 已见油品主管");
  expect(pdf.texts[0]).toContain("报告人：吴刚 2026年11月30日 签收：");
});

it("leaves the table out when customers are not reported one by one", () => {
  const { targets: _, ...plain } = MARKET;
  expect(marketReport.layout(plain).map((b) => b.block)).toEqual(["grid", "grid", "signature"]);
});

const MONTH: MonthlyReportData = {
  specialist: "吴刚",
  month: "2026年11月",
  date: "2026年11月30日",
  figures: [
    { title: "走访客户", unit: "次", planned: 12, done: 13 },
    { title: "新增目标客户", unit: "家", planned: 8, done: 5 },
    { title: "处理投诉", unit: "件", done: 2 },
  ],
  summary: "走访超计划完成。",
};

it("compares what was done with what was planned", async () => {
  const pdf = await printed(monthlyReport, MONTH, {});
  expect(pdf.texts).toHaveLength(1);
  expect(pdf.texts[0]).toContain("走访客户 次 12 13 108%");
  expect(pdf.texts[0]).toContain("新增目标客户 家 8 5 63%");
  expect(pdf.texts[0]).toContain("处理投诉 件 — 2 —");
  expect(pdf.texts[0]).toContain("2 项计划中有 1 项未完成");
});

it("draws no chart without a plan, and says so when every plan is met", () => {
  const unplanned = { ...MONTH, figures: [{ title: "处理投诉", unit: "件", done: 2 }] };
  expect(monthlyReport.layout(unplanned).some((b) => b.block === "chart")).toBe(false);
  const met = monthlyReport.layout({ ...MONTH, figures: [{ title: "走访客户", unit: "次", planned: 12, done: 12 }] });
  expect(met.find((b) => b.block === "chart")).toMatchObject({ picture: { title: "各项计划全部完成" } });
});
