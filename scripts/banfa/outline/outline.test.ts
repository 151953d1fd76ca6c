import { describe, expect, it, test } from "vitest";
import { outlineOf } from "./outline.ts";

/** Ids without their regulation, one word each. */
const idsIn = (text: string) =>
  outlineOf(text, "R16")
    .clauses.map((c) => c.id.slice("R16 ".length))
    .join(" ");
const notesOn = (text: string) => outlineOf(text, "R16").notes.map((n) => [n.line, n.says]);

describe("ways of counting", () => {
  test.each([
    ["articles, through chapters", "第一章 甲\n第一条 乙\n第二条 丙\n第二章 丁\n第三条 戊", "一 二 三"],
    ["articles with items", "第一条 甲\n（一）乙\n(二) 丙\n第二条　丁\n（一） 戊", "一 一(一) 一(二) 二 二(一)"],
    [
      "four deep",
      "第十三条 甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n2.己\n（二）庚",
      "十三 十三(一) 十三(一)1 十三(一)1(1) 十三(一)1(2) 十三(一)2 十三(二)",
    ],
    [
      "items at the top, as they stand without brackets",
      "（一）甲\n1.乙\n（1）丙\n①丁\n② 戊\n（二）己",
      "一 一1 一1(1) 一1(1)① 一1(1)② 二",
    ],
    ["一、 with 1、", "一、甲\n1、乙\n2、丙\n二、丁\n1、戊", "一 一1 一2 二 二1"],
    ["numbers alone", "1 甲\n2 乙\n10不是\n3 丙", "1 2 3"],
    ["a line that goes on with a period", "1 个人应在\n2 个工作日内乙\n2 日报丙", "1 2"],
    ["numbers with a point", "1.甲\n2.乙\n2010年起不是\n3．丙", "1 2 3"],
    ["decimals", "1.甲\n1.1乙\n1.2. 丙\n2.丁\n2.1.戊\n（1）己\na、庚\nb、辛", "1 1.1 1.2 2 2.1 2.1(1) 2.1(1)a 2.1(1)b"],
    [
      "decimals past nine",
      `1.甲\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `1.${n} 乙`).join("\n")}\n2.丙`,
      "1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 2",
    ],
    [
      "headings of Markdown, bold and escaped",
      "## 一、甲\n### （一）、乙\n1\\. 丙\n- 2\\. 丁\n**二、** 戊",
      "一 一(一) 一(一)1 一(一)2 二",
    ],
    ["half brackets", "一、甲\n1）乙\n2)丙", "一 一1) 一2)"],
    ["full width and one sign", "一、甲\n１．乙\n２．丙\n⑴丁\n㈠不接", "一 一1 一2 一2(1) 一2(1)(一)"],
    ["numbers below decimals, and 一 below 十", "1.甲\n1.1 乙\n1、丙\n2、丁", "1 1.1 1.1.1 1.1.2"],
    ["annexes", "第一条 见附件1\n附件 1：表\n（一）甲\n附表二\n附录A", "一 附件1 附件1(一) 附表二 附录A"],
    ["two in one line", "第一条（一）甲\n（二）乙\n二、不是第二条", "一 一(一) 一(二)"],
    ["hundreds", "第九十九条 甲\n第一百条 乙\n第一百零一条 丙", "九十九 一百 一百零一"],
  ])("%s", (_, text, ids) => expect(idsIn(`某办法\n${text}`)).toBe(ids));

  test("articles that begin anew below 一、 say which they are", () =>
    expect(idsIn("办法\n一、甲\n第一条 乙\n第二条 丙\n二、丁\n第一条 戊")).toBe("一 一第一条 一第二条 二 二第一条"));
  test("articles that are counted through stand alone: 一、 gathers them as a chapter does", () =>
    expect(idsIn("办法\n一、甲\n第一条 乙\n二、丙\n第二条 丁\n（一）戊")).toBe("一 二 二(一)"));
  test("a line in 【】 names what begins there", () =>
    expect(idsIn("办法\n【R16 前言】\n甲。\n一、乙\n【R16 一附】\n丙\n【R15 一】\n二、丁")).toBe("前言 一 一附 二"));
  test("each with the line that it begins in", () =>
    expect(outlineOf("办法\n\n第一条 甲\r\n续\r\n（一）乙", "R16").clauses).toEqual([
      { id: "R16 一", sort: "article", line: 3, within: undefined },
      { id: "R16 一(一)", sort: "hanItem", line: 5, within: "R16 一" },
    ]));
});

