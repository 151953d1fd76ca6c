import { expect, test } from "vitest";
import { rowsOf } from "./rows.ts";

const read = (text: string) => rowsOf(text).rows.map(({ line, cells }) => [line, ...cells]);

test.each<[string, string, (string | number)[][]]>([
  [
    "a mark at the beginning",
    "\uFEFF名称,电话\r\n甲,1\r\n",
    [
      [1, "名称", "电话"],
      [2, "甲", "1"],
    ],
  ],
  [
    "tabs",
    "名称\t电话\r\n甲\t1\r\n",
    [
      [1, "名称", "电话"],
      [2, "甲", "1"],
    ],
  ],
  [
    "semicolons",
    "名称;电话;（,）\n甲;1;2\n",
    [
      [1, "名称", "电话", "（,）"],
      [2, "甲", "1", "2"],
    ],
  ],
  [
    "commas of the input method",
    "名称，电话\n甲，1\n",
    [
      [1, "名称", "电话"],
      [2, "甲", "1"],
    ],
  ],
  [
    "a sep= line",
    "sep=;\r\n名称;电话\r\n甲;1,5\r\n",
    [
      [2, "名称", "电话"],
      [3, "甲", "1,5"],
    ],
  ],
  [
    "blank rows, and rows of commas",
    "名称,电话\r\n\r\n甲,1\r\n,,\r\n \r\n乙,2\r\n,,\r\n",
    [
      [1, "名称", "电话"],
      [3, "甲", "1"],
      [6, "乙", "2"],
    ],
  ],
  [
    "empty cells at the end",
    "名称,电话\n甲,1,,\n",
    [
      [1, "名称", "电话"],
      [2, "甲", "1"],
    ],
  ],
  [
    "an apostrophe as a guard",
    "名称,电话\n甲,'138\n'=乙,'-1\n'丙,2",
    [
      [1, "名称", "电话"],
      [2, "甲", "138"],
      [3, "=乙", "-1"],
      [4, "'丙", "2"],
    ],
  ],
  [
    '="…" as a guard',
    '名称,电话\n甲,="138"\n"=""乙""""丙""","=""139"""\n',
    [
      [1, "名称", "电话"],
      [2, "甲", "138"],
      [3, '乙"丙', "139"],
    ],
  ],
  [
    "quotes inside a cell",
    '名称,电话\n济南"老字号"厂,1\n"老字号"厂,2\n',
    [
      [1, "名称", "电话"],
      [2, '济南"老字号"厂', "1"],
      [3, '"老字号"厂', "2"],
    ],
  ],
  [
    "a cell of two lines, which is one row",
    '名称,电话\n"甲\r\n乙",1\n丙,2\n',
    [
      [1, "名称", "电话"],
      [2, "甲\n乙", "1"],
      [3, "丙", "2"],
    ],
  ],
  [
    "line ends of three kinds",
    "名称\r\n甲\n乙\r丙",
    [
      [1, "名称"],
      [2, "甲"],
      [3, "乙"],
      [4, "丙"],
    ],
  ],
  [
    "gaps around quotes",
    '名称, "电话"\n甲, "1, 2"\n',
    [
      [1, "名称", "电话"],
      [2, "甲", "1, 2"],
    ],
  ],
  [
    "an empty first cell before a tab",
    "名称\t电话\n\t1\n",
    [
      [1, "名称", "电话"],
      [2, "", "1"],
    ],
  ],
  [
    "heads without a name",
    "名称,,\n甲,\n",
    [
      [1, "名称", "", ""],
      [2, "甲"],
    ],
  ],
  ["nothing", "\n,,\n", []],
])("%s", (_, text, rows) => expect(read(text)).toEqual(rows));

test("a quotation mark without its other is told by the row that it stands in", () => {
  const says = (line: number) => [`文件不是 CSV：第 ${line} 行有一个引号（"）没有收尾，请补上或删去`];
  expect(rowsOf('名称\n\n"甲\n乙\n').faults).toEqual(says(3));
  expect(rowsOf('sep=,\n名称\n"甲').faults).toEqual(says(3));
});

test("a formula has no value here, nor has one that failed: each is told by its place", () => {
  const formula = (text: string) => ({ 1: `是公式（${text}），文件中没有它的结果，请改为值` });
  expect(rowsOf("名称,电话\n甲,=A1+1\n乙,#N/A\n丙,1\n,=B2\n")).toEqual({
    rows: [
      { line: 1, cells: ["名称", "电话"] },
      { line: 2, cells: ["甲", ""], unread: formula("=A1+1") },
      { line: 3, cells: ["乙", ""], unread: { 1: "是出错的格（#N/A），请改为值" } },
      { line: 4, cells: ["丙", "1"] },
      { line: 5, cells: ["", ""], unread: formula("=B2") },
    ],
    faults: [],
  });
});
