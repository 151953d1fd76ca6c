import { expect, test } from "vitest";
import { Group, group, groups } from "../../../../test/support/limits/group.ts";
import { caseRef, sheet, text } from "../declare/sheet.ts";
import { loadKinds } from "../load/load.ts";
import { calledIn } from "./called.ts";
import { tableOf } from "./clerk-table.ts";

const kinds = loadKinds([groups]);
const k = kinds.get("R96.group");

test("from a day, each time, begun anew, without a limit, and a person's that the system may take", () => {
  const lines = k ? tableOf(k, calledIn([groups], kinds)).split("\n") : [];
  expect(lines.slice(4, 9)).toEqual([
    "| 成立 | 经办 | ○ → 活动中 |  | 成立日期 | 自“成立日期”起 当日下班前 | R96 一 | “成立日期”不能晚于今天 |",
    "| 活动 | 经办 | 活动中 → 不变 |  | 活动日期 | 每次成立、活动，自“活动日期”起（空着的自办理时起） 下月最后一个工作日（R96 二） | R96 一 | “活动日期”不能晚于今天 |",
    "| 说明原因 | 经办 | 活动中 → 不变 |  | 原因（选填） | 成立、活动、说明原因后 10 日，每次重新起算 | R96 一 |  |",
    "| 移交资料 | 经办 | 活动中 → 不变 | 一次 |  | 成立后待办，不限时 | R96 一 |  |",
    "| 走访 | 经办、系统 | 活动中 → 不变 |  |  | 成立后 2 个工作日 | R96 一 |  |",
  ]);
});

test("by whose business hours its cases run", () => {
  const foot = (department: string | { id: string; example: string }) => {
    const more = sheet("R96.group", { ...Group.shape, floor: caseRef("售楼处", "R96.visit"), unit: text("部门") });
    const all = loadKinds([{ ...groups, kinds: [{ ...group, sheet: more, department }] }]);
    const loaded = all.get("R96.group");
    return (
      loaded &&
      tableOf(loaded, calledIn([groups], all))
        .split("\n")
        .at(-1)
    );
  };
  expect(foot("floor")).toMatch(/^营业时间按“售楼处”所属的部门。/);
  expect(foot("unit")).toMatch(/^营业时间按“部门”。/);
  expect(foot({ id: "R96.office", example: "营销部" })).toMatch(/^营业时间按营销部（示例）。/);
});
