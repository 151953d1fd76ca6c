import { expect, it } from "vitest";
import { readStories } from "../read.ts";

const text = (...lines: readonly string[]) => ["实例: 试", "办法: [R04, R15]", ...lines, ""].join("\n");
const CLAUSES = "条款: { R04: [R04 九(五)], R15: [R15 九6] }";
const faultsOf = (told: string) =>
  readStories(told).map((r) => r.faults.map(({ line, says }) => `${r.of} ${line}：${says}`));

const TOLD = text(
  CLAUSES,
  "样例: { 表: { 编号: { R04: 甲, R15: 乙 }, 数量: 1 } }",
  "经过:",
  "  - { 人: 赵, 填: { 样例: 表 }, 不予办理: { R04: R04 九(五), R15: R15 九6 } }",
  "  - { R04: { 人: 钱 }, R15: null }",
  "  - { 则: [{ R04: null, R15: { 事: 甲 } }, { 事: 乙, 编号: { R04: null, R15: 一 } }] }",
);

it("reads once for each regulation what stands under it", () => {
  expect(faultsOf(TOLD)).toEqual([[], []]);
  const [four, fifteen, ...more] = readStories(TOLD);
  expect(more).toEqual([]);
  expect([four?.of, four?.story?.办法, four?.story?.条款]).toEqual(["R04", "R04", ["R04 九(五)"]]);
  expect(four?.story?.经过).toEqual([
    { 人: "赵", 填: { 编号: "甲", 数量: 1 }, 不予办理: "R04 九(五)" },
    { 人: "钱" },
    { 则: [{ 事: "乙", 编号: null }] },
  ]);
  expect([fifteen?.of, fifteen?.story?.条款]).toEqual(["R15", ["R15 九6"]]);
  expect(fifteen?.story?.经过).toEqual([
    { 人: "赵", 填: { 编号: "乙", 数量: 1 }, 不予办理: "R15 九6" },
    { 则: [{ 事: "甲" }, { 事: "乙", 编号: "一" }] },
  ]);
});
it("knows the line of what was chosen, and of what follows something left out", () => {
  const lines = text(
    CLAUSES,
    "经过:",
    "  - { R04: null, R15: { 人: 赵 } }",
    "  - 人: 钱",
    "    不予办理:",
    "      R04: R04 九(五)",
    "      R15: R15 九6",
  );
  const [four, fifteen] = readStories(lines);
  expect([four?.lineOf(["经过", 0, "人"]), fifteen?.lineOf(["经过", 1, "人"])]).toEqual([6, 6]);
  expect([four?.lineOf(["经过", 0, "不予办理"]), fifteen?.lineOf(["经过", 1, "不予办理"])]).toEqual([8, 9]);
});
it("says where a regulation is missing, or is none of the story's", () => {
  const says = "须为“办法”所列的每个办法各写一项，如 { R04: …, R15: … }";
  const one = text(CLAUSES, "经过: [{ 不予办理: { R04: R04 九(五) } }]");
  expect(faultsOf(one)[0]?.[0]).toBe(`R04 4：缺少 R15：${says}`);
  const other = text(CLAUSES, "经过: [{ 填: { 数量: { R04: 1, R01: 2 } } }]");
  expect(faultsOf(other)).toEqual([
    [`R04 4：缺少 R15，“办法”中没有 R01：${says}`],
    [`R15 4：缺少 R15，“办法”中没有 R01：${says}`],
  ]);
});
it.each([
  ["办法: []", "2：“办法”是空的，请写作 办法: R04 或 办法: [R04, R15]"],
  ["办法: { R04: 1 }", "2：“办法”的写法不对，请写作 办法: R04 或 办法: [R04, R15]"],
])("%s is no list of regulations", (written, says) => {
  const [read] = readStories(`实例: 试\n${written}\n条款: [R04 四]\n经过: [{}]\n`);
  expect(read?.faults.map(({ line, says: said }) => `${line}：${said}`)).toEqual([says]);
});
it("one regulation need not be a list, and a story without stays as it is", () => {
  const [one, ...more] = readStories("实例: 试\n办法: R04\n条款: [R04 四]\n经过: [{ 填: { 甲: { R04: 1 } } }]\n");
  expect([one?.of, one?.faults, one?.story?.经过, more]).toEqual(["R04", [], [{ 填: { 甲: 1 } }], []]);
  const [none] = readStories("实例: 试\n条款: [R04 四]\n经过: [{ 填: { 甲: { R04: 1 } } }]\n");
  expect([none?.of, none?.story?.办法, none?.story?.经过]).toEqual([
    undefined,
    undefined,
    [{ 填: { 甲: { R04: 1 } } }],
  ]);
});
