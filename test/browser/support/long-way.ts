/** The way of a complaint form that both regulations share: from tracing to the signature that closes it. */
import { expect } from "vitest";
import { type Complaint, PATIENCE, send } from "./complaint.ts";
import type { Values } from "./filling.ts";

interface Offices {
  sales: string;
  salesHead: string;
  quality: string;
  production: string;
  plantHead: string;
  research: string;
  registrar: string;
}
/** Stands in for 副总经理, who is away today. */
const ACTING = "1111";
const ON_AUTHORITY = "汪晓峰 代理 袁立群";

export interface Way {
  offices: Offices;
  /** Clauses of the limits of the steps, of the day for the combined opinion, of the case's own, in that order. */
  limits: { steps: RegExp; combined: RegExp; closing: RegExp; days: RegExp };
  /** Clauses of two refusals: how much comes back isn't known; more is promised than was approved. */
  refusals: { undetermined: RegExp; beyond: RegExp };
  /** 个人惩处 */
  penalised: string;
}

/** The form that 业务部 fills in; how much comes back isn't known yet. */
export const form = (of: {
  customer: string;
  class: string;
  order: string;
  part: string;
  product: string;
  unit: string;
}): Values => ({
  客户: of.customer,
  产品类别: of.class,
  订单编号: of.order,
  料号: of.part,
  品名: of.product,
  数量: "1200",
  单位: of.unit,
  交运日期: "2026-01-15",
  不良数量: "60",
  客户地区: "国内",
  异常原因分类: "质量异常",
  损失情形: "已造成损失",
  客诉理由: "五十件中三件开裂",
  客户要求: "退回不合格品",
  "退（换）货数量情形": "客户加工中未确定",
  异常样品: "附样品",
  签注意见: "已核对订单，情况属实",
});
/** What stands on every copy. */
export const ON_THE_FORM = ["五十件中三件开裂", "加装低压报警", "修订工艺文件", "¥19,200.00", "袁立群"];

/** Registers the form: the number, with its why. @returns the number */
export async function registered(c: Complaint, { offices }: Way, why: RegExp, limit: RegExp): Promise<string> {
  const desk = await c.take({ who: offices.registrar, step: "编号登记", then: "已登记", limit: [limit] });
  const header = desk.locator("article header.card");
  const number = await header.locator("strong.number").innerText();
  // The number's own: it comes with the log, a moment after that of the limit.
  const reason = header.locator("span:has(> strong.number) details.why");
  await reason.getByText("为什么？").click();
  const said = await reason.locator(".panel").innerText();
  expect(said).toContain(number);
  expect(said).toMatch(why);
  return number;
}

export async function longWay(c: Complaint, w: Way): Promise<void> {
  await investigated(c, w);
  await decided(c, w);
  await negotiated(c, w);
  await closed(c, w);
}

async function investigated(c: Complaint, { offices, limits }: Way): Promise<void> {
  const limit = [limits.steps, /国内/];
  const traced = {
    异常原因分类: "质量异常",
    原因类别: "制程",
    发生原因: "压力偏低",
    样品检验结果: "切片可见开裂",
    初判责任部门: "制造部",
  };
  await c.take({ who: offices.quality, step: "追查原因", values: traced, then: "已追查原因", limit });
  const analysed = {
    生产单位: "一课",
    机班别: "五号机中班",
    生产人员: "卢强",
    生产日期: "2026-01-05",
    异常原因分析: "压力低于下限仍作业",
    处理对策: "加装低压报警",
  };
  await c.take({ who: offices.production, step: "分析异常原因", values: analysed, then: "已分析", limit });
  const instructed = { 经理室意见: "属实", 送研发部: "送研发部" };
  await c.take({ who: offices.plantHead, step: "经理室批示", values: instructed, then: "研发部提示意见中", limit });
  const advised = { 研发部意见: "修订工艺文件" };
  await c.take({ who: offices.research, step: "研发部提示意见", values: advised, then: "已批示", limit });
  const checked = { 查核意见: "与调查报告相符" };
  await c.take({ who: offices.registrar, step: "总经理室查核", values: checked, then: "已查核", limit });
}

