import { describe, expect, it } from "vitest";
import { blocksOf, doneBy, printed, readersOf, texts } from "../../../../../../test/support/print.ts";
import { regulation as regulation04 } from "../../../r04-complaints-manufacturer/index.ts";
import { terms as r04 } from "../../../r04-complaints-manufacturer/terms.ts";
import { regulation as regulation15 } from "../../../r15-complaints-pcb/index.ts";
import { terms as r15 } from "../../../r15-complaints-pcb/terms.ts";
import { processOf } from "../process.ts";
import { allowancePaper } from "./allowance.ts";
import { bonusPaper } from "./bonus.ts";
import { formPaper } from "./complaint-form.ts";
import { returnPaper } from "./goods-return.ts";
import { inquiryPaper } from "./inquiry.ts";
import { letterPaper } from "./letter.ts";
import { returnProofPaper } from "./return-proof.ts";
import { statisticsPaper } from "./statistics.ts";
import { urgePaper } from "./urge.ts";

const p = processOf(r04);

describe("客户抱怨处理表", () => {
  const sheet = { customer: "c1", orderNo: "D-1", partNo: "L-1", demand: "退货六十张", cause: "制程" as const };
  const done = { trace: doneBy("qian", "2026-09-02") };
  it("puts two facts a line, and signs each opinion at its foot", () => {
    const blocks = blocksOf(formPaper(p), { ...sheet, causeText: "压合温度偏低" }, { done });
    expect(texts(blocks[0]).slice(0, 2)).toEqual([
      ["客户", "客户一", "客户地区", ""],
      ["订单编号", "D-1", "料号", "L-1"],
    ]);
    expect(texts(blocks[1])[0]).toEqual(["客户要求", "退货六十张"]);
    const [, , , investigation] = blocks;
    expect(investigation).toMatchObject({
      rows: [[{ text: "发生原因" }, { text: "制程：压合温度偏低", foot: "签字：钱进　2026年9月2日" }], {}, {}, {}],
    });
  });
  it("has no opinion that nobody gave, not even the one that an approval without words says", () => {
    const approvals = (of: object) => texts(blocksOf(formPaper(p), sheet, of)[6])[2];
    expect(approvals({})).toEqual(["核决", ""]);
    expect(approvals({ done: { approve: doneBy("qian", "2026-09-07") } })).toEqual(["核决", "准予照办"]);
  });
  it("comes in five copies, each naming its holder and read by it alone, and by 总经理", () => {
    const { paper } = formPaper(p);
    expect(paper.copies.map((holder, i) => `${i + 1} ${holder}`)).toEqual([
      "1 质量管理部存",
      "2 制造部存",
      "3 业务部依批示办理",
      "4 会计科存",
      "5 总经理室存",
    ]);
    expect(readersOf(formPaper(p), sheet)).toEqual([
      ["R04.quality", "R04.general"],
      ["R04.production", "R04.plant-head", "R04.general"],
      ["R04.sales", "R04.sales-head", "R04.general"],
      ["R04.accounting", "R04.general"],
      ["R04.registrar", "R04.general"],
    ]);
    expect(readersOf(formPaper(processOf(r15)), sheet)?.[3]).toEqual(["R15.accounting", "R15.general"]);
  });
  it("prints with number, copy and pages", async () => {
    const pdf = await printed(formPaper(p), sheet, { done }, { number: "260901" });
    expect(pdf.texts[0]).toContain("编号：260901");
    expect(pdf.texts[0]).toContain("第一联 质量管理部存");
    expect(pdf.texts[0]).toContain("第 1 页 共 2 页");
    expect(pdf.texts.join("")).toContain("本表为内部文书");
  });
});

it("the customer's letter says what was decided, in 业务部's words, and nothing else of the form", async () => {
  const sheet = {
    customer: "c1",
    orderNo: "D-1",
    product: "覆铜板",
    letter: "同意退货六十张。",
    responsible: "制造部" as const,
    instruction: "核决照办",
    lossTotal: 100,
  };
  const text = (await printed(letterPaper(p), sheet, {}, { number: "260901" })).texts.join("\n");
  expect(text).toContain("客户一：");
  expect(text).toContain("同意退货六十张。");
  expect(text).toContain("如有疑问，请与我方联系。");
  expect(text).toContain("本单位（盖章）");
  expect(text).not.toMatch(/责任|惩处|罚扣|核决|损失/);
});

it.each([
  [allowancePaper(p).paper, ["业务部存", "会计作帐"]],
  [returnPaper(p).paper, ["业务部自存督促", "成品仓储存", "会计科存", "业务部存"]],
  [bonusPaper(p).paper, ["总经理室存", "会计单位查核", "罚扣部门"]],
  [urgePaper(p).paper, []],
])("%# names the holders of its copies", (kind, holders) => {
  expect(kind.copies).toEqual(holders);
});

