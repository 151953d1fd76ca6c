/** What a story saw: rows taken, refusals and four eyes where they are expected, clauses; and what of a regulation nobody saw. */
import { expect, test } from "vitest";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { coverageOf } from "../functions/src/story/coverage.ts";
import { play } from "../functions/src/story/play.ts";
import { regulation } from "./fixtures/r16-praise/index.ts";

const regulations = [...(await allRegulations()), regulation];
const kinds = registryOf(regulations);
const seenIn = async (head: string, ...rows: readonly string[]) => {
  const text = `实例: 试\n${head}经过:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;
  const { faults, seen } = await play(text, kinds);
  expect(faults).toEqual([]);
  return seen;
};
const PRAISE = '条款: [R16 二]\n人员: { 赵: 接待员、部门经理, 钱: 部门经理, 李: 接待员, 孙: "" }\n';
const RECORD =
  "时: 2026-09-30 10:00, 人: 赵, 办: 客户表扬·登记, 事: 甲, 填: { 被表扬人: 孙, 事迹: 雪夜送油, 表扬方式: 来信 }";
const check = (time: string, who: string) =>
  `时: 2026-09-30 ${time}, 人: ${who}, 办: 核实, 事: 甲, 填: { 核实结果: 属实 }`;

test("the row is taken, and refused to who did the other one, not to who has another office", async () => {
  expect(await seenIn(PRAISE, RECORD, `${check("11:00", "李")}, 不予办理: R16 二`, check("11:02", "钱"))).toEqual({
    accepted: ["R16.praise.check", "R16.praise.record"],
    refused: [],
    fourEyes: [],
    clauses: ["R16 二"],
  });
  expect((await seenIn(PRAISE, RECORD, `${check("11:00", "赵")}, 不予办理: R16 二`)).fourEyes).toEqual([
    "R16.praise.check 回避 record",
  ]);
});

const ORGANISATION = "条款: [R00 客户]\n人员: { 何: 档案员 }\n";
const CUSTOMER = "时: 2026-06-01 09:00, 人: 何, 办: 客户·建档, 事: 甲, 填: { 客户名称: 甲公司 }";

test("a declared refusal is seen, one that every step has is not", async () => {
  const merge = "人: 何, 办: 合并, 事: 甲, 填: { 并入: 甲, 原因: 误 }, 不予办理: R00 客户";
  const archive = "人: 何, 办: 归档, 事: 甲, 不予办理: R00 客户";
  const seen = await seenIn(ORGANISATION, CUSTOMER, merge, archive);
  expect(seen.refused).toEqual(["R00.customer.merge 不予办理 itself"]);
});

test("of what there is to see in a regulation, what nobody saw", async () => {
  const seen = await seenIn(PRAISE, RECORD, `${check("11:00", "李")}, 不予办理: R16 二`);
  const praise = coverageOf([regulation], loadKinds(regulations).values(), [seen]);
  expect(praise).toEqual({
    accepted: { all: ["R16.praise.record", "R16.praise.check"], missing: ["R16.praise.check"] },
    refused: { all: [], missing: [] },
    fourEyes: { all: ["R16.praise.check 回避 record"], missing: ["R16.praise.check 回避 record"] },
    clauses: { all: ["R16 一", "R16 二"], missing: ["R16 一"] },
  });
});