test("a line in 【】 holds what follows, until the next of the highest clauses", () => {
  const text = "办法\n（一）甲\n【R16 一附】\n1.不是条款\n（二）乙";
  expect(idsIn(text)).toBe("一 一附 二");
  expect(notesOn(text)).toEqual([[4, "“1.”接不上前面的编号，没有当作条款"]]);
});
test("a mark that may stand at several places stands where the regulation has it", () => {
  const text = "七、甲\n3. 乙\n(3) 丙\n2、丁\n4.2 戊";
  const known = ["七", "七3", "七3(3)", "2", "4.2"].map((id) => `R16 ${id}`);
  expect(outlineOf(text, "R16", known).clauses.map((c) => c.id)).toEqual(known);
});

describe("what a person should look at", () => {
  it("a list that begins anew beside another keeps its numbers apart, to its end", () => {
    const text = "办法\n三、甲\n1、乙\n2、丙\n再有：\n1、丁\n2、戊\n3、己";
    expect(idsIn(text)).toBe("三 三1 三2 三1乙 三2乙 三3乙");
    expect(notesOn(text)).toEqual([
      [2, "“三、”之前缺号，请核对原文"],
      [6, "“1、”与前面同号，记作 R16 三1乙"],
    ]);
  });
  it("a number that is given twice", () => {
    const text = "办法\n一、甲\n二、乙\n（一）丙\n二、丁\n（一）戊\n三、己";
    expect(idsIn(text)).toBe("一 二 二(一) 二乙 二乙(一) 三");
    expect(notesOn(text)).toEqual([[5, "“二、”与前面同号，记作 R16 二乙"]]);
  });
  it("numbers that were left out", () => {
    const text = "办法\n第一条 甲\n（三）乙\n第三条 丙";
    expect(idsIn(text)).toBe("一 一(三) 三");
    expect(notesOn(text)).toEqual([
      [3, "“(三)”之前缺号，请核对原文"],
      [4, "“第三条”之前缺号，请核对原文"],
    ]);
  });
  it("what looks like a number and is none", () => {
    const text = "办法\n一、甲\n1、乙\n5.5 万元以上的\n2、丙\n100 千瓦以上的\n第九条所述的";
    expect(idsIn(text)).toBe("一 一1 一2");
    expect(notesOn(text)).toEqual([
      [4, "“5.5”接不上前面的编号，没有当作条款"],
      [6, "“100”接不上前面的编号，没有当作条款"],
    ]);
  });
  it("sentences before the first clause, which may hold duties", () => {
    const text = "办法\n某单位办法\n为了甲，乙应当丙：\n一、丁。";
    expect(notesOn(text)).toEqual([[3, "在第一个条款之前，没有列入；其中有义务的，请在它前面加单独一行【R16 前言】"]]);
  });
});

test("cells of tables are no clauses", () =>
  expect(idsIn("办法\n一、甲\n| 1 | 乙 |\n|---|---|\n二、丙")).toBe("一 二"));

test.each([
  ["# 第12篇 某某登记办法\n一、甲", "某某登记办法"],
  ["\n《某某登记办法》\n一、甲", "某某登记办法"],
  ["**某某登记办法（试行）**\n一、甲", "某某登记办法（试行）"],
  ["一、甲", undefined],
  ["第一章 总则\n第一条 甲", undefined],
  ["", undefined],
])("the title of %j is %s", (text, title) => expect(outlineOf(text, "R16").title).toBe(title));
