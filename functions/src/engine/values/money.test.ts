import { expect, it, test } from "vitest";
import { capital } from "../paper/amount-in-words.ts";
import { amount, priced, share, yuan } from "./money.ts";

test.each([
  [123450, "¥1,234.50"],
  [0, "¥0.00"],
  [5, "¥0.05"],
  [-123456789, "-¥1,234,567.89"],
  [9007199254740991, "¥90,071,992,547,409.91"],
])("%i fen is shown as %s", (fen, shown) => expect(yuan(fen)).toBe(shown));

it("shows columns without the sign", () => {
  expect(amount(100000000)).toBe("1,000,000.00");
  expect(amount(-5)).toBe("-0.05");
});

it("rounds half up, exactly", () => {
  expect(share(10001, 1, 2)).toBe(5001);
  expect(share(-10001, 1, 2)).toBe(-5001);
  expect(share(10000, 1, 3)).toBe(3333);
  expect(share(9007199254740991, 3, 3)).toBe(9007199254740991);
  expect(share(-1, 1, 4)).toBe(0);
});

it("prices a quantity in thousandths", () => {
  expect(priced(71250000, 32145)).toBe(22903313); // 7,125 yuan × 32.145 吨 = 229,033.125
  expect(priced(1, 50000)).toBe(1); // 0.0001 × 50 = 0.005 yuan
  expect(priced(1, 49999)).toBe(0);
});

it("refuses floats, zero denominators and results beyond exact integers", () => {
  expect(() => amount(0.5)).toThrow("金额应为整数：0.5");
  expect(() => share(1, 1, 0)).toThrow("分母应大于 0");
  expect(() => priced(1, 1.5)).toThrow("数量应为整数");
  expect(() => share(9007199254740991, 2, 1)).toThrow("超出");
});

test.each([
  [1640902, "人民币壹万陆仟肆佰零玖元零贰分"],
  [32504, "人民币叁佰贰拾伍元零肆分"],
  [168000, "人民币壹仟陆佰捌拾元整"],
  [168032, "人民币壹仟陆佰捌拾元叁角贰分"],
  [168050, "人民币壹仟陆佰捌拾元伍角整"],
  [0, "人民币零元整"],
  [5, "人民币伍分"],
  [50, "人民币伍角整"],
  [1000, "人民币壹拾元整"],
  [100500, "人民币壹仟零伍元整"],
  [1000000, "人民币壹万元整"],
  [10700053, "人民币壹拾万柒仟元伍角叁分"],
  [600000700, "人民币陆佰万零柒元整"],
  [20030000300, "人民币贰亿零叁拾万零叁元整"],
  [10000000000, "人民币壹亿元整"],
  [100000000000000, "人民币壹万亿元整"],
  [9007199254740991, "人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分"],
  [-12300, "人民币负壹佰贰拾叁元整"],
])("%i fen in capitals is %s", (fen, words) => expect(capital(fen)).toBe(words));

it("refuses an amount that is not whole fen", () => expect(() => capital(12.5)).toThrow("整数分"));
