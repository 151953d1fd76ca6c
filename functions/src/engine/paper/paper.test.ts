import { expect, it } from "vitest";
import { type Block, copyLabel, copyReaders, issue, label, paper, value } from "./paper.ts";

const slip = paper<{ customer: string }>({
  id: "R04 奖罚通知单",
  title: "奖罚通知单",
  clause: "R04 十二(二)",
  copies: ["总经理室", "会计单位", "处罚部门"],
  layout: ({ customer }) => [{ block: "paragraph", text: customer }],
});

it("issues one paper for each copy, with title and number above the rest", () => {
  const papers = issue(slip, { customer: "客户一" }, { number: "R04-1" });
  expect(papers.map((p) => p.copy)).toEqual([
    { ordinal: 1, holder: "总经理室" },
    { ordinal: 2, holder: "会计单位" },
    { ordinal: 3, holder: "处罚部门" },
  ]);
  expect(papers[0]?.blocks).toEqual([
    { block: "title", text: "奖罚通知单" },
    { block: "number", text: "编号：R04-1" },
    { block: "paragraph", text: "客户一" },
  ]);
});

it("marks a layout of ours as an example, but not one that a customer holds, and keeps other marks", () => {
  const marksOf = (example: boolean | "unmarked") =>
    issue({ ...slip, example }, { customer: "客户一" }, { marks: ["作废"] }).map((p) => [p.example, p.marks])[0];
  expect(marksOf(true)).toEqual([true, ["样表", "作废"]]);
  expect(marksOf("unmarked")).toEqual([false, ["作废"]]);
  expect(marksOf(false)).toEqual([false, ["作废"]]);
});

it("says who reads each copy, from the data where it depends on them", () => {
  const byUnit = paper<{ customer: string }>({
    ...slip,
    readers: ({ customer }) => [["R04.registrar"], [], [customer]],
  });
  expect(copyReaders(byUnit, { customer: "R04.sales" })).toEqual([["R04.registrar"], [], ["R04.sales"]]);
  expect(copyReaders(paper({ ...slip, readers: [["a"], ["b"], ["c"]] }), { customer: "x" })).toEqual([
    ["a"],
    ["b"],
    ["c"],
  ]);
  expect(copyReaders(slip, { customer: "x" })).toBeUndefined();
});

it("issues a single paper without copies, and without a number line when there is no number", () => {
  const [one, ...others] = issue(paper({ ...slip, copies: [] }), { customer: "客户一" });
  expect(others).toEqual([]);
  expect(one?.copy).toBeUndefined();
  expect(one?.blocks.map((b) => b.block)).toEqual(["title", "paragraph"]);
});

it("takes a layout's own title, and its own number line", () => {
  const own: Block[] = [
    { block: "title", text: "2026年度问卷" },
    { block: "space", mm: 1 },
  ];
  const titled = paper<null>({ id: "x", title: "问卷", clause: "R01 十二", layout: () => own });
  expect(issue(titled, null, { number: "7" })[0]?.blocks).toEqual([
    { block: "title", text: "2026年度问卷" },
    { block: "number", text: "编号：7" },
    { block: "space", mm: 1 },
  ]);
  const numbered: Block[] = [
    { block: "title", text: "甲" },
    { block: "number", text: "合同号：8" },
  ];
  const both = paper<null>({ id: "x", title: "甲", clause: "R01 十二", layout: () => numbered });
  expect(issue(both, null, { number: "7" })[0]?.blocks).toEqual(numbered);
});

it("names copies in Chinese", () => {
  expect(copyLabel({ ordinal: 2, holder: "会计科" })).toBe("第二联 会计科");
  expect(copyLabel({ ordinal: 5, holder: "总经理室" })).toBe("第五联 总经理室");
});

it("makes labels bold and centred, and leaves what is not filled in empty", () => {
  expect(label("投诉客户", { rows: 2 })).toEqual({ text: "投诉客户", bold: true, align: "center", rows: 2 });
  expect(value(undefined)).toEqual({ text: "" });
});
