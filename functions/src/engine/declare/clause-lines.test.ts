import { expect, test } from "vitest";
import { clauseLines } from "./clause-lines.ts";

const R99 = (first: string) => `R99 ${first}`;

test("a line is a clause; chapters and blank lines are none", () => {
  const text = `
    # 第一章
    一 | 无义务 | 说明目的。 | Purpose. | 只说明目的

    二(一) | 强制 | 受理后告知客户。 | The customer is told.
  `;
  expect(clauseLines(text, R99)).toEqual([
    { id: "R99 一", disposition: "none", zh: "说明目的。", en: "Purpose.", reason: "只说明目的" },
    { id: "R99 二(一)", disposition: "enforced", zh: "受理后告知客户。", en: "The customer is told." },
  ]);
});
test("a clause that nobody has read yet needs no words", () => {
  expect(clauseLines("一 | 未定\n二 | 强制 | 甲 | A", R99)).toEqual([
    { id: "R99 一", disposition: "open", zh: "", en: "" },
    { id: "R99 二", disposition: "enforced", zh: "甲", en: "A" },
  ]);
});
test("a line that another text has alone is left out", () => {
  const text = "一 = 1 | 协助 | 甲 | A\n二 = | 提示 | 乙 | B";
  const second = (first: string) => first.split("=")[1]?.trim() || undefined;
  expect(clauseLines(text, second).map((c) => c.id)).toEqual(["1"]);
});
test.each([
  ["一 | 必须 | 甲 | A", 'line 1 (一 | 必须 | 甲 | A): "必须" is none of 强制、协助、提示、无义务、未定'],
  ["\n一 | 强制 | 甲", "line 2 (一 | 强制 | 甲): id | 处置 | 摘要 | summary | reason"],
  ["一 | 强制 | 甲 | A | 理由 | 又一", "id | 处置 | 摘要 | summary | reason"],
  ["一 | 强制 | 甲 | A\n一 | 强制 | 乙 | B", 'line 2 (一 | 强制 | 乙 | B): "R99 一" is there already'],
])("%s", (text, says) => {
  expect(() => clauseLines(text, R99)).toThrow(says);
});
