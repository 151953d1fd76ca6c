import { expect, test } from "vitest";
import { boxes, facts, lines, longRow, opinionRow, periodInWords } from "./boxes.ts";

const label = (text: string) => ({ text, bold: true, align: "center" });

test("facts stand two a line, an odd last one over the whole width", () => {
  expect(
    facts([
      ["客户", "客户一"],
      ["品名", undefined],
      ["料号", "L-1"],
    ]),
  ).toEqual({
    block: "grid",
    columns: [3, 5, 3, 5],
    rows: [
      [label("客户"), { text: "客户一" }, label("品名"), { text: "" }],
      [label("料号"), { text: "L-1", span: 3 }],
    ],
  });
});

test("an opinion names who signed it when, and leaves room for both until it is given", () => {
  const signed = opinionRow("批示", { text: "照办", name: "孙", date: "2026年9月7日" });
  expect(boxes(signed, opinionRow("核阅", {}, 30), longRow("备注", "无"))).toEqual({
    block: "grid",
    columns: [3, 13],
    rows: [
      [label("批示"), { text: "照办", valign: "top", minHeight: 18, foot: "签字：孙　2026年9月7日" }],
      [label("核阅"), { text: "", valign: "top", minHeight: 30, foot: "签字：　　　　　　　　年　　月　　日" }],
      [label("备注"), { text: "无", valign: "top", minHeight: 18 }],
    ],
  });
});

test("texts that are not there take no line", () => {
  expect(lines("换油", undefined, "", false, "同意")).toBe("换油\n同意");
});

test.each([
  ["2026-11", "2026年11月"],
  ["2026-01", "2026年1月"],
  ["2026-Q4", "2026年第4季度"],
  ["2026", "2026年"],
  ["2026-W07", "2026年第7周"],
  [undefined, ""],
])("the period %s is said %s", (period, words) => {
  expect(periodInWords(period)).toBe(words);
});
