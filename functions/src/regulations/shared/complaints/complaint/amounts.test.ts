import { expect, it } from "vitest";
import { disposalsAfter, goodsFit, isExplanation, moneyFits } from "./amounts.ts";

it("an allowance or compensation is named where it has an amount, and only there", () => {
  expect(moneyFits(["折让"], { allowance: 1 })).toBe(true);
  expect(moneyFits(["折让"], { allowance: 0 })).toBe(false);
  expect(moneyFits(["说明"], { allowance: 1 })).toBe(false);
  expect(moneyFits(["折让"], { allowance: 1, compensation: 1 })).toBe(false);
  expect(moneyFits(["赔款"], { compensation: 1 })).toBe(true);
  expect(moneyFits(["退货"], {})).toBe(true);
});
it("goods that come back have quantity and price, whatever is done with them", () => {
  for (const d of ["退货", "换货", "重处理"] as const) {
    expect(goodsFit([d], { quantity: 0.001, price: 0.0001 })).toBe(true);
    expect(goodsFit([d], { quantity: 1 })).toBe(false);
    expect(goodsFit([d], { price: 1 })).toBe(false);
  }
  expect(goodsFit(["折让"], { quantity: 1, price: 1 })).toBe(false);
  expect(goodsFit(["折让"], { price: 1 })).toBe(false);
});
it("an explanation has nothing beside it", () => {
  expect(isExplanation(["说明"], {})).toBe(true);
  expect(isExplanation(["说明"], { price: 1 })).toBe(false);
  expect(isExplanation(["说明", "折让"], { allowance: 1 })).toBe(false);
});
it("after the talks it is what is filled in, else the proposal and what has an amount of its own", () => {
  const proposed = { disposals: ["重处理", "折让"] as const };
  expect(disposalsAfter({ finalDisposals: ["说明"], finalAllowance: 1 }, proposed)).toEqual(["说明"]);
  expect(disposalsAfter({ finalQuantity: 1, finalCompensation: 1 }, proposed)).toEqual(["重处理", "折让", "赔款"]);
  expect(disposalsAfter({ finalQuantity: 1 }, { disposals: ["折让"] })).toEqual(["折让", "退货"]);
  expect(disposalsAfter({}, {})).toEqual([]);
});
