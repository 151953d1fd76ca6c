import { expect, test } from "vitest";
import { registryOf } from "../../engine/load/manifest.ts";
import { allRegulations } from "../../regulations/all.ts";
import { play } from "../play.ts";

const kinds = registryOf(await allRegulations());
const faultsOf = async (...expected: readonly string[]) => {
  const rows = [
    "时: 2026-11-04 09:00, 人: 吴, 办: 客户·建档, 事: 东山, 填: { 客户名称: 东山加油站, 电子邮箱: d@example.com }",
    '时: 2026-11-05 09:05, 人: 周, 办: 客户走访·记录走访, 事: 走, 填: { 走访客户: 东山, 走访日期: "2026-11-05", 走访人: [周], 市场信息: 无, 服务质量: 好, 客户需求: 无, 客户期望: 无 }',
    "时: 2026-11-05 10:02, 人: 周, 办: 发送评分链接, 事: 走",
    ...expected,
  ];
  const head = "实例: 试\n条款: [R01 附件1]\n人员: { 周: 业务开发专员, 吴: 档案员、员工 }\n";
  const { faults } = await play(`${head}经过:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`, kinds);
  return faults.map(({ line, says }) => `${line}：${says}`);
};

test("a letter that went holds, by whom it went to, and rests on its step's clause", async () => {
  expect(
    await faultsOf(
      "则: { 事: 走, 信件: { 东山: 走访, 周: null }, 据: R01 附件1 }",
      '则: { 事: 走, 信件: { 东山: [走访, 东山加油站, "https://banfa.example/s/"] } }',
    ),
  ).toEqual([]);
});

test("one that says something else, went to nobody, or should not have gone", async () => {
  const [text, nobody, should] = await faultsOf(
    "则: { 事: 走, 信件: { 东山: [走访, 优惠] } }",
    "则: { 事: 走, 信件: { 档案员: 走访 } }",
    "则: { 事: 走, 信件: { 东山: null } }",
  );
  expect(text).toMatch(/^8：走 给东山的信件应含“走访”“优惠”，实有：“.+：.+”$/);
  expect(nobody).toBe("9：走 给档案员的信件应含“走访”，实有：无");
  expect(should).toMatch(/^10：走 不应发信给东山，实有：“/);
});

test("nobody of that name, and a clause that it does not rest on", async () => {
  expect(await faultsOf("则: { 事: 走, 信件: { 东三: 走访, 财物: null } }")).toEqual([
    "8：没有“东三”这个人员、客户或角色，是不是“东山”？可写：周、吴、东山、走",
    "8：没有“财物”这个人员、客户或角色；可写：周、吴、东山、走",
  ]);
  expect(await faultsOf("则: { 事: 走, 信件: { 东山: 走访 }, 据: R01 十 }")).toEqual([
    "8：走 的给东山的信件应以“R01 十”为据，实以“R01 附件1”为据",
  ]);
});