describe("papers beside the form", () => {
  it("催办单 says what is late, how often it was urged, and has room for the answer", () => {
    const sheet = {
      number: "260901",
      office: "R04.production",
      step: "分析异常原因",
      dueAt: "2026-10-09T03:09:00.000Z",
      times: 2,
    };
    const [facts, answer] = blocksOf(urgePaper(p), sheet);
    expect(texts(facts)).toEqual([
      ["客诉编号", "260901", "致", "制造部"],
      ["期限", "2026年10月9日 11:09", "催办", "第 2 次　2026年11月6日"],
      ["催办事项", "“分析异常原因”已逾期，请即办理。"],
    ]);
    expect(answer).toMatchObject({ rows: [[{ text: "承办部门回复" }, { text: "", minHeight: 25 }]] });
  });
  it("洽办单 asks one person by name too, and has one box for reason and remedy", () => {
    const sheet = { number: "260901", office: "wu", late: "核决", answer: "出差", remedy: "设代理" };
    const [facts, signs] = blocksOf(inquiryPaper(p), sheet, { done: { answer: doneBy("wu", "2026-11-06") } });
    expect(texts(facts)[0]).toEqual(["客诉编号", "260901", "致", "吴刚"]);
    expect(texts(signs)).toEqual([
      ["洽办事项", ""],
      ["逾期原因\n及改进措施", "出差\n设代理"],
    ]);
  });
  it("奖罚通知单 has the amount in words, and 准 where 总经理 wrote nothing", () => {
    const sheet = { unit: "制造部", number: "260901", amount: 30_000, reason: "未点检", basis: "基准" } as const;
    const [facts, basis, signs] = blocksOf(bonusPaper(p), sheet, { done: { approve: doneBy("qian", "2026-09-10") } });
    expect(texts(facts)).toEqual([
      ["罚扣部门", "制造部", "客诉编号", "260901"],
      ["罚扣金额", "¥300.00", "大写", "人民币叁佰元整"],
      ["个人", "", "事由", "未点检"],
    ]);
    expect(texts(basis)).toEqual([["判定依据", "基准"]]);
    expect(texts(signs)).toEqual([
      ["开立", ""],
      ["总经理核准", "准"],
    ]);
  });
  it("销货折让证明单 has the amount in its currency, and keeps remarks in the house", () => {
    const sheet = { customer: "c1", sort: "折让" as const, amount: 60_000, opinion: "照办" };
    const done = { endorse: doneBy("qian", "2026-09-02") };
    const [facts, , signs] = blocksOf(allowancePaper(p), sheet, { done });
    expect(texts(facts).slice(2)).toEqual([
      ["类别", "折让", "金额", "¥600.00"],
      ["大写", "人民币陆佰元整"],
    ]);
    expect(texts(signs)[0]).toEqual(["经（副）理核签", ""]);
    const [foreign] = blocksOf(allowancePaper(p), { ...sheet, currency: "USD" });
    expect(texts(foreign).slice(2)).toEqual([
      ["类别", "折让", "金额", "USD 600.00"],
      ["大写", ""],
    ]);
  });
  it("销货退回证明单 has the amount booked, and room for the buyer's seal", () => {
    const sheet = { customer: "c1", actual: 20, price: 200, amount: 400_000 };
    const blocks = blocksOf(returnProofPaper(p), sheet);
    expect(texts(blocks[0]).slice(1)).toEqual([
      ["料号", "", "实退数量", "20"],
      ["单价", "200 元", "退回金额", "¥4,000.00"],
      ["大写", "人民币肆仟元整"],
    ]);
    expect(blocks.at(-1)).toEqual({ block: "seal", text: "买受人（统一发票章）" });
  });
});

const share = (name: string, count: number, ratio: number) => ({ name, count, ratio, value: 100, loss: 50 });
const MONTH = {
  month: "2026-09",
  count: 3,
  unfounded: 1,
  value: 300,
  loss: 150,
  causes: [share("制程", 2, 66.7), share("原料", 1, 33.3)],
  units: [share("制造部", 3, 100)],
};

