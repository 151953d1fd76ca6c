import { expect, test } from "vitest";
import { folderAt } from "./folder.ts";
import { gapsOf } from "./gaps.ts";

const praise = await folderAt("test/fixtures/r16-praise");
const inEnglish = () => "said";
const found = (changed: object) => gapsOf({ ...praise, inEnglish, ...changed }).map((g) => `${g.file}：${g.what}`);
const NAMELESS = "kinds/：R16.praise 客户表扬 没有英文名称";

test("of a regulation that has no English: its words, each once, and the names of its kinds", () => {
  const lacks = (word: string) => (["登记", "部门经理"].includes(word) ? undefined : word);
  expect(found({ inEnglish: lacks })).toEqual(["en.ts：没有英文：部门经理、登记", NAMELESS]);
});

test.each([
  ["no story", [], ["stories/first.yaml：没有实例"]],
  ["a blank story", "经过: []", ["stories/a.yaml：什么也没有演算"]],
  [
    "no story but a fragment",
    "实例: 甲\n条款: [R16 一]\n经过: [{ 时: 2026-11-04 09:00 }]",
    ["stories/a.yaml：什么也没有演算"],
  ],
  ["one in which time alone passes", "实例: 甲\n条款: [R16 一]\n经过: [{ 时: 2026-11-04 09:00, 则: { 事: 甲 } }]", []],
])("of stories: %s", (_, text, gaps) => {
  const stories = typeof text === "string" ? [{ file: "stories/a.yaml", text }] : text;
  expect(found({ stories })).toEqual([NAMELESS, ...gaps]);
});

test("of clauses: those that nobody has read yet", () => {
  const clauses = praise.regulation.clauses.map((c) =>
    c.id === "R16 三" ? { ...c, disposition: "open" as const } : c,
  );
  expect(found({ regulation: { ...praise.regulation, clauses } })).toEqual(["clauses.ts：R16 三 未定", NAMELESS]);
});
