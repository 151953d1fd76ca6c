import { expect, test } from "vitest";
import { fenOf, numberOf, phoneOf, phoneShown, yuanTyped } from "./typed.ts";

test.each([
  ["13800138000", "13800138000"],
  ["１３８ 0013 8000", "13800138000"],
  ["+86 138-0013-8000", "13800138000"],
  ["0592-5551234", "0592-5551234"],
  ["（0592）5551234", "0592-5551234"],
  ["05925551234", "0592-5551234"],
  ["010 8888 6666", "010-88886666"],
  ["021—88886666—12", "021-88886666-12"],
  ["400-820-8820", "4008208820"],
  ["+1 (212) 555-0100", "+12125550100"],
  ["0049 30 901820", "+4930901820"],
  ["+49", undefined],
  ["5551234", undefined],
  ["238001380001", undefined],
])("%s → %s", (typed, phone) => expect(phoneOf(typed)).toBe(phone));

test("a mobile is shown in groups", () => {
  expect(phoneShown("13800138000")).toBe("138 0013 8000");
  expect(phoneShown("0592-5551234")).toBe("0592-5551234");
});

test.each([
  ["1234.5", 123450],
  ["1,234.50", 123450],
  ["0.07", 7],
  ["１２。３", 1230],
  ["100元", 10000],
  ["1.234", undefined],
  ["-1", undefined],
  ["一百", undefined],
])("%s yuan → %s fen", (typed, fen) => expect(fenOf(typed)).toBe(fen));

test("fen go back into the field as yuan", () => expect(yuanTyped(123407)).toBe("1234.07"));
test("a number is not a word", () => {
  expect(numberOf("1e5")).toBeUndefined();
  expect(numberOf(".5")).toBe(0.5);
});
