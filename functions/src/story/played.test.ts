import { expect, it } from "vitest";
import { registryOf } from "../engine/load/manifest.ts";
import { allRegulations } from "../regulations/all.ts";
import { play, playIn } from "./play.ts";
import { makeWorld } from "./world.ts";

const kinds = registryOf(await allRegulations());
const FORM =
  "客户: 客户1, 产品类别: { R04: 其他产品, R15: PCB }, 订单编号: D-1, 料号: L-1, 品名: 覆铜板, 数量: 1000, 单位: 张, 交运日期: 2026-08-20, 不良数量: 60, 客户地区: 国内, 异常原因分类: 质量异常, 损失情形: 已造成损失, 客诉理由: 板面起泡, 客户要求: 退货六十张, 异常样品: 附样品, 签注意见: 情况属实, 要求退（换）货数量: 60, 退（换）货数量情形: 已确定";
const SAMPLES = { file: "样例.yaml", text: `抱怨表: { ${FORM} }\n` };
const story = (...rows: readonly string[]) =>
  [
    "实例: 编号登记",
    "办法: [R04, R15]",
    "条款: { R04: [R04 九(三)], R15: [R15 九4] }",
    "人员: { 业: 业务部, 生: 总经理室生产管理组 }",
    "经过:",
    "  - { 时: 2026-09-01 10:00, 人: 业, 办: 客户抱怨处理表·填报, 事: 甲, 填: { 样例: 抱怨表, 数量: 2000 } }",
    "  - { 时: 2026-09-01 10:01, 人: 业, 办: 编号登记, 事: 甲, 不予办理: { R04: R04 九(三), R15: R15 九4 } }",
    "  - { 时: 2026-09-01 10:02, 人: 生, 办: 编号登记, 事: 甲 }",
    ...rows.map((row) => `  - ${row}`),
  ].join("\n");
const HOLDS = story('则: { 事: 甲, 表: { 数量: 2000 }, 编号: { R04: "260901", R15: "202609001" } }');
const faultsOf = async (text: string, samples = SAMPLES) =>
  (await play(text, kinds, { samples })).faults.map(({ file = "", line, says }) => `${file}${line}：${says}`);

it("plays a story once for each of its regulations", async () => {
  const played = await play(HOLDS, kinds, { samples: SAMPLES });
  expect(played).toMatchObject({ title: "编号登记", regulations: ["R04", "R15"], played: true, faults: [] });
  expect(played.clauses).toEqual(["R04 九(三)", "R15 九4"]);
  expect(played.log.filter((line) => /^R\d\d：$/.test(line))).toEqual(["R04：", "R15："]);
  expect(played.cases.flatMap((c) => (c.named ? [`${c.case} ${c.number}`] : []))).toEqual([
    "R04·甲 260901",
    "R15·甲 202609001",
  ]);
});
it("plays it for one of them", async () => {
  const { regulations, clauses, faults } = await play(HOLDS, kinds, { samples: SAMPLES, of: "R15" });
  expect([regulations, clauses, faults]).toEqual([["R15"], ["R15 九4"], []]);
  const inOne = playIn(makeWorld(kinds), HOLDS, { samples: SAMPLES, of: "R04" });
  expect((await inOne).faults).toEqual([]);
  await expect(playIn(makeWorld(kinds), HOLDS)).rejects.toThrow("for one regulation");
});
it("says a fault of all once, and whose one is that not all have", async () => {
  expect(await faultsOf(story("则: { 事: 甲, 状态: 已送总经理室, 编号: '260901' }"))).toEqual([
    "9：甲 的状态应为“已送总经理室”，实为“已登记”",
    "9：R15：甲 的编号应为“260901”，实为“202609001”",
  ]);
  expect(await faultsOf(story("则: { 事: 甲, 编号: { R04: '261', R15: '262' }, 状态: 登记 }"))).toEqual([
    "9：“客户抱怨处理表”没有“登记”这个状态，是不是“已登记”？",
  ]);
  expect((await play(story("则: { 事: 甲, 状态: 登记 }"), kinds, { samples: SAMPLES })).log).toEqual([]);
});
it("says a fault of a shared sample once, by its own file", async () => {
  const wrong = { ...SAMPLES, text: `抱怨表: { ${FORM}, 内融: 甲 }\n` };
  const twice = story("{ 人: 业, 办: 客户抱怨处理表·填报, 事: 乙, 填: { 样例: 抱怨表 } }");
  const [said, ...more] = await faultsOf(twice, wrong);
  expect([said?.slice(0, 33), more]).toEqual(["样例.yaml1：“客户抱怨处理表·填报”没有“内融”这一栏；可写", []]);
});
