import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../test/support/read/xlsx.ts";
import { sheetNames } from "./names.ts";
import { writeSheets } from "./write.ts";

const columns = [
  { title: "编号", type: "text" },
  { title: "件数", type: "number" },
  { title: "金额（元）", type: "money" },
  { title: "日期", type: "date" },
  { title: "比率", type: "percent" },
] as const;
const written = async (...rows: (string | number | null)[][]) =>
  (await readXlsx(await writeSheets([{ name: "一", columns, rows }])))[0]?.rows ?? [];

describe("writeSheets", () => {
  it("writes each type as the spreadsheet's own", async () => {
    expect(
      await written(["0012611", 3, 123_450, "2026-11-05", 33.3], ["13800138000", 0, -5, "2026-11-05 09:05", 100]),
    ).toEqual([
      [
        { text: "编号", format: "@" },
        { text: "件数", format: "@" },
        { text: "金额（元）", format: "@" },
        { text: "日期", format: "@" },
        { text: "比率", format: "@" },
      ],
      [
        { text: "0012611", format: "@" },
        { number: 3 },
        { number: 1234.5, format: "#,##0.00" },
        { number: 46331, format: "yyyy-mm-dd" },
        { number: 0.333, format: "0.0%" },
      ],
      [
        { text: "13800138000", format: "@" },
        { number: 0 },
        { number: -0.05, format: "#,##0.00" },
        { number: 46331.37847222222, format: "yyyy-mm-dd hh:mm" },
        { number: 1, format: "0.0%" },
      ],
    ]);
  });

  it("keeps a text a text, whatever it looks like", async () => {
    const texts = ["=1+1", "+86", "-1", "@SUM(A1)", "<b>&\"'", "constructor", "__proto__", "两\n行", "a\u0000b\ud800c"];
    const rows = await written(...texts.map((t) => [t]));
    expect(rows.slice(1).map((r) => r[0])).toEqual(
      ["=1+1", "+86", "-1", "@SUM(A1)", "<b>&\"'", "constructor ", "__proto__ ", "两\n行", "abc"].map((text) => ({
        text,
        format: "@",
      })),
    );
  });

  it("leaves words among numbers and dates that are none as they are", async () => {
    const [, row] = await written(["1", "—", "未定", "2026-02-31x", Number.NaN]);
    expect(row?.map((c) => c?.text)).toEqual(["1", "—", "未定", "2026-02-31x", "NaN"]);
    expect((await written([null, null, 1]))[1]).toEqual([undefined, undefined, { number: 0.01, format: "#,##0.00" }]);
  });

  it("writes every sheet under its own name", async () => {
    const sheets = await readXlsx(
      await writeSheets([
        { name: "原因/责任", columns: [{ title: "甲", type: "text" }], rows: [] },
        { name: "原因:责任", columns: [{ title: "乙", type: "text" }], rows: [["1"]] },
      ]),
    );
    expect(sheets.map((s) => [s.name, s.rows.length])).toEqual([
      ["原因 责任", 1],
      ["原因 责任（2）", 2],
    ]);
  });
});

describe("sheetNames", () => {
  it("gives only what a spreadsheet takes", () => {
    expect(
      sheetNames(["[a]:b*?", "", "History", "'x'", "很".repeat(40), "很".repeat(40), `${"a".repeat(30)}𠀀`]),
    ).toEqual(["a  b", "表2", "表3", "x", "很".repeat(31), `${"很".repeat(28)}（2）`, "a".repeat(30)]);
  });
});
