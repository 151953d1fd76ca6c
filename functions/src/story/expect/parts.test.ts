import { expect, it } from "vitest";
import { filing } from "../../../../test/fixtures/dossiers.ts";
import { registryOf } from "../../engine/load/manifest.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import { play } from "../play.ts";

const kinds = registryOf([organisation, filing]);
const story = (...rows: readonly string[]) =>
  [
    "实例: 查阅已归档的档案须经同意；每次查阅开十分钟，不晚于同意的末日下班",
    "办法: R89",
    "条款: [R89 一, R89 三]",
    "人员: { 甲: 售楼员, 乙: 售楼员, 保: 档案保管人, 营: 营销经理, 运: 经营部经理 }",
    "经过:",
    "  - { 时: 2026-11-05 09:00, 人: 保, 办: 客户档案·归档, 事: 档一, 填: { 登记人: 甲, 称呼: 王先生, 联系电话: '13800000001', 类别: 来访, 约定: 分期 } }",
    ...rows.map((row) => `  - ${row}`),
  ].join("\n");
const faultsOf = async (...rows: readonly string[]) => {
  const { faults } = await play(story(...rows), kinds);
  return faults.map(({ line, says }) => `${line}：${says}`);
};
const GRANT = [
  "{ 时: 2026-11-05 09:05, 人: 乙, 办: 查阅申请·申请查阅, 事: 查, 填: { 档案: 档一, 目的: 回访, 范围: 联系方式 } }",
  "{ 时: 2026-11-05 10:00, 人: 营, 办: 同意查阅, 事: 查, 填: { 同意查阅至: 2026-11-06 } }",
  "则: { 事: 查, 知会: { 经营部经理: 同意查阅 }, 期限: { 同意到期: 2026-11-06 18:00 } }",
  "{ 时: 2026-11-06 17:59, 人: 乙, 办: 查阅, 事: 查 }",
  "则: [{ 事: 档一, 可读: { 联系电话: [乙] }, 不可读: { 约定: [乙] } }, { 事: 档一, 不可读: [乙] }]",
];

it("a grant holds before its instant and not at it", async () => {
  expect(
    await faultsOf(
      "则: { 事: 档一, 可读: { 联系电话: [甲, 档案保管人, 营销经理], 约定: [营销经理] }, 不可读: { 联系电话: [乙, 经营部经理], 约定: [甲, 档案保管人] } }",
      ...GRANT,
      "{ 时: 2026-11-06 18:00, 则: { 事: 档一, 不可读: { 联系电话: [乙] } } }",
      "{ 时: 2026-11-06 18:03, 人: 乙, 办: 查阅, 事: 查, 不予办理: R89 三 }",
    ),
  ).toEqual([]);
});

it("ends with the consent, in the same commit", async () => {
  expect(
    await faultsOf(
      ...GRANT,
      "{ 人: 营, 办: 收回同意, 事: 查 }",
      "则: { 事: 档一, 不可读: { 联系电话: [乙] }, 可读: { 联系电话: [甲] } }",
      "{ 人: 营, 办: 销户, 事: 档一 }",
      "则: { 事: 档一, 不可读: { 联系电话: [甲, 乙] }, 可读: { 联系电话: [保] } }",
    ),
  ).toEqual([]);
});

it("says who sees what he should not, or not what he should, and what is no field of a part", async () => {
  expect(await faultsOf("则: { 事: 档一, 可读: { 约定: [甲] }, 不可读: { 称呼: [营] } }")).toEqual([
    "7：档一 的“约定”，“甲”此时应能读到，实际读不到",
    "7：档一 的“称呼”，“营”此时应读不到，实际能读到",
  ]);
  expect(await faultsOf("则: { 事: 档一, 可读: { 类别: [甲] }, 不可读: { 联系电活: [丙] } }")).toEqual([
    "7：“客户档案”没有只限指定的人阅读的“类别”；可写：称呼、联系电话、成交价、约定",
    "7：“客户档案”没有只限指定的人阅读的“联系电活”，是不是“联系电话”？可写：称呼、联系电话、成交价、约定",
    "7：没有“丙”这个角色；可写：管理员、档案员、员工、个人信息保护负责人、营销经理、档案保管人、售楼员、经营部经理",
  ]);
});
