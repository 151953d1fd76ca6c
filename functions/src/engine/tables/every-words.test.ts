import { expect, test } from "vitest";
import { accompanying, recurring, seller } from "../../../../test/support/arising/regulation.ts";
import { ORGANISATION } from "../declare/kind.ts";
import { loadKinds } from "../load/load.ts";
import { calledIn } from "./called.ts";
import { tableOf } from "./clerk-table.ts";
import { everyWords } from "./every-words.ts";

const kinds = loadKinds([recurring, accompanying]);
const called = calledIn([recurring, accompanying], kinds);
test.each([
  [{ period: "week", for: seller }, "每周自动产生：销售员各一件"],
  [{ period: "half", for: ORGANISATION }, "每半年自动产生一件"],
  [{ period: { id: "R97.own", example: "quarter" }, for: ORGANISATION }, "每季（示例）自动产生一件"],
  [
    { period: "year", for: ORGANISATION, on: { id: "R97.day", example: "09-20" } },
    "每年自 09-20（示例）起自动产生一件",
  ],
  [{ period: "month", for: { each: "R97.unit" }, ahead: 5 }, "每月开始前 5 日自动产生：在办的“单位”各一件"],
  [{ with: "R97.floor" }, "随每件“楼面”自动产生一件"],
] as const)("%j: %s", (every, says) => {
  expect(everyWords(every, called)).toBe(says);
});

test("the row that it brings stands in the table as every other", () => {
  const plan = kinds.get("R97.plan");
  const lines = plan ? tableOf(plan, called).split("\n") : [];
  expect(lines).toContain("| 到期 | 系统 | ○ → 待报 |  | 月份 单位 首日 末日 |  | R97 一 |  |");
  expect(lines.at(-1)).toContain("每月开始前 5 日自动产生：在办的“单位”各一件");
});
