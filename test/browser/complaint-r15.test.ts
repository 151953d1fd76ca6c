/** One complaint of the circuit board works: inspected with the customer before there is a form, then to its five copies (R15). */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp } from "./support/app.ts";
import { Complaint, PATIENCE } from "./support/complaint.ts";
import { readCopy } from "./support/copies.ts";
import { form, longWay, ON_THE_FORM, registered, type Way } from "./support/long-way.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 240_000);
afterAll(() => app.close());

const WAY: Way = {
  offices: {
    sales: "1201",
    salesHead: "1103",
    quality: "1202",
    production: "1204",
    plantHead: "1205",
    research: "1107",
    registrar: "1109",
  },
  limits: { steps: /R15 十2/, combined: /R15 九6/, closing: /R15 十1/, days: /13/ },
  refusals: {
    undetermined: /数量尚未确定[\s\S]*R15 九1/,
    beyond: /¥19,200\.00[\s\S]*不得超越核决权限[\s\S]*R15 九11/,
  },
  penalised: "戴勇",
};
const HOLDERS = [
  { who: "1202", name: "宋丽娟", copy: "第一联 质量管理部存" },
  { who: "1204", name: "戴勇", copy: "第二联 制造部存" },
  { who: "1201", name: "姚家明", copy: "第三联 业务部依批示办理" },
  { who: "1113", name: "于静", copy: "第四联 会计科存" },
  { who: "1109", name: "曹明", copy: "第五联 总经理室存" },
];

test("a joint inspection comes before the form, and the form's way ends with five copies", async () => {
  const c = new Complaint(app, ["1201", "1203"]);
  const customer = "启明智能仪表有限公司";
  const goods = { part: "PCB-4L-118", product: "四层线路板" };
  const asked = {
    客户: customer,
    产品类别: "PCB",
    品名: goods.product,
    料号: goods.part,
    会勘事由: "客户停线，要求到场",
  };
  await c.open("1201", "/new/R15.complaint?step=visit", asked, "会勘中");
  // Nothing to register yet, and no form before somebody was there.
  const waiting = await c.page("1201");
  expect(await waiting.getByRole("link", { name: "会勘后填报" }).count()).toBe(0);
  const found = {
    会勘日期: "2026-01-20",
    "质量管理部（品保组）人员": "潘文博",
    制造部门人员: "戴勇",
    会勘情形: "不良集中在同一批号",
  };
  const group = await c.take({ who: "1203", step: "会同前往处理", values: found, then: "会勘中", limit: [/R15 九2/] });
  await group.locator("article").getByText("不良集中在同一批号").first().waitFor(PATIENCE);
  const filed = form({ customer, class: "PCB", order: "P26-9001", unit: "片", ...goods });
  await c.take({ who: "1201", step: "会勘后填报", values: filed, then: "已送总经理室" });
  const number = await registered(c, WAY, /R15 八1[\s\S]*流水补为三位/, /R15 九4/);
  expect(number).toMatch(/^20\d{7,}$/);
  await longWay(c, WAY);
  for (const holder of HOLDERS) {
    const text = (await readCopy(c, number, holder)).join("");
    for (const words of [customer, ...ON_THE_FORM]) expect(text).toContain(words);
  }
  c.faultless();
}, 420_000);
