import { expect, test } from "vitest";
import { stringify } from "yaml";
import { registryOf } from "../engine/load/manifest.ts";
import { regulation as r00 } from "../regulations/r00-organisation/index.ts";
import { regulation as r01 } from "../regulations/r01-oil-dispatch/index.ts";
import { play } from "./play.ts";

const kinds = registryOf([r00, r01]);
const BILL = { 交付日期: "2026-11-04", 油品: "0号柴油", 数量: 32.5, 结算金额: 24375000 };
const supply = (customer: string, more: object = {}) => ({
  时: "2026-11-04 10:00",
  人: "调",
  办: "结算信息·提供",
  事: "账",
  填: { 客户: customer, ...BILL },
  ...more,
});
const opens = (时: string) => ({ 时, 人: "吴", 办: "客户·建档", 事: "东山", 填: { 客户名称: "东山加油站" } });
const REFUSED = { 不予办理: "R01 四" };

/** What recurs by itself is none of it. */
const OWN = new Set(["客户", "结算信息"]);

/** What is amiss with the story, and how each case stood at its end. */
async function told(经过: readonly object[], head: object = {}) {
  const 人员 = { 调: "调度管理部", 吴: "档案员" };
  const story = { 实例: "提供结算信息", 条款: ["R01 四"], 人员, ...head, 经过 };
  const { faults, cases } = await play(stringify(story), kinds);
  return [...faults.map((f) => f.says), ...cases.flatMap((c) => (OWN.has(c.kind) ? [`${c.case} ${c.status}`] : []))];
}
const SUPPLIED = { 则: [{ 事: "账", 状态: "待结算", 表: { 客户: "东山" } }] };

test("a customer whom no step opens is on file from the start, by its name", async () => {
  expect(await told([supply("东山", SUPPLIED)])).toEqual(["账 待结算", "东山 在用"]);
});

test("one whom the story says is not on file is unknown, and others are not", async () => {
  const notOnFile = { 未建档: ["东山"] };
  expect(await told([supply("东山", REFUSED)], notOnFile)).toEqual([]);
  expect(await told([supply("东山", REFUSED), supply("西山")], notOnFile)).toEqual(["账 待结算", "西山 在用"]);
});

test("one whom the story opens is there from then on, not before", async () => {
  expect(await told([opens("2026-11-04 09:00"), supply("东山", SUPPLIED)])).toEqual(["东山 在用", "账 待结算"]);
  const late = [
    supply("东山", REFUSED),
    opens("2026-11-04 11:00"),
    supply("东山", { 时: "2026-11-04 12:00", ...SUPPLIED }),
  ];
  expect(await told(late)).toEqual(["东山 在用", "账 待结算"]);
});

test("a correction names a customer as a form does", async () => {
  const correct = {
    时: "2026-11-04 11:00",
    人: "调",
    办: "更正",
    事: "账",
    填: { 更正的栏目: "客户", 更正为: "西山", 理由: "误" },
  };
  const corrected = { ...correct, 则: [{ 事: "账", 表: { 客户: "西山" } }] };
  expect(await told([supply("东山", SUPPLIED), corrected])).toEqual(["账 待结算", "东山 在用", "西山 在用"]);
  expect(await told([supply("东山", SUPPLIED), { ...correct, ...REFUSED }], { 未建档: ["西山"] })).toEqual([
    "账 待结算",
    "东山 在用",
  ]);
});
