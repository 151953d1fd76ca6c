/** A story says keyed cases, several persons, acts of the same person and what another regulation lets follow as it says all else. */
import { expect, test } from "vitest";
import { auditor, following } from "../../../test/support/references/follower.ts";
import { referring } from "../../../test/support/references/kinds.ts";
import { tell } from "../engine/declare/kind.ts";
import { checkAcross } from "../engine/load/check-across.ts";
import { registryOf } from "../engine/load/manifest.ts";
import { nothingGiven } from "../engine/mutate/given.ts";
import { mutantsOf } from "../engine/mutate/mutants.ts";
import { prove } from "../engine/prove/prove.ts";
import { regulation as organisation } from "../regulations/r00-organisation/index.ts";
import { play } from "./play.ts";

const HEAD = `
实例: 门店一日
条款: [R97 二, R97 三, R95 二]
人员: { 赵: 导购, 钱: 导购, 李: 导购, 孙: 店长, 周: 稽核 }
经过:
`;
const FLOOR = "  - { 时: 2026-03-02 09:00, 人: 赵, 办: 到岗记录·开门, 事: 甲, 填: { 门店: 东门, 组员: [钱, 李] } }\n";
const story = (...rows: string[]) => HEAD + FLOOR + rows.map((row) => `  - ${row}\n`).join("");
const kinds = registryOf([organisation, referring, following]);
const faultsOf = async (text: string, on = kinds) => (await play(text, on)).faults.map(({ says }) => says);

const DAY = [
  "{ 时: 2026-03-02 09:10, 人: 赵, 办: 工作日志·填写, 事: 日志, 填: { 门店: 西门 }, 不予办理: R97 三 }",
  "{ 时: 2026-03-02 09:20, 人: 孙, 办: 作废, 事: 甲, 填: { 理由: 误 } }",
  "{ 时: 2026-03-02 09:30, 人: 赵, 办: 工作日志·填写, 事: 日志, 填: { 门店: 东门 }, 不予办理: R97 三 }",
  "{ 时: 2026-03-02 09:40, 人: 赵, 办: 到岗记录·开门, 事: 乙, 填: { 门店: 东门, 组员: [钱, 李] }, 则: { 事: 乙, 状态: 当日, 待办: { 巡查: 钱、李, 收班: 店长 } } }",
  "{ 时: 2026-03-02 09:50, 人: 赵, 办: 行程·出发, 事: 车, 填: { 车次: 一, 司机: 赵 } }",
  "{ 时: 2026-03-02 10:00, 人: 赵, 办: 工作日志·填写, 事: 工作日志 赵 2026-03-02, 填: { 门店: 东门, 本人行程: 车, 今日小结: 顺 } }",
  "{ 时: 2026-03-02 10:10, 人: 赵, 办: 交出, 事: 工作日志 赵 2026-03-02, 则: [{ 事: 工作日志 赵 2026-03-02, 状态: 已交, 据: R97 三 }, { 事: 车, 状态: 已到, 表: { 所见: 顺 } }] }",
  "{ 时: 2026-03-02 10:20, 人: 李, 办: 巡查, 事: 到岗记录 东门 2026-03-02_2, 填: { 记事: 齐 }, 则: { 事: 乙, 状态: 已查, 知会: { 稽核: 门店已巡查, 李: 巡查记事：无→齐 } } }",
];

test("a day is played as it was written", async () => {
  expect(await faultsOf(story(...DAY))).toEqual([]);
});

test("what another regulation lets follow is noticed when it is left out", async () => {
  const mutants = mutantsOf(following, nothingGiven()).filter((m) => m.id.startsWith("R95.follows."));
  expect(mutants.map((m) => [m.id, m.says])).toEqual([
    ["R95.follows.R97.floor.check.0", "R97.floor.check 之后不再有第 1 项后续"],
    ["R95.follows.R97.floor.check.1", "R97.floor.check 之后不再有第 2 项后续"],
    ["R95.follows.R97.floor.check.2", "R97.floor.check 之后不再“每次巡查知会办理人”"],
    ["R95.follows.R97.floor.close.0", "R97.floor.close 之后不再有第 1 项后续"],
  ]);
  const noticed = await Promise.all(
    mutants.map((m) => faultsOf(story(...DAY), registryOf([organisation, referring, m.apply(following)]))),
  );
  expect(noticed.map((faults) => faults.length > 0)).toEqual([true, false, true, false]);
});

test("what it does and does not say is a fault", async () => {
  const [first, ...rest] = following.follows ?? [];
  if (!first) throw new Error("nothing follows");
  const told = { says: "照样例办理", effects: () => [tell(auditor, "门店已巡查")] };
  const unsaid = { ...first, then: [told] };
  const faults = await faultsOf(
    story(...DAY),
    registryOf([organisation, referring, { ...following, follows: [unsaid, ...rest] }]),
  );
  expect(faults).toContainEqual(expect.stringContaining("“到岗记录·巡查”随后有知会“门店已巡查”，表中却没有写明"));
});

test("the proof finds of a step of one of several what it finds of a step of one: that nobody may be named", () => {
  const { findings } = prove(referring, checkAcross([referring]));
  // A trip without a driver; a floor without members is closed all the same.
  expect(findings.map(({ check, at }) => `${check} ${at}`)).toEqual([
    "有人负责 R97.trip.open",
    "终态可达 R97.trip.open",
  ]);
});
