import { describe, expect, it } from "vitest";
import { splitWording } from "./clause-split.ts";

const known = ["R01 一", "R01 二", "R01 二(一)", "R01 二(二)", "R01 附件1"];

describe("a text by articles", () => {
  it("is split by article, item and annex; chapters and what stands before belong to none", () => {
    const text = `某单位办法

# 第一章 总则
第一条 甲。
续甲。

第二条　乙：
（一）丙；
(二) 丁。
丁之后。
## 第二章 附则
附件 1：表`;
    expect(splitWording(text, "R01", known)).toEqual({
      texts: [
        { clause: "R01 一", wording: "第一条 甲。\n续甲。" },
        { clause: "R01 二", wording: "第二条　乙：" },
        { clause: "R01 二(一)", wording: "（一）丙；" },
        { clause: "R01 二(二)", wording: "(二) 丁。\n丁之后。" },
        { clause: "R01 附件1", wording: "附件 1：表" },
      ],
      strange: [],
    });
  });
  it("names the lines that begin a clause which the table doesn't have", () => {
    const { strange } = splitWording("第一条 甲\n第九条 乙\n（一）丙", "R01", known);
    expect(strange).toEqual([
      { line: 2, clause: "R01 九", text: "第九条 乙" },
      { line: 3, clause: "R01 九(一)", text: "（一）丙" },
    ]);
  });
  it("can be told where a clause begins", () => {
    const { texts, strange } = splitWording("【R01 二(二)】\n第一款\n（一）不是条款", "R01", known);
    expect(strange).toEqual([]);
    expect(texts).toEqual([{ clause: "R01 二(二)", wording: "第一款\n（一）不是条款" }]);
  });
});

describe("other ways of counting", () => {
  it("are read where the regulation has such clauses, and are text elsewhere", () => {
    const ids = ["R15 九", "R15 九2", "R15 七", "R15 七3", "R15 七3(3)", "R06 4.2"];
    const text = "七、处理\n3. 会同\n(3) 召集\n九、程序\n2、会勘\n5、不是条款";
    expect(splitWording(text, "R15", ids).texts.map((t) => t.clause)).toEqual([
      "R15 七",
      "R15 七3",
      "R15 七3(3)",
      "R15 九",
      "R15 九2",
    ]);
    expect(splitWording("4.2 资料齐全", "R06", ["R06 4.2"]).texts).toEqual([
      { clause: "R06 4.2", wording: "4.2 资料齐全" },
    ]);
  });
  it("are followed as deep as they go, （一） at the top too", () => {
    const ids = ["一", "一1", "一1(1)", "一1(1)①", "一1(1)②", "二", "二1", "二1乙"].map((id) => `R15 ${id}`);
    const text = "办法\n（一）甲\n1.乙\n（1）丙\n①丁\n②戊\n（二）己\n1.庚\n另有：\n1.辛";
    const { texts, strange } = splitWording(text, "R15", ids);
    expect(strange).toEqual([]);
    expect(texts.map((t) => t.clause)).toEqual(ids);
    expect(texts.at(-2)).toEqual({ clause: "R15 二1", wording: "1.庚\n另有：" });
  });
  it("are text with all below them where the regulation has none", () => {
    const { texts, strange } = splitWording("第一条 甲\n1. 乙\n（1）丙\n第二条 丁", "R01", known);
    expect(strange).toEqual([]);
    expect(texts).toEqual([
      { clause: "R01 一", wording: "第一条 甲\n1. 乙\n（1）丙" },
      { clause: "R01 二", wording: "第二条 丁" },
    ]);
  });
  it("may begin two clauses in one line, which is the wording of both", () => {
    expect(splitWording("第二条（一）甲\n乙\n（二）丙", "R01", known).texts).toEqual([
      { clause: "R01 二", wording: "第二条（一）甲" },
      { clause: "R01 二(一)", wording: "第二条（一）甲\n乙" },
      { clause: "R01 二(二)", wording: "（二）丙" },
    ]);
  });
});
