import { expect, it } from "vitest";
import { terms } from "../../../r04-complaints-manufacturer/terms.ts";
import type { OnComplaint } from "../complaint/sheet.ts";
import { processOf } from "../process.ts";
import { awaitedAllowances, awaitedReturn } from "./awaited.ts";

const process = processOf(terms);
const closed = (sheet: OnComplaint) => {
  const settled = { customer: "客", partNo: "L-1", accepted: "接受", founded: "成立", closings: 1, ...sheet } as const;
  // The rules look at no more of the context than this.
  const c = { id: "甲", number: "260901", sheet: settled } as Parameters<
    ReturnType<typeof awaitedReturn>["effects"]
  >[0];
  return [awaitedReturn(process), awaitedAllowances(process)].map((rule) =>
    rule.effects(c).map((e) => e.do === "act" && [e.case, e.step, e.input]),
  );
};
const of = { complaint: "甲", number: "260901", customer: "客", partNo: "L-1" };

it.each<[string, OnComplaint, unknown]>([
  ["nothing decided", {}, [[], []]],
  ["a decided quantity of none", { finalQuantity: 0, finalAllowance: 0, finalCompensation: 0 }, [[], []]],
  ["goods to take back", { finalQuantity: 0.001 }, [[["R04.goodsReturn.甲", "await", of]], []]],
  [
    "an allowance and a compensation",
    { finalAllowance: 1, finalCompensation: 1 },
    [
      [],
      [
        ["R04.allowance.甲.折让", "await", { ...of, sort: "折让" }],
        ["R04.allowance.甲.赔款", "await", { ...of, sort: "赔款" }],
      ],
    ],
  ],
  [
    "a case closed for the second time",
    { finalQuantity: 60, finalCompensation: 1, closings: 2 },
    [[["R04.goodsReturn.甲.2", "await", of]], [["R04.allowance.甲.2.赔款", "await", { ...of, sort: "赔款" }]]],
  ],
  ["a form that was not accepted", { finalQuantity: 60, finalAllowance: 1, accepted: "未接受" }, [[], []]],
  ["one that was not founded", { finalQuantity: 60, finalAllowance: 1, founded: "不成立" }, [[], []]],
])("after the closing, with %s", (_, sheet, expected) => {
  expect(closed(sheet)).toEqual(expected);
});
