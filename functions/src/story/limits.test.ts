/** What a story says of limits from a recorded day, of those that begin anew, and of none. */
import { expect, test } from "vitest";
import { groups } from "../../../test/support/limits/group.ts";
import { registryOf } from "../engine/load/manifest.ts";
import { allRegulations } from "../regulations/all.ts";
import { play } from "./play.ts";

const kinds = registryOf([...(await allRegulations()), groups]);
const story = (...rows: readonly string[]) =>
  [
    "实例: 小组的期限",
    "办法: R96",
    "条款: [R96 一]",
    "人员: { 甲: 经办, 乙: 主管 }",
    "经过:",
    "  - { 时: 2026-11-03 09:00, 人: 甲, 办: 小组·成立, 事: 组, 填: { 成立日期: 2026-11-02 } }",
    ...rows.map((row) => `  - ${row}`),
  ].join("\n");
const faultsOf = async (...rows: readonly string[]) => (await play(story(...rows), kinds)).faults.map((f) => f.says);

test("done at once and late, without a limit, each doing, begun anew, and fulfilled by another case", async () => {
  expect(
    await faultsOf(
      "则: { 事: 组, 期限: { 成立: 逾期办, 移交资料: 无期限, 说明原因: 2026-11-13 18:00, 走访: 2026-11-05 18:00 } }",
      "{ 时: 2026-11-04 09:00, 人: 甲, 办: 走访单·填走访单, 事: 单, 填: { 小组: 组 } }",
      "则: { 事: 组, 期限: { 走访: 已办, 回访: 已办 } }",
      "{ 时: 2026-12-08 09:00, 人: 甲, 办: 活动, 事: 组, 填: { 活动日期: 2026-10-12 } }",
      "则: { 事: 组, 期限: { 活动: [已办, 逾期], 说明原因: [逾期, 2026-12-18 18:00] } }",
    ),
  ).toEqual([]);
});

test("what is otherwise, or written wrong, is named", async () => {
  expect(await faultsOf("则: { 事: 组, 期限: { 成立: 已办, 说明原因: [逾期, 2026-11-13 18:00] } }")).toEqual([
    "组 “成立”的期限应为“已办”，实为“逾期办”",
    "组 “说明原因”的期限应为[逾期, 2026-11-13 18:00]，实为[2026-11-13 18:00]",
  ]);
  expect(await faultsOf("则: { 事: 组, 期限: { 活动: [已办, 逾其] } }")).toEqual([
    expect.stringMatching(/^“活动”的期限/),
  ]);
});
