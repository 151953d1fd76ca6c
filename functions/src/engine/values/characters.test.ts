import { expect, test } from "vitest";
import { halfWidth, wellFormed } from "./characters.ts";

test("full width becomes half width; other digits stay, for they are other numbers", () => {
  expect(halfWidth("ＡＢ（１２）－＠．　")).toBe("AB(12)-@. ");
  expect(halfWidth("①²𝟏½")).toBe("①²𝟏½");
  expect(halfWidth("1\u202d\ufeff\u00ad2\u00a0\u2009")).toBe("12  ");
});

test("text is well-formed, and what gives it its shape stays", () => {
  expect(wellFormed("\udc00甲\ud83d\u0001\u2066乙\u2069\u200f")).toBe("甲乙");
  expect(wellFormed("e\u0301 \uf900")).toBe("é 豈");
  expect(wellFormed("a\r\nb\rc\td")).toBe("a\nb\nc\td");
  expect(wellFormed("👩‍🌾 葛󠄀 ①²")).toBe("👩‍🌾 葛󠄀 ①²");
});

test("what is well-formed stays as it is", () => {
  for (const text of ["e\u0000\u0301", "\r\r\n", "\ud800\u0301"])
    expect(wellFormed(wellFormed(text))).toBe(wellFormed(text));
});
