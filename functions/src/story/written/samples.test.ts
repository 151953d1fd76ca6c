import { expect, it } from "vitest";
import { readStories } from "../read.ts";

const HEAD = "实例: 试\n条款: [R01 一]\n样例:\n";
const entries = (...rows: readonly string[]) => `经过:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`;
const read = (text: string, shared = "{}") => {
  const [reading] = readStories(text, { file: "样例.yaml", text: shared });
  if (!reading) throw new Error("nothing was read");
  return reading;
};
const filled = (text: string, shared?: string) => read(text, shared).story?.经过.map((e) => e.填);
const faultsOf = (text: string, shared?: string) =>
  read(text, shared).faults.map(({ file = "", line, says }) => `${file}${line}：${says}`);

const COMPLAINT = "  抱怨表: { 客户: 客户1, 数量: 60 }\n  国外: { 样例: 抱怨表, 客户地区: 国外, 数量: 10 }\n";

it("fills in what a sample holds, with what the entry has of its own", () => {
  const text = `${HEAD}${COMPLAINT}${entries("填: { 样例: 抱怨表, 数量: 20 }", "填: { 样例: 国外 }", "填: { 数量: 1 }")}`;
  expect(faultsOf(text)).toEqual([]);
  expect(filled(text)).toEqual([
    { 客户: "客户1", 数量: 20 },
    { 客户: "客户1", 数量: 10, 客户地区: "国外" },
    { 数量: 1 },
  ]);
});
it("leaves out what the entry blanks", () => {
  const text = `${HEAD}${COMPLAINT}${entries("填: { 样例: 国外, 数量: null }", "填: { 样例: 抱怨表, 备注: null }")}`;
  expect(filled(text)).toEqual([
    { 客户: "客户1", 客户地区: "国外" },
    { 客户: "客户1", 数量: 60, 备注: null },
  ]);
});
it("people may rest on a sample too", () => {
  const text = `${HEAD}  各职: { 赵: 投诉受理人, 钱: 主管领导 }\n人员: { 样例: 各职, 钱: "" }\n${entries("人: 赵")}`;
  const { story, faults, lineOf } = read(text);
  expect([faults, story?.人员]).toEqual([[], { 赵: "投诉受理人", 钱: "" }]);
  expect([lineOf(["人员", "赵"]), lineOf(["人员", "钱"])]).toEqual([4, 5]);
});
it("knows where a value was written", () => {
  const { lineOf, placeOf } = read(`${HEAD}${COMPLAINT}${entries("填: { 样例: 国外,\n      备注: 急 }")}`);
  const lines = ["客户", "数量", "备注", "没有"].map((label) => lineOf(["经过", 0, "填", label]));
  expect(lines).toEqual([4, 5, 8, 7]);
  expect(placeOf(["经过", 0, "填", "数量"])).toEqual({ line: 5 });
});
it("takes samples that the stories of a folder share", () => {
  const shared = "# 各实例共用\n抱怨表: { 客户: 客户1, 数量: 60 }\n没用到: { 客户: 客户2 }\n";
  const text = `${HEAD}  国外: { 样例: 抱怨表, 客户地区: 国外 }\n${entries("填: { 样例: 国外 }")}`;
  expect(faultsOf(text, shared)).toEqual([]);
  expect(filled(text, shared)).toEqual([{ 客户: "客户1", 数量: 60, 客户地区: "国外" }]);
  const { lineOf, placeOf, samples } = read(text, shared);
  expect(placeOf(["经过", 0, "填", "数量"])).toEqual({ file: "样例.yaml", line: 2 });
  expect([lineOf(["经过", 0, "填", "数量"]), lineOf(["经过", 0, "填", "客户地区"])]).toEqual([6, 4]);
  expect([...samples]).toEqual(["抱怨表"]);
});

const USED = entries("填: { 样例: 抱怨表 }");
it.each([
  [
    "抱怨表: { 客户: 甲 }",
    entries("填: { 样例: 抱怨裱 }", "填: { 样例: 抱怨表 }"),
    ["6：没有样例“抱怨裱”，是不是“抱怨表”？可写：抱怨表"],
  ],
  ["抱怨表: { 样例: 报怨表 }", USED, ["4：没有样例“报怨表”，是不是“抱怨表”？可写：抱怨表"]],
  [
    "抱怨表: { 客户: 甲 }",
    entries("填: { 样例: [抱怨表] }", "填: { 样例: 抱怨表 }"),
    ["6：“样例”须写一个样例的名称，如 样例: 抱怨表"],
  ],
  ["抱怨表: { 样例: 抱怨表 }", USED, ["4：样例不能以自己为底：抱怨表 → 抱怨表"]],
  [
    "抱怨表: { 样例: 国外 }\n  国外: { 样例: 抱怨表 }",
    USED,
    ["5：样例不能以自己为底：抱怨表 → 国外 → 抱怨表", "4：样例不能以自己为底：国外 → 抱怨表 → 国外"],
  ],
  [
    "抱怨表: { 客户: 甲 }\n  国外: { 样例: 多余 }\n  多余: { 客户: 乙 }",
    USED,
    [
      "5：样例“国外”没有用到，请删去，或在一项的“填”中写 样例: 国外",
      "6：样例“多余”没有用到，请删去，或在一项的“填”中写 样例: 多余",
    ],
  ],
  [
    "抱怨表: 甲",
    entries("人: 赵"),
    ["4：“样例”中的“抱怨表”的写法不对，请写作 样例: { 抱怨表: { 客户: 客户1, 数量: 20 } }"],
  ],
])("says what is wrong with a sample: %j", (samples, rows, says) => {
  expect(faultsOf(`${HEAD}  ${samples}\n${rows}`)).toEqual(says);
});
it("says what is wrong with shared samples, by their file", () => {
  const text = `${HEAD}  抱怨表: { 客户: 甲 }\n${entries("填: { 样例: 抱怨表 }", "填: { 样例: 环 }")}`;
  expect(faultsOf(text, "抱怨表: { 客户: 乙 }\n环: { 样例: 环 }\n甲：{ 乙: 1 }\n")).toEqual([
    "4：样例“抱怨表”在各实例共用的样例中已有，请另取名称",
    "样例.yaml2：样例不能以自己为底：环 → 环",
    "样例.yaml3：“甲”后的冒号是全角“：”，请改为半角冒号加一个空格，如“甲: ”",
  ]);
});