async function decided(c: Complaint, { offices, limits, refusals }: Way): Promise<void> {
  const limit = [limits.steps, /国内/];
  const drafted = {
    客诉是否成立: "成立",
    处理方式: ["退货"],
    "退（换）货数量": "60",
    单价: "320",
    业务部处理意见: "拟退货六十件",
  };
  const sales = await c.take({
    who: offices.sales,
    step: "拟定处理意见",
    values: drafted,
    then: "已拟处理意见",
    limit,
  });
  await expect.poll(() => sales.locator("article").innerText(), PATIENCE).toMatch(/处理金额[\s\S]*¥19,200\.00/);
  const opinion = { 综合意见: "同意业务部意见" };
  await c.take({ who: offices.registrar, step: "综合意见", values: opinion, then: "已综合意见", limit });

  // How much comes back isn't known: nobody may decide yet. What was written stays until it is.
  const deputy = await c.begin({ who: ACTING, step: "核决", limit });
  await send(deputy, { 核决批示: "同意退货" });
  expect(await c.refusal(deputy)).toMatch(refusals.undetermined);
  const asked = await c.begin({ who: offices.sales, step: "补填退（换）货数量" });
  await send(asked, { "要求退（换）货数量": "60" });
  await asked.locator("article").getByText("已确定", { exact: true }).first().waitFor(PATIENCE);
  // Not before the deputy's own device has heard of it: what it can refuse by itself it refuses at once.
  const heard = await c.page(ACTING);
  await heard.locator("article").getByText("已确定", { exact: true }).first().waitFor(PATIENCE);
  await c.take({ who: ACTING, step: "核决", then: "已核决" });
  await deputy.getByText(ON_AUTHORITY).first().waitFor(PATIENCE);
  await expect.poll(() => deputy.locator("article").innerText(), PATIENCE).toContain("同意退货");
}

async function negotiated(c: Complaint, { offices, limits, refusals }: Way): Promise<void> {
  const limit = [limits.steps, /国内/];
  const sales = await c.begin({ who: offices.sales, step: "向客户说明交涉", limit });
  await send(sales, { 交涉结果: "客户要求另补运费", 客户答复: "接受", 答复客户的金额: "19200.01" });
  expect(await c.refusal(sales)).toMatch(refusals.beyond);
  await send(sales, { 答复客户的金额: "19200" });
  await c.stands(sales, "已交涉");
  await c.take({ who: offices.salesHead, step: "主管核阅", then: "已核阅", limit });
}

async function closed(c: Complaint, { offices, limits, penalised }: Way): Promise<void> {
  const limit = [limits.steps, /国内/];
  const combined = { 交涉后综合意见: "依交涉结果办理", 核定退货数量: "60", 核定单价: "320" };
  await c.take({
    who: offices.registrar,
    step: "交涉后综合意见",
    values: combined,
    then: "已综合交涉结果",
    limit: [limits.combined],
  });
  await c.take({ who: ACTING, step: "交涉结果核决", then: "交涉结果已核决", limit });
  const judged = {
    责任部门: "制造部",
    部门损失: [{ 部门: "制造部", 损失金额: "19200" }],
    个人惩处: [{ 人员: penalised, 惩处种类: "口头警告", 行政处分: "否" }],
    奖金罚扣: [{ 单位: "制造部", 罚扣金额: "384", 事由: "未查压力" }],
    改善追踪: "列案追踪",
    改善方案: "压力低于下限自动停机",
    改善完成日期: "2030-01-15",
  };
  await c.take({ who: offices.registrar, step: "判定责任", values: judged, then: "已判定责任", limit });
  const own = [limits.closing, limits.days, /国内/];
  await c.take({ who: ACTING, step: "核签结案", then: "已结案", limit: own });
}
