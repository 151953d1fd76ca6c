/** One complaint of the manufacturer from the form to its five copies, each step by whoever holds the office (R04). */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp } from "./support/app.ts";
import { Complaint } from "./support/complaint.ts";
import { readCopy } from "./support/copies.ts";
import { form, longWay, ON_THE_FORM, registered, type Way } from "./support/long-way.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 240_000);
afterAll(() => app.close());

const WAY: Way = {
  offices: {
    sales: "1101",
    salesHead: "1103",
    quality: "1104",
    production: "1105",
    plantHead: "1106",
    research: "1107",
    registrar: "1109",
  },
  limits: { steps: /R04 十\(二\)/, combined: /R04 九\(五\)/, closing: /R04 十\(一\)/, days: /15/ },
  refusals: {
    undetermined: /数量尚未确定[\s\S]*R04 九\(一\)/,
    beyond: /¥19,200\.00[\s\S]*不得超越核决权限[\s\S]*R04 九\(十\)/,
  },
  penalised: "蒋大庆",
};
const HOLDERS = [
  { who: "1104", name: "唐秋萍", copy: "第一联 质量管理部存" },
  { who: "1105", name: "蒋大庆", copy: "第二联 制造部存" },
  { who: "1101", name: "陈思远", copy: "第三联 业务部依批示办理" },
  { who: "1113", name: "于静", copy: "第四联 会计科存" },
  { who: "1109", name: "曹明", copy: "第五联 总经理室存" },
];

test("a complaint goes the long way through every office, and five copies reach five holders", async () => {
  const c = new Complaint(app, ["1101", "1105"]);
  const goods = { class: "其他产品", order: "M26-9001", part: "FR-700C", product: "铝合金车架", unit: "副" };
  const filed = form({ customer: "飞云自行车制造有限公司", ...goods });
  await c.open("1101", "/new/R04.complaint", filed, "已送总经理室");
  const number = await registered(c, WAY, /R04 八\(一\)[\s\S]*流水各两位/, /R04 九\(三\)/);
  expect(number).toMatch(/^\d{6,}$/);
  await longWay(c, WAY);
  for (const holder of HOLDERS) {
    const text = (await readCopy(c, number, holder)).join("");
    for (const words of ["飞云自行车制造有限公司", ...ON_THE_FORM]) expect(text).toContain(words);
  }
  c.faultless();
}, 420_000);
