import { expect, test } from "vitest";
import { groups } from "../../../../test/support/limits/group.ts";
import { nothingGiven } from "./given.ts";
import { mutantsOf } from "./mutants.ts";

const limits = mutantsOf(groups, nothingGiven()).filter((m) => m.sort === "limit");

test("limits from a day, begun anew, and none", () => {
  expect(limits.filter((m) => !m.id.includes("visited") && !m.id.includes("asked")).map((m) => [m.id, m.says])).toEqual(
    [
      ["R96.group.found.due.more", "小组·成立：期限由 当日下班前 改为 1 个工作日"],
      ["R96.group.activity.due.more", "小组·活动：期限由 下月最后一个工作日 改为 2 个月后最后一个工作日"],
      ["R96.group.activity.due.less", "小组·活动：期限由 下月最后一个工作日 改为 本月最后一个工作日"],
      ["R96.group.activity.due.from", "小组·活动：期限不自“heldOn”起算，改自送达起算"],
      ["R96.group.explain.due.more", "小组·说明原因：期限由 10 日 改为 11 日"],
      ["R96.group.explain.due.less", "小组·说明原因：期限由 10 日 改为 9 日"],
      ["R96.group.explain.due.restarts", "小组·说明原因：期限不再重新起算"],
    ],
  );
});

test("each of them still loads, and is another regulation", () => {
  const duesOf = (name: string, id: string) =>
    limits.find((m) => m.id === id)?.apply(groups).kinds[0]?.steps[name]?.due;
  expect(duesOf("activity", "R96.group.activity.due.from")).not.toHaveProperty("from");
  expect(duesOf("explain", "R96.group.explain.due.restarts")).not.toHaveProperty("restarts");
});
