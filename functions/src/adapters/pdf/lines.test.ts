import { expect, it, test } from "vitest";
import { faces } from "./fonts.ts";
import { breakLines } from "./lines.ts";

const { regular } = faces();
/** Lines of a width of `em` Chinese characters of 10 points. */
const lines = (text: string, em: number) => breakLines(regular, text, 10, em * 10);

test.each([
  ["甲乙丙丁，戊己", 4, ["甲乙丙", "丁，戊己"]],
  ["甲乙丙（丁）戊", 4, ["甲乙丙", "（丁）戊"]],
  ["甲乙丙“丁”戊", 4, ["甲乙丙", "“丁”戊"]],
  ["甲“乙”丙“丁”", 4, ["甲“乙”", "丙“丁”"]],
  ["甲乙丙丁》《戊", 4, ["甲乙丙", "丁》《戊"]],
  ["甲乙丙……丁", 4, ["甲乙", "丙……丁"]],
  ["甲乙丙丁", 4, ["甲乙丙丁"]],
])("no line of %s begins or ends with the wrong sign", (text, em, expected) =>
  expect(lines(text, em)).toEqual(expected),
);

it("keeps words and numbers whole, and drops the space at a break", () => {
  expect(lines("订单 PO-2026 金额 1,234.50 元", 5)).toEqual(["订单", "PO-2026", "金额", "1,234.50", "元"]);
});

it("cuts what has no place to break", () => {
  expect(lines("ABCDEFGHIJKLMNOP", 4)).toEqual(["ABCDEF", "GHIJKL", "MNOP"]);
});

it("breaks at every new line, and an empty text has none", () => {
  expect(lines("甲\n\n乙", 4)).toEqual(["甲", "", "乙"]);
  expect(lines("", 4)).toEqual([]);
});
