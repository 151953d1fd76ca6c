/** A paper that no text lays out, from the fields of its sheet. */

import { expect, it } from "vitest";
import * as z from "zod";
import { blocksOf, doneBy, printed } from "../../../../../test/support/print.ts";
import { lines } from "../../paper/boxes.ts";
import {
  attachments,
  caseRef,
  choice,
  choices,
  computed,
  customer,
  date,
  fen,
  instant,
  list,
  note,
  number,
  phone,
  row,
  sheet,
  staff,
  text,
  yes,
} from "../sheet.ts";
import { plainPaper } from "./plain-paper.ts";

const Deal = sheet("R90.deal", {
  parent: caseRef("上级事项", "R90.order"),
  giver: customer("委托方"),
  contract: text("合同编号"),
  area: number("面积", { unit: "㎡" }),
  price: fen("成交价"),
  signedOn: date("签约日期"),
  handedAt: instant("交接时间"),
  broker: staff("经办人"),
  office: z.string().meta({ label: "承办部门", widget: "role" }),
  mobile: phone("电话"),
  furnished: yes("带家具"),
  terms: note("约定"),
  trade: choice("类别", ["出售", "出租"]),
  papersGiven: choices("已交资料", ["产权证", "身份证"]),
  helpers: list("协办人", staff("协办人")),
  scans: attachments("扫描件"),
  fees: list("费用", row({ item: text("项目"), amount: fen("金额"), months: number("期数", { unit: "月" }) })),
  opinion: note("审批意见"),
  times: computed("次数", z.int()),
});
const DEAL = {
  giver: "c1",
  contract: "D-1",
  area: 88.5,
  price: 120_000_000,
  signedOn: "2026-11-03",
  handedAt: "2026-11-05T01:05:00.000Z",
  broker: "wu",
  office: "R04.production",
  mobile: "13800138000",
  furnished: true,
  terms: "两日内交房",
  trade: "出售" as const,
  papersGiven: ["产权证" as const, "身份证" as const],
  helpers: ["zhao", "qian"],
  scans: ["scan1", "scan2"],
  fees: [{ item: "水费", amount: 12_345, months: 2 }],
  opinion: "同意付款",
  times: 2,
};
const HEAD = { id: "R90 成交报告", title: "成交报告", clause: "R90 一" };
const label = (text: string) => ({ text, bold: true, align: "center" });

const report = plainPaper(Deal, {
  ...HEAD,
  fields: ["contract", ["giver", "业主"], "terms", "fees", ["price", "总价"]],
  signs: [
    ["approve", "审批", "opinion"],
    [[], "业主签收"],
  ],
});

it("draws short fields two a line, long ones over the width, a list as a table, and who signs", () => {
  expect(blocksOf(report, DEAL, { done: { approve: doneBy("qian", "2026-11-04") } })).toEqual([
    {
      block: "grid",
      columns: [3, 5, 3, 5],
      rows: [[label("合同编号"), { text: "D-1" }, label("业主"), { text: "客户一" }]],
    },
    {
      block: "grid",
      columns: [3, 13],
      rows: [[label("约定"), { text: "两日内交房", valign: "top", minHeight: 25 }]],
    },
    { block: "heading", text: "费用" },
    {
      block: "table",
      columns: [{ title: "项目" }, { title: "金额（元）", align: "right" }, { title: "期数（月）", align: "right" }],
      rows: [["水费", "123.45", "2"]],
      empty: "无",
    },
    { block: "grid", columns: [3, 5, 3, 5], rows: [[label("总价"), { text: "¥1,200,000.00", span: 3 }]] },
    {
      block: "grid",
      columns: [3, 13],
      rows: [
        [label("审批"), { text: "同意付款", valign: "top", minHeight: 25, foot: "签字：钱进　2026年11月4日" }],
        [label("业主签收"), { text: "", valign: "top", minHeight: 25, foot: "签字：　　　　　　　　年　　月　　日" }],
      ],
    },
  ]);
});

it("leaves blank what is not filled in", () => {
  const [facts, long, , table, , signs] = blocksOf(report, {});
  expect(facts).toMatchObject({ rows: [[{}, { text: "" }, {}, { text: "" }]] });
  expect(long).toMatchObject({ rows: [[{}, { text: "" }]] });
  expect(table).toMatchObject({ rows: [], empty: "无" });
  expect(signs).toMatchObject({ rows: [[{}, { text: "", foot: "签字：　　　　　　　　年　　月　　日" }], {}] });
});

it("says each field as people read it", () => {
  const all = plainPaper(Deal, {
    ...HEAD,
    fields: [
      "area",
      "signedOn",
      "handedAt",
      "broker",
      "office",
      "mobile",
      "furnished",
      "trade",
      "papersGiven",
      "helpers",
      "scans",
      "times",
      [({ sheet, done }) => lines(sheet.contract, done.approve && "已批"), "备注"],
    ],
  });
  const [facts] = blocksOf(all, DEAL, { done: { approve: doneBy("qian", "2026-11-04") } });
  const cells = facts?.block === "grid" ? facts.rows.flat().map((c) => (typeof c === "string" ? c : c.text)) : [];
  expect(cells).toEqual([
    ...["面积", "88.5 ㎡", "签约日期", "2026年11月3日", "交接时间", "2026年11月5日 09:05", "经办人", "吴刚"],
    ...["承办部门", "制造部", "电话", "138 0013 8000", "带家具", "是", "类别", "出售"],
    ...["已交资料", "产权证、身份证", "协办人", "赵敏、钱进", "扫描件", "scan1.pdf、scan2.pdf", "次数", "2"],
    ...["备注", "D-1\n已批"],
  ]);
});

it("has a note, room for a seal, and says that its layout is an example, where a customer doesn't hold it", async () => {
  const sealed = plainPaper(Deal, { ...HEAD, fields: ["contract"], note: "一式两份。", seal: "业主盖章" });
  const pdf = await printed(sealed, DEAL, {}, { number: "D-2026-001" });
  expect(pdf.texts).toEqual([
    "成交报告\n编号：D-2026-001\n合同编号 D-1\n一式两份。\n业主盖章\n年 月 日\n样表 版式为示例，可由本单位另定\n编号：D-2026-001 第 1 页 共 1 页",
  ]);
  const handed = plainPaper(Deal, { ...HEAD, fields: ["contract"], example: "unmarked" });
  expect((await printed(handed, DEAL)).texts[0]).not.toMatch(/样表|示例/);
});

it("names who signed of several steps by the one that was done, and says which steps it shows", () => {
  const either = plainPaper(Deal, { ...HEAD, fields: [], signs: [[["file", "write"], "说明", "terms"]] });
  const [signs] = blocksOf(either, DEAL, { done: { write: doneBy("wu", "2026-11-03") } });
  expect(signs).toMatchObject({ rows: [[{}, { text: "两日内交房", foot: "签字：吴刚　2026年11月3日" }]] });
  expect(either.signedIn).toEqual(["file", "write"]);
});

it("refuses what has no words on paper, and two boxes of one label", () => {
  expect(() => plainPaper(Deal, { ...HEAD, fields: ["parent"] })).toThrow("a paper can't say R90.deal.parent");
  expect(() => plainPaper(Deal, { ...HEAD, fields: ["contract", ["giver", "合同编号"]] })).toThrow(
    "R90 成交报告 has two boxes 合同编号",
  );
  // @ts-expect-error the sheet has no such field
  expect(() => plainPaper(Deal, { ...HEAD, fields: ["nothing"] })).toThrow("a paper can't say R90.deal.nothing");
});
