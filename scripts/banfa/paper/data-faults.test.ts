import { expect, it } from "vitest";
import { type Block, paper } from "../../../functions/src/engine/paper/paper.ts";
import { dataFaults, said, unreadIn } from "./data-faults.ts";

interface Data {
  customer: string;
  items: readonly { title: string; done: number }[];
  opinion?: { by: string; text: string };
  remark?: string;
  on: string;
}
const day = (text: string) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new RangeError(`日期须写作 2026-09-30，现为 ${text}`);
  return text.replaceAll("-", "/");
};
const layout = (d: Data): Block[] => [
  {
    block: "grid",
    columns: [1, 1],
    rows: [
      ["客户", d.customer],
      ["备注", d.remark ?? ""],
    ],
  },
  { block: "table", columns: ["项目", "完成"], rows: d.items.map((i) => [i.title, `${i.done.toFixed(1)} 次`]) },
  { block: "paragraph", text: `${day(d.on)}，${d.customer.slice(0, 2)}` },
  ...(d.opinion ? [{ block: "signature" as const, rows: [{ label: d.opinion.text, name: d.opinion.by }] }] : []),
];
// The data come from a file, whatever stands there.
const kind = paper<unknown>({ id: "R99 表", title: "表", clause: "R99 一", layout: (d) => layout(d as Data) });
const faultsOf = (data: unknown) => dataFaults(kind, data).map(({ path, says }) => `${path.join(".")}：${says}`);

const GOOD = { customer: "甲公司", items: [{ title: "走访", done: 3 }], on: "2026-11-05" };

it("finds nothing in data that fit", () => {
  expect(faultsOf(GOOD)).toEqual([]);
  expect(faultsOf({ ...GOOD, opinion: { by: "钱", text: "同意" }, remark: "undefined 行为" })).toEqual([]);
});
it("names what is missing, all of it, and under which other name it may stand", () => {
  expect(faultsOf({ custmer: "甲公司", items: [{ done: 3 }, {}] })).toEqual([
    "customer：缺少“customer”，是不是写成了“custmer”？",
    "items.0.title：缺少“items”第 1 项的“title”",
    "items.1.title：缺少“items”第 2 项的“title”",
    "items.1.done：缺少“items”第 2 项的“done”",
    "on：缺少“on”",
  ]);
  expect(faultsOf({ ...GOOD, items: null })).toEqual(["items：缺少“items”，须为列表"]);
});
it("names what is of another sort", () => {
  expect(faultsOf({ ...GOOD, customer: 5 })).toEqual(['customer：“customer”须为文字，现为 5，请加引号："5"']);
  expect(faultsOf({ ...GOOD, items: "无" })).toEqual(['items：“items”须为列表，现为 "无"']);
  expect(faultsOf({ ...GOOD, items: [{ title: "走访", done: "三" }] })).toEqual([
    'items.0.done：“items”第 1 项的“done”须为数字，现为 "三"',
  ]);
  expect(faultsOf({ ...GOOD, remark: { note: "甲" } })).toEqual(['remark：“remark”须为文字，现为 {"note":"甲"}']);
  expect(faultsOf([GOOD])).toEqual(['：数据须为一组栏目，如 { "customer": "甲公司" }']);
});
it("says what the paper itself says of a value", () => {
  expect(faultsOf({ ...GOOD, on: "十一月五日" })).toEqual([
    "on：“on”的写法不对：日期须写作 2026-09-30，现为 十一月五日",
  ]);
});
it("names characters that no font has, by their fields, and another writing", () => {
  expect(faultsOf({ ...GOOD, customer: "含H₂S", remark: "好👍👍", unread: "👍" })).toEqual([
    "customer：“customer”中有文书字体打印不出的字，请改用其他写法：“₂”（可写“2”）",
    "remark：“remark”中有文书字体打印不出的字，请改用其他写法：“👍”",
  ]);
});
it("names what may be missing where no single value helps", () => {
  const sum = paper<unknown>({
    id: "R99 和",
    title: "和",
    clause: "R99 一",
    layout: (d) => {
      const { a, b, c } = d as { a: number; b: number; c: number };
      if (Number.isNaN(a - b - c)) throw new RangeError("金额应为整数：NaN");
      return [];
    },
  });
  expect(dataFaults(sum, { a: 1 })).toEqual([
    { path: [], says: "数据不合“和”的格式：金额应为整数：NaN；没有写的栏目：“b”、“c”" },
  ]);
});
it("knows what no part of the paper reads", () => {
  expect(unreadIn({ ...GOOD, remrk: "甲", items: [{ title: "走访", done: 3, unit: "次" }] }, kind).map(said)).toEqual([
    "“items”第 1 项的“unit”",
    "“remrk”",
  ]);
});
