import { expect, it } from "vitest";
import { readDocument } from "./document.ts";

const faultsOf = (text: string) => readDocument(text).faults.map(({ line, says }) => `${line}：${says}`);

it("reads values, and knows the line of every part", () => {
  const { value, faults, lineOf } = readDocument(
    "甲: [1, 2]\n乙:\n  - { 时: 2026-11-02 09:00,\n      人: 赵 }\n  - 丙: 3\n",
  );
  expect(faults).toEqual([]);
  expect(value).toEqual({ 甲: [1, 2], 乙: [{ 时: "2026-11-02 09:00", 人: "赵" }, { 丙: 3 }] });
  expect(lineOf(["甲"])).toBe(1);
  expect(lineOf(["乙", 0, "人"])).toBe(4);
  expect(lineOf(["乙", 1])).toBe(5);
  expect(lineOf(["乙", 1, "没有", "这样的"])).toBe(5);
  expect(lineOf([])).toBe(1);
});

it.each([
  ["甲：乙\n丙: 丁\n", ["1：“甲”后的冒号是全角“：”，请改为半角冒号加一个空格，如“甲: ”"]],
  [
    "a: { 甲: 1，乙: 2，丙：3 }\n",
    [
      "1：“乙”“丙”前的逗号是全角“，”，请改为半角逗号加一个空格“, ”",
      "1：“丙”后的冒号是全角“：”，请改为半角冒号加一个空格，如“丙: ”",
    ],
  ],
  ["甲：{ 乙: 1 }\n", ["1：“甲”后的冒号是全角“：”，请改为半角冒号加一个空格，如“甲: ”"]],
  ["a: ｛ 甲: 1 ｝\n", ["1：括号是全角的，请改为半角 { } 或 [ ]"]],
  ["甲:\n\t- 乙\n\t- 丙\n", ["2：行首用了制表符（Tab），请改用空格缩进", "3：行首用了制表符（Tab），请改用空格缩进"]],
  ["甲:\n　- 乙: 1\n", ["2：行首用了全角空格，请改用半角空格缩进"]],
  ["甲:乙\n丙: { 丁:戊 }\n", ["1：“甲”的冒号后要空一格，如“甲: ”", "2：“丁”的冒号后要空一格，如“丁: ”"]],
])("mends the slips of Chinese keyboards and says where: %j", (text, says) => {
  expect(faultsOf(text)).toEqual(says);
});
it("goes on with what it mended", () => {
  expect(readDocument("甲：乙\n丙: [1，2]\n").value).toEqual({ 甲: "乙", 丙: ["1，2"] });
});
it("accuses no text of a value", () => {
  expect(faultsOf("甲: 一，乙：二\n丙: { 丁: 三，四：五 }\n“戊：己”: 1\n期限：告知: 2\n")).toEqual([]);
  expect(faultsOf("甲: 一，乙：二\n丙：丁\n")).toEqual([
    "2：“丙”后的冒号是全角“：”，请改为半角冒号加一个空格，如“丙: ”",
  ]);
});

it.each([
  ["甲:\n  - 时: 1\n    人: 2\n   办: 3\n    事: 4\n", "4：行首空了 3 格，与上面不齐，应空 4 格"],
  ["甲:\n  - 时: 1\n  办: 2\n", "3：行首空了 2 格，与上面不齐，应空 4 格"],
  ["甲: 1\n 乙: 2\n", "2：行首空了 1 格，与上面不齐，应空 0 格"],
  ["甲: 1\n乙: { 丙: 2\n丁: 3\n", "2：“{”没有用“}”收尾"],
  ["甲: [1\n乙: 2\n", "1：“[”没有用“]”收尾"],
  ["甲: 1\n乙: { 丙: 2", "2：“{”没有用“}”收尾"],
  ['{ "甲": "1" "乙": 2 }', "1：括号里两项之间缺少逗号，或名称后缺少冒号"],
  ['{ "甲": 1\n  "乙": 2 }', "1：括号里两项之间缺少逗号，或名称后缺少冒号"],
  ['{ "甲" 1 }', "1：括号里两项之间缺少逗号，或名称后缺少冒号"],
  ['{ "甲": 1,, "乙": 2 }', "1：多了一个“,”"],
  ["甲: { 乙: 1 }}\n", "1：多了一个“}”"],
  ['甲: "乙\n丙: 1\n', "1：引号没有收尾"],
  ["甲: 乙: 丙\n", '1：一项里有两个“: ”，值中有冒号的请给整个值加引号，如 甲: "乙: 丙"'],
  ["甲: @乙\n", '1：值不能以“@”开头，请给它加引号，如 "@乙"'],
  ["甲: *乙\n", '1：值不能以“*”开头，请给它加引号，如 "*乙"'],
  ["甲: 1\n乙\n丙: 2\n", "2：“乙”后面没有冒号和值，应写作 乙: …"],
  ["甲: 1\n---\n乙: 2\n", "2：“---”后面又是一份内容，一个文件只写一份"],
  ["甲: { 乙: 1, 乙: 2 }\n丙: 1\n丙: 2\n", "1：“乙”在同一处写了两次，请删去一个|3：“丙”在同一处写了两次，请删去一个"],
])("says what is wrong with the writing of a line: %j", (text, says) => {
  expect(faultsOf(text).join("|")).toBe(says);
});
it("says so when it knows no better", () => {
  expect(faultsOf("甲: - 乙\n")).toEqual(["1：这一行读不出来，请对照上下几行检查缩进、冒号（半角加空格）、括号和引号"]);
});
