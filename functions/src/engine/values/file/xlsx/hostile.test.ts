/** Workbooks that are large, broken, or made to do harm. */
import { unzipSync, Zip, ZipDeflate } from "fflate";
import { expect, test } from "vitest";
import { rowXml, xlsxFile } from "../../../../../../test/support/write/xlsx.ts";
import { writeSheets } from "../../../../adapters/xlsx/write.ts";
import { readTable } from "../table.ts";

const sheet = (rows: string, after = "") => xlsxFile({ sheets: [{ name: "a", rows, after }] });
const TOO_LARGE = { rows: [], faults: ["表格太大，请拆成几个文件后再用"] };
const BROKEN = { rows: [], faults: ["文件不完整或已损坏，请重新保存或重新下载后再用"] };

test("ten thousand rows are read within modest memory", () => {
  const head = rowXml(1, ["客户名称", "电话", "日期", "金额"]);
  const rows = Array.from({ length: 10_000 }, (_, i) =>
    rowXml(i + 2, [
      `示例公司${i}`,
      `<c><v>1380000${String(i).padStart(4, "0")}</v></c>`,
      '<c s="1"><v>46331</v></c>',
      "<c><v>1234.5</v></c>",
    ]),
  );
  const file = xlsxFile({ sheets: [{ name: "a", rows: head + rows.join("") }], formats: [14] });
  const before = process.memoryUsage().rss;
  const read = readTable(file);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  expect([read.faults, read.rows.length]).toEqual([[], 10_001]);
  expect(read.rows[10_000]).toEqual({ line: 10_001, cells: ["示例公司9999", "13800009999", "2026-11-05", "1234.5"] });
});

test("what is written before its size is known, as Java does, is read", () => {
  const parts = unzipSync(sheet(rowXml(1, ["甲"])));
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  expect(readTable(new Uint8Array(Buffer.concat(pieces)))).toEqual({ rows: [{ line: 1, cells: ["甲"] }], faults: [] });
});

test("what this house writes it reads", async () => {
  const columns = [
    { title: "编号", type: "text" },
    { title: "金额", type: "money" },
    { title: "日期", type: "date" },
    { title: "比率", type: "percent" },
  ] as const;
  const rows = [["0012", 123450, "2026-11-05 09:05", 33.3]];
  expect(readTable(await writeSheets([{ name: "一", columns, rows }]))).toEqual({
    rows: [
      { line: 1, cells: ["编号", "金额", "日期", "比率"] },
      { line: 2, cells: ["0012", "1234.5", "2026-11-05 09:05", "33.3%"] },
    ],
    faults: [],
  });
});

test.each<[string, () => Uint8Array, object]>([
  ["a bomb of blank rows", () => sheet(`<row r="1"/>${" ".repeat(80_000_000)}`), TOO_LARGE],
  [
    "a bomb of texts in ten thousand cells",
    () =>
      xlsxFile({
        sheets: [
          {
            name: "a",
            rows: Array.from({ length: 10_000 }, (_, i) => rowXml(i + 1, ['<c t="s"><v>0</v></c>'])).join(""),
          },
        ],
        texts: [`<t>${"长".repeat(32_000)}</t>`],
      }),
    TOO_LARGE,
  ],
  [
    "cells far to the right in every row",
    () => sheet(Array.from({ length: 1000 }, (_, i) => `<row><c r="XFD${i + 1}"><v>1</v></c></row>`).join("")),
    TOO_LARGE,
  ],
  ["a column that no spreadsheet has", () => sheet('<row><c r="ZZZZ1"><v>1</v></c></row>'), BROKEN],
  ["a place without letters", () => sheet('<row><c r="5"><v>1</v></c></row>'), BROKEN],
  ["a line that is none", () => sheet('<row r="x"><c r="A5"><v>1</v></c></row>'), BROKEN],
  ["a text that is not there", () => sheet('<row><c t="s"><v>7</v></c></row>'), BROKEN],
  ["a number that is none", () => sheet("<row><c><v>x</v></c></row>"), BROKEN],
  ["no XML", () => sheet("<row><c></row>"), BROKEN],
  [
    "entities of its own",
    () =>
      xlsxFile({
        sheets: [{ name: "a", rows: "" }],
        more: {
          "xl/worksheets/sheet1.xml":
            '<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData><row><c><v>&a;</v></c></row></sheetData>',
        },
      }),
    BROKEN,
  ],
  [
    "merged cells over each other",
    () =>
      sheet(
        rowXml(1, ["甲"]) + rowXml(1_000_000, ["乙"]),
        `<mergeCells>${'<mergeCell ref="A1:A1000000"/>'.repeat(10_000)}</mergeCells>`,
      ),
    BROKEN,
  ],
])("%s", (_, file, says) => expect(readTable(file())).toEqual(says));

test("a file with a byte turned is read, or told to be broken", () => {
  const file = xlsxFile({ sheets: [{ name: "a", rows: rowXml(1, ["客户名称"]) + rowXml(2, ["甲"]) }], formats: [14] });
  for (let i = 4; i < file.length; i += 3) {
    const turned = Uint8Array.from(file);
    turned[i] = (turned[i] ?? 0) ^ 0x55;
    const { rows, faults } = readTable(turned);
    expect(rows.length === 0 || faults.length === 0 || faults[0]?.startsWith("第")).toBe(true);
  }
});
