import { expect, test } from "vitest";
import { endings, lookup, searchKeys, tokensOf } from "./keys.ts";

const finds = (name: string, word: string): boolean => {
  const tokens = new Set(tokensOf(name));
  const { token, holds } = lookup(word);
  return tokens.has(token) && holds(tokens);
};

test("a name is found by characters, pinyin from any syllable, and initials", () => {
  for (const word of ["李", "明朗", "李明朗", "limingl", "liminglang", "mingl", "lml", "ml", "LiMing"])
    expect([word, finds("李明朗", word)]).toEqual([word, true]);
});

test("half a syllable inside does not find, nor a single letter that it does not begin with", () => {
  for (const word of ["iming", "g", "m", "ang", "明李", "朗明"])
    expect([word, finds("李明朗", word)]).toEqual([word, false]);
  expect(finds("李明朗", "l")).toBe(true);
});

test("a surname is read as one, and in the usual way too", () => {
  expect(finds("单小明", "shanxiao")).toBe(true);
  expect(finds("单小明", "danxiao")).toBe(true);
  expect(finds("曾国强", "zgq")).toBe(true);
});

test("firms with letters, digits and marks; ü is v", () => {
  expect(finds("重庆（渝北）ABC石化公司", "cqyb")).toBe(true);
  expect(finds("重庆（渝北）ABC石化公司", "chongqing")).toBe(true);
  expect(finds("ＡＢＣ石化", "abc")).toBe(true);
  expect(finds("客户1002号", "客户1002")).toBe(true);
  expect(finds("客户1000号", "客户1002")).toBe(false);
  expect(finds("吕梁煤矿", "lvliang")).toBe(true);
});

test("keys of a customer are few, and each begins as one types", () => {
  expect(searchKeys("李明朗")).toEqual(["李明朗", "liminglang", "lml", "minglang", "ml", "lang"]);
  expect(searchKeys("")).toEqual([]);
  expect(JSON.stringify(searchKeys("中国石化销售股份有限公司北京石油分公司")).length).toBeLessThan(2000);
});

test("a telephone by its last digits, from four on", () => {
  expect(endings("138-0013-8000")).toEqual([
    "13800138000",
    "3800138000",
    "800138000",
    "00138000",
    "0138000",
    "138000",
    "38000",
    "8000",
  ]);
  expect(endings("800")).toEqual([]);
});

test("a name is found in whatever width, with other dots and quotation marks, or without them", () => {
  for (const [name, word] of [
    ["北京示例（集团）有限公司", "示例(集团"],
    ["艾山·吐尔逊", "艾山•吐尔逊"],
    ["艾山•吐尔逊", "山吐"],
    ["O’Neill 贸易", "O'Neill"],
    ["Müller 示例", "müller"],
    ["王张　三", "张三"],
    ["大⽤友示例", "用友"],
  ] as const)
    expect([name, word, finds(name, word)]).toEqual([name, word, true]);
});
