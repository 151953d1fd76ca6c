import { describe, expect, it } from "vitest";
import { readPdf } from "../../../../../../test/support/read/pdf.ts";
import { render } from "../../../../adapters/pdf/index.ts";
import { type Block, copyReaders, type Issue, issue, type PaperKind } from "../../../../engine/paper/paper.ts";
import { regulation as regulation04 } from "../../../r04-complaints-manufacturer/index.ts";
import { terms as r04 } from "../../../r04-complaints-manufacturer/terms.ts";
import { regulation as regulation15 } from "../../../r15-complaints-pcb/index.ts";
import { terms as r15 } from "../../../r15-complaints-pcb/terms.ts";
import { processOf } from "../process.ts";
import { allowancePaper } from "./allowance.ts";
import { bonusPaper } from "./bonus.ts";
import { type FormData, formPaper } from "./complaint-form.ts";
import { returnPaper } from "./goods-return.ts";
import { letterPaper } from "./letter.ts";
import { facts, parts } from "./parts.ts";
import { type StatisticsData, statisticsPaper } from "./statistics.ts";
import { urgePaper } from "./urge.ts";

const p = processOf(r04);
const printed = async <D>(kind: PaperKind<D>, data: D, facts: Issue) => {
  const [first] = issue(kind, data, facts);
  if (!first) throw new Error(`${kind.id} has no copy`);
  return readPdf(await render(first, "2026-11-05T01:00:00.000Z"));
};
const texts = (block: Block | undefined): string[][] =>
  block?.block === "grid" ? block.rows.map((row) => row.map((c) => (typeof c === "string" ? c : c.text))) : [];

const FORM: FormData = {
  facts: [
    ["客户", "客户一"],
    ["订单编号", "D-1"],
    ["料号", "L-1"],
  ],
  asked: [["客户要求", "退货六十张"]],
  investigation: [{ title: "发生原因", text: "压合温度偏低", name: "钱", date: "2026年9月2日" }],
  disposal: [["核决金额", "¥13,000.00"]],
  decisions: [{ title: "核决", text: "准", name: "孙", date: "2026年9月7日" }],
  judgement: [["责任部门", "制造部"]],
  closing: [{ title: "核签结案" }],
  note: "本表为内部文书",
};

describe("客户抱怨处理表", () => {
  it("puts two facts a line, and signs each opinion at its foot", () => {
    const blocks = formPaper(p).layout(FORM);
    expect(texts(blocks[0])).toEqual([
      ["客户", "客户一", "订单编号", "D-1"],
      ["料号", "L-1"],
    ]);
    const [, , , investigation] = blocks;
    expect(investigation).toMatchObject({ rows: [[{ text: "发生原因" }, { foot: "签字：钱　2026年9月2日" }]] });
  });
  it("comes in five copies, each naming its holder and read by it alone, and by 总经理", () => {
    const copies = issue(formPaper(p), FORM, { number: "260901" });
    expect(copies.map((c) => `${c.copy?.ordinal} ${c.copy?.holder}`)).toEqual([
      "1 质量管理部存",
      "2 制造部存",
      "3 业务部依批示办理",
      "4 会计科存",
      "5 总经理室存",
    ]);
    expect(copyReaders(formPaper(p), FORM)).toEqual([
      ["R04.quality", "R04.general"],
      ["R04.production", "R04.plant-head", "R04.general"],
      ["R04.sales", "R04.sales-head", "R04.general"],
      ["R04.accounting", "R04.general"],
      ["R04.registrar", "R04.general"],
    ]);
    expect(copyReaders(formPaper(processOf(r15)), FORM)?.[3]).toEqual(["R15.accounting", "R15.general"]);
  });
  it("prints with number, copy and pages", async () => {
    const pdf = await printed(formPaper(p), FORM, { number: "260901" });
    expect(pdf.texts[0]).toContain("编号：260901");
    expect(pdf.texts[0]).toContain("第一联 质量管理部存");
    expect(pdf.texts[0]).toContain("第 1 页 共 1 页");
    expect(pdf.texts.join("")).toContain("本表为内部文书");
  });
});

