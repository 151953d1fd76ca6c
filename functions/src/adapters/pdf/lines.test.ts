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

test.each(["because it’s wrong", "The customer’s claim", "客户来信：We don’t accept", "the A4’s l‘été"])(
  "an apostrophe within a word of %s is no place to break",
  (text) => {
    const widths = Array.from({ length: 90 }, (_, i) => 40 + i);
    const broken = widths.filter((width) =>
      breakLines(regular, text, 10, width).some(
        (line, i, all) => /[a-zé0-9][’‘]$/i.test(line) && /^[a-zé]/i.test(all[i + 1] ?? ""),
      ),
    );
    expect(broken).toEqual([]);
  },
);

it("breaks after an apostrophe that ends a word, and after a closing quote before Chinese", () => {
  expect(breakLines(regular, "customers’ claim", 10, 60)).toEqual(["customers’", "claim"]);
  expect(lines("甲‘ab’丙丁", 5)).toEqual(["甲‘ab’", "丙丁"]);
});

it("cuts what has no place to break", () => {
  expect(lines("ABCDEFGHIJKLMNOP", 4)).toEqual(["ABCDEF", "GHIJKL", "MNOP"]);
});

it("breaks at every new line, and an empty text has none", () => {
  expect(lines("甲\n\n乙", 4)).toEqual(["甲", "", "乙"]);
  expect(lines("", 4)).toEqual([]);
});
