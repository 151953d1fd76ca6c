/** How many offices a successor can take over: a story of thirty appointments would say no more than this. */
import { expect, test } from "vitest";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { play } from "../../functions/src/story/play.ts";

const kinds = registryOf(await allRegulations());
const offices = kinds.manifest.regulations
  .filter(({ id }) => id !== "R00")
  .flatMap(({ roles }) => roles.map(({ role }) => role))
  .filter((role) => role !== "R01.desk");

test("thirty keys, the successor's own and the membership among them, not one more", async () => {
  const hire = (who: string, number: string) =>
    `人: 沈, 办: 人员·入职, 事: ${who}, 填: { 工号: "${number}", 姓名: ${who}, 职务: 专员, 部门: 企业发展部 }`;
  const appoint = (who: string, role: string) => `人: 沈, 办: 任命, 事: ${who}, 填: { 角色: ${role}, 自: 2026-06-01 }`;
  const resign = "人: 沈, 办: 登记离职, 事: 王, 填: { 最后一日: 2026-06-05, 接手人: 李, 接手人接任其角色: true }";
  const [first = "", ...more] = offices.slice(0, 28);
  const rows = [
    ...[hire("王", "1001"), hire("李", "1002"), appoint("王", "R01.desk")],
    ...[first, ...more].map((role) => appoint("李", role)),
    `${resign}, 不予办理: R00 离职`,
    `人: 沈, 办: 免去, 事: 李, 填: { 角色: ${first}, 最后一日: 2026-06-05 }`,
    resign,
  ].map((row) => `  - { 时: 2026-06-01 09:00, ${row} }`);
  const head = "实例: 试\n条款: [R00 离职]\n合用: [R01, R04, R15]\n人员: { 沈: 管理员 }\n经过:\n";
  const { faults, log, seen } = await play(`${head}${rows.join("\n")}\n`, kinds);
  expect(faults).toEqual([]);
  expect(log.filter((line) => line.includes("不予办理"))).toEqual([
    "2026-06-01 09:00 沈 人员·登记离职 → 不予办理（R00 离职）接手人不能接任全部角色：自 2026-06-06 起角色与代理共 31 项，最多 30 项，请先免去或缩短其他任职、代理",
  ]);
  expect(seen.refused).toEqual(["R00.staff.resign 不予办理 keys"]);
});