describe("客诉案件统计表", () => {
  it("has the causes with their ratios, totals, and a Pareto chart that says the finding", () => {
    const [, causes, chart] = blocksOf(statisticsPaper(p), MONTH);
    expect(causes).toMatchObject({
      rows: [
        ["制程", "2", "66.7", "1.00", "0.50"],
        ["原料", "1", "33.3", "1.00", "0.50"],
      ],
      total: ["合计", "3", "100.0", "3.00", "1.50"],
    });
    expect(chart).toMatchObject({ block: "chart", picture: { title: "制程占 66.7%，为首要原因" } });
  });
  it("without cases has no chart, and says that there are none", () => {
    const empty = blocksOf(statisticsPaper(p), { ...MONTH, count: 0, causes: [], units: [] });
    expect(empty.some((b) => b.block === "chart")).toBe(false);
    expect(empty[1]).toMatchObject({ empty: "本月没有结案的案件", total: ["合计", "0", "—", "3.00", "1.50"] });
  });
  it("says how many cases it doesn't list, and puts later changes beside the figures", () => {
    const adjusted = blocksOf(statisticsPaper(p), {
      ...MONTH,
      adjustments: [{ complaint: "x", number: "260901", from: "制造部", to: "研发部", reason: "配方" }],
    });
    expect(adjusted).toContainEqual({ block: "paragraph", text: "另有 3 件未逐件列出，已计入以上数字。", small: true });
    expect(adjusted.at(-1)).toMatchObject({ rows: [["260901", "制造部", "研发部", "配方"]] });
  });
  it("takes R15's own name", () => {
    expect(statisticsPaper(processOf(r15)).paper.title).toBe("客户投诉案件统计表");
  });
});

describe("who reads which copy", () => {
  const bonusOf = (unit: "制造部" | "业务部" | "服务部" | "供应商") => readersOf(bonusPaper(p), { unit });
  it("奖罚通知单: 总经理室, 会计 and the penalised unit with its head, each its own", () => {
    expect(bonusOf("制造部")).toEqual([
      ["R04.registrar", "R04.general"],
      ["R04.accounting", "R04.general"],
      ["R04.production", "R04.plant-head", "R04.general"],
    ]);
    expect(bonusOf("业务部")?.[2]).toEqual(["R04.sales", "R04.sales-head", "R04.general"]);
    expect(bonusOf("服务部")?.[2]).toEqual(["R04.service", "R04.general"]);
    expect(bonusOf("供应商")?.[2]).toEqual(["R04.general"]);
  });
  it("销货折让证明单: 业务部 has both sealed, 会计 keeps the second", () => {
    expect(allowancePaper(p).paper.readers).toEqual([
      ["R04.sales", "R04.sales-head", "R04.general"],
      ["R04.sales", "R04.sales-head", "R04.general", "R04.accounting"],
    ]);
  });
  it("成品退货单: 成品仓储 has all but the first, and passes two of them on", () => {
    expect(returnPaper(p).paper.readers).toEqual([
      ["R04.sales", "R04.sales-head", "R04.general"],
      ["R04.warehouse", "R04.general"],
      ["R04.accounting", "R04.warehouse", "R04.general"],
      ["R04.sales", "R04.sales-head", "R04.warehouse", "R04.general"],
    ]);
  });
});

describe.each([
  [regulation04, "客诉案件统计表", "R04 九(十)"],
  [regulation15, "客户投诉案件统计表", "R15 九11"],
])("%#", (regulation, statistics, clause) => {
  const papers = regulation.kinds.flatMap((k) => Object.values(k.papers ?? {}).map((x) => x.paper));
  it("keeps in the house what is the house's", () => {
    expect(Object.fromEntries(papers.filter((x) => x.internal).map((x) => [x.title, x.internal]))).toEqual(
      Object.fromEntries(
        [
          "客户抱怨处理表",
          "客户抱怨调查报告",
          "客户抱怨案件登记追踪表",
          "异常处理单",
          "催办单",
          "洽办单",
          "签呈",
          "奖罚通知单",
          "人事公布单",
          statistics,
        ].map((title) => [title, clause]),
      ),
    );
  });
  it("marks no layout that a customer holds as an example, and every other", () => {
    const unmarked = papers.filter((x) => x.example === "unmarked").map((x) => x.title);
    expect(unmarked.toSorted()).toEqual(["客户抱怨答复函", "销货折让证明单", "销货退回证明单"].toSorted());
    expect(papers.filter((x) => x.example !== true).map((x) => x.title)).toEqual(unmarked);
  });
});

it("the mark 样表 stands on what stays in the house, not on what the customer seals", async () => {
  const inside = await printed(returnPaper(p), { reason: "起泡" });
  expect(inside.texts[0]).toMatch(/样表/);
  expect(inside.texts[0]).toMatch(/版式为示例/);
  const allowance = await printed(allowancePaper(p), { reason: "起泡" });
  expect(allowance.texts[0]).not.toMatch(/样表|示例/);
});
