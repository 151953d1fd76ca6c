import { expect, it } from "vitest";
import { accompanying, recurring } from "../../../test/support/arising/regulation.ts";
import { registryOf } from "../engine/load/manifest.ts";
import { regulation as organisation } from "../regulations/r00-organisation/index.ts";
import { play } from "./play.ts";

const kinds = registryOf([organisation, recurring, accompanying]);
const story = (head: string, ...rows: readonly string[]) =>
  ["实例: 自动产生", head, "人员: { 甲: 销售员 }", "经过:", ...rows.map((row) => `  - ${row}`)].join("\n");
const faultsOf = async (text: string) => (await play(text, kinds)).faults.map(({ line, says }) => `${line}：${says}`);

it("a story jumps over the day on which a case arises before its period, and names it by its period and subject", async () => {
  const told = story(
    "办法: [R97]\n条款: [R97 一]",
    "{ 时: 2026-10-20 09:00, 人: 甲, 办: 单位·设立, 事: 东区, 填: { 名称: 东区 } }",
    "则: { 事: 计划 2026-10 东区, 状态: 待报, 期限: { 上报: 2026-10-30 18:00 } }",
    "{ 时: 2026-11-28 09:00 }",
    "则: { 事: 计划 2026-12 东区, 状态: 待报, 表: { 月份: 2026-12, 首日: 2026-12-01, 末日: 2026-12-31 }, 期限: { 上报: 2026-11-30 18:00 }, 待办: { 上报: 销售员 }, 据: R97 一 }",
    "{ 时: 2026-11-28 10:00, 人: 甲, 办: 上报, 事: 计划 2026-12 东区 }",
    "则: { 事: 计划 2026-12 东区, 状态: 已报 }",
    "则: { 事: 月报 2026-11 甲, 状态: 待报 }",
  );
  expect(await faultsOf(told)).toEqual([]);
});

it("a story of two regulations sees what arises with another's case; one that names only the other sees none", async () => {
  const opens = "{ 时: 2026-10-20 09:00, 人: 甲, 办: 楼面·开, 事: 东湖楼面, 填: { 楼盘: 东湖, 日期: 2026-10-20 } }";
  const arises = "则: { 事: 交接 东湖楼面, 状态: 待交, 表: { 日期: 2026-10-20, 楼面: 东湖楼面 }, 据: R98 一 }";
  expect(await faultsOf(story("合用: [R97, R98]\n条款: [R98 一]", opens, arises))).toEqual([]);
  expect(
    await faultsOf(story("办法: [R97]\n条款: [R97 一]", opens, "则: { 事: 东湖楼面, 状态: 已开, 据: R97 一 }")),
  ).toEqual([]);
});
