/** Bulk work among the mutants: left out, or over more cases than the row says. */
import { expect, test } from "vitest";
import { meters } from "../../../../test/support/bulk/meters.ts";
import { nothingGiven } from "./given.ts";
import { mutantsOf } from "./mutants.ts";

const of = (id: string) => mutantsOf(meters, nothingGiven()).filter((m) => m.id.startsWith(`${id}.then`));

test("lines that are not read, cases that are not opened or gone on with, and lists that are not narrowed", () => {
  expect(
    ["R95.upload.cards", "R95.round.start", "R95.round.choose", "R95.round.end"].flatMap((id) =>
      of(id).map((m) => `${m.id}：${m.says}`),
    ),
  ).toEqual([
    "R95.upload.cards.then.lines.R95.card.make：抄表文件·交建卡文件：后续不再逐行办理（抄表卡·建卡）",
    "R95.round.start.then.openForEach.R95.visit.open：走访轮次·全部走访：后续不再逐个办理（走访·列入走访）",
    "R95.round.start.then.openForEach.R95.visit.open.in：走访轮次·全部走访：逐个办理（走访·列入走访）不论状态",
    "R95.round.choose.then.openForEach.R95.visit.open：走访轮次·选定走访：后续不再逐个办理（走访·列入走访）",
    "R95.round.end.then.actForEach.R95.visit.cancel：走访轮次·结束轮次：后续不再逐件办理（走访·取消走访）",
    "R95.round.end.then.actForEach.R95.visit.cancel.in：走访轮次·结束轮次：逐件办理（走访·取消走访）不论状态",
    "R95.round.end.then.actForEach.R95.visit.cancel.parent：走访轮次·结束轮次：逐件办理（走访·取消走访）不论属于哪一件",
  ]);
});