it("a part that is still to come leaves room to write and to sign", () => {
  expect(parts([{ title: "批示" }])).toMatchObject({
    rows: [[{ text: "批示" }, { text: "", minHeight: 18, foot: "签字：　　　　　　　　年　　月　　日" }]],
  });
  expect(texts(facts([["单独", "一项"]]))).toEqual([["单独", "一项"]]);
});

it("the customer's letter says what was decided, in 业务部's words, and nothing else of the form", async () => {
  const data = {
    customer: "客户一",
    orderNo: "D-1",
    product: "覆铜板",
    body: "同意退货六十张。",
    organisation: "本厂",
    phone: "",
    date: "2026年9月10日",
  };
  const text = (await printed(letterPaper(p), data, { number: "260901" })).texts.join("\n");
  expect(text).toContain("同意退货六十张。");
  expect(text).toContain("如有疑问，请与我方联系。");
  expect(text).not.toMatch(/责任|惩处|罚扣|核决|损失/);
});

it.each([
  [allowancePaper(p), ["业务部存", "会计作帐"]],
  [returnPaper(p), ["业务部自存督促", "成品仓储存", "会计科存", "业务部存"]],
  [bonusPaper(p), ["总经理室存", "会计单位查核", "罚扣部门"]],
  [urgePaper(p), []],
])("%# names the holders of its copies", (kind, holders) => {
  expect(kind.copies).toEqual(holders);
});

const share = (name: string, count: number, ratio: number) => ({ name, count, ratio, value: 100, loss: 50 });
const MONTH: StatisticsData = {
  month: "2026年9月",
  count: 3,
  unfounded: 1,
  value: 300,
  loss: 150,
  causes: [share("制程", 2, 66.7), share("原料", 1, 33.3)],
  units: [share("制造部", 3, 100)],
  details: [],
  adjustments: [],
  attendees: "厂、业经",
  parts: [],
};

describe("客诉案件统计表", () => {
  const layout = (d: StatisticsData) => statisticsPaper(p).layout(d);
  it("has the causes with their ratios, totals, and a Pareto chart that says the finding", () => {
    const [, causes, chart] = layout(MONTH);
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
    const empty = layout({ ...MONTH, count: 0, causes: [], units: [] });
    expect(empty.some((b) => b.block === "chart")).toBe(false);
    expect(empty[1]).toMatchObject({ empty: "本月没有结案的案件", total: ["合计", "0", "—", "3.00", "1.50"] });
  });
  it("says how many cases it doesn't list, and puts later changes beside the figures", () => {
    const adjusted = layout({
      ...MONTH,
      adjustments: [{ complaint: "x", number: "260901", from: "制造部", to: "研发部", reason: "配方" }],
    });
    expect(adjusted).toContainEqual({ block: "paragraph", text: "另有 3 件未逐件列出，已计入以上数字。", small: true });
    expect(adjusted.at(-1)).toMatchObject({ rows: [["260901", "制造部", "研发部", "配方"]] });
  });
  it("takes R15's own name", () => {
    expect(statisticsPaper(processOf(r15)).title).toBe("客户投诉案件统计表");
  });
});

describe("who reads which copy", () => {
  const bonusOf = (unit: string) => copyReaders(bonusPaper(p), { unit, facts: [], reason: "", parts: [] });
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
    expect(allowancePaper(p).readers).toEqual([
      ["R04.sales", "R04.sales-head", "R04.general"],
      ["R04.sales", "R04.sales-head", "R04.general", "R04.accounting"],
    ]);
  });
  it("成品退货单: 成品仓储 has all but the first, and passes two of them on", () => {
    expect(returnPaper(p).readers).toEqual([
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

it("the mark 样表 stands on what stays in the house, not on a letter", async () => {
  const inside = await printed(returnPaper(p), { facts: [], reason: "起泡", parts: [] }, {});
  expect(inside.texts[0]).toMatch(/样表/);
  expect(inside.texts[0]).toMatch(/版式为示例/);
  const allowance = await printed(allowancePaper(p), { facts: [], reason: "起泡", parts: [] }, {});
  expect(allowance.texts[0]).not.toMatch(/样表|示例/);
});
