import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { rowXml, xlsxFile } from "../../../../../test/support/write/xlsx.ts";
import { readTable } from "./table.ts";

const cells = (...lines: [number, ...string[]][]) => lines.map(([line, ...row]) => ({ line, cells: row }));
const sheet = (...rows: string[]) => [{ name: "客户", rows: rows.join("") }];
/** Cells of the second line, as they are read under heads enough. */
const read = (row: string[], more: Omit<Parameters<typeof xlsxFile>[0], "sheets"> = {}) => {
  const { rows, faults } = readTable(
    xlsxFile({ sheets: sheet(rowXml(1, [..."甲乙丙丁戊己庚辛壬癸"]), rowXml(2, row)), ...more }),
  );
  return { cells: rows[1]?.cells ?? [], unread: rows[1]?.unread, faults };
};
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

test("csv and xlsx are told apart by what is in them, and give the same rows", () => {
  const rows = cells([1, "客户名称", "电话"], [3, "甲公司", "13800138000"]);
  expect(readTable(new TextEncoder().encode("\uFEFF客户名称,电话\r\n\r\n甲公司,13800138000\r\n"))).toEqual({
    rows,
    faults: [],
  });
  const workbook = xlsxFile({
    sheets: sheet(rowXml(1, ["客户名称", "电话"]), rowXml(3, ["甲公司", number("13800138000")])),
  });
  expect(readTable(workbook)).toEqual({ rows, faults: [] });
});

test("numbers keep their digits as they are shown: telephones, Java's writing, sums of halves, percentages, leading zeros", () => {
  const { cells, faults } = read(
    [
      number("13800138000"),
      number("1.3800138E10"),
      number("0.30000000000000004"),
      number("-1234.5"),
      number("1E-7"),
      number("0.333", 1),
      number("0.075", 2),
      number("123", 3),
      number("12", 4),
      number("2026", 5),
    ],
    { formats: [9, "0.0%", "000000", "#,##0.00;[Red]-#,##0.00", "G/通用格式"] },
  );
  expect(faults).toEqual([]);
  expect(cells).toEqual([
    "13800138000",
    "13800138000",
    "0.3",
    "-1234.5",
    "0.0000001",
    "33.3%",
    "7.5%",
    "000123",
    "12",
    "2026",
  ]);
});

test("a number of more digits than a spreadsheet keeps is told: its last digits are gone", () => {
  expect(read([number("4.40301199001011E+17"), number("999999999999999")])).toEqual({
    cells: ["", "999999999999999"],
    unread: { 0: "的数字超过 15 位，表格软件已丢失末几位，请将该栏格式设为“文本”后重新填写" },
    faults: [],
  });
});

test("days and hours stand as serial numbers, in either system, and no zone moves them", () => {
  const formats = [14, "yyyy年m月d日", "yyyy/m/d h:mm", 20, "yyyy年m月", "[$-804]m月d日;@", 57, "[h]:mm", '"共"0"天"'];
  const typed = ["46331", "46331", "46331.37847222222", "0.3784722222", "46327", "46331", "46327", "1.5", "3"];
  expect(
    read(
      typed.map((v, i) => number(v, i + 1)),
      { formats },
    ).cells,
  ).toEqual([
    "2026-11-05",
    "2026-11-05",
    "2026-11-05 09:05",
    "09:05",
    "2026-11",
    "2026-11-05",
    "2026-11",
    "36:00",
    "3",
  ]);
  expect(read([number("44869", 1), number("0", 1)], { formats, from1904: true }).cells).toEqual([
    "2026-11-05",
    "1904-01-01",
  ]);
  // Before 1 March 1900 the first system has a day too many.
  expect(
    read([number("1", 1), number("59", 1), number("61", 1), number("46331.999999", 3)], { formats }).cells,
  ).toEqual(["1900-01-01", "1900-02-28", "1900-03-01", "2026-11-06 00:00"]);
  expect(
    read(['<c t="d"><v>2026-11-05T00:00:00</v></c>', '<c t="d"><v>2026-11-05T09:05:00.000Z</v></c>']).cells,
  ).toEqual(["2026-11-05", "2026-11-05 09:05"]);
});

test("texts are read from wherever they stand, in several writings, without what is only shown above them", () => {
  const texts = [
    "<t>甲公司</t>",
    '<r><rPr><b/></rPr><t xml:space="preserve">乙 </t></r><r><t>公司</t></r><rPh sb="0" eb="1"><t>yi</t></rPh>',
    "<t>两_x000D_\n行 &amp;amp; &lt;b&gt;</t>",
    "<t><![CDATA[=1+1]]></t>",
    "<t>'13800138000</t>",
  ];
  const shared = (i: number) => `<c t="s"><v>${i}</v></c>`;
  expect(
    read(
      [
        shared(0),
        shared(1),
        shared(2),
        shared(3),
        shared(4),
        '<c t="str"><f>A1</f><v>丙</v></c>',
        '<c t="b"><v>1</v></c>',
      ],
      {
        texts,
      },
    ),
  ).toEqual({
    cells: ["甲公司", "乙 公司", "两\n行 &amp; <b>", "=1+1", "13800138000", "丙", "TRUE"],
    unread: undefined,
    faults: [],
  });
});

test("a formula has the value that was saved with it; one without a value, and a cell that failed, are told", () => {
  expect(
    read([
      "<c><f>SUM(A1:A2)</f><v>3</v></c>",
      '<c t="str"><f>IF(A1,"","")</f><v></v></c>',
      "<c><f>A1+1</f></c>",
      "<c><f>A1+1</f><v/></c>",
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ]),
  ).toEqual({
    cells: ["3"],
    unread: {
      2: "的公式没有存下结果，请用表格软件打开并保存一次，或改为值",
      3: "的公式没有存下结果，请用表格软件打开并保存一次，或改为值",
      4: "是出错的格（#DIV/0!），请改为值",
    },
    faults: [],
  });
});

test("cells merged down say the same in each of their lines; merged across, they stand in the first column", () => {
  const file = xlsxFile({
    sheets: [
      {
        name: "a",
        rows: [
          rowXml(1, ["单位", "客户名称", "电话"]),
          rowXml(2, ["济南", "甲", ""]),
          rowXml(3, ["", "乙", "1"]),
          rowXml(5, ["", "丙", "2"]),
        ].join(""),
        after: '<mergeCells><mergeCell ref="A2:A5"/><mergeCell ref="B2:C2"/></mergeCells>',
      },
    ],
  });
  expect(readTable(file).rows).toEqual(
    cells([1, "单位", "客户名称", "电话"], [2, "济南", "甲"], [3, "济南", "乙", "1"], [5, "济南", "丙", "2"]),
  );
});

test("rows that are hidden or filtered out are told, for nobody sees whether they are meant", () => {
  const hidden = (line: number) => rowXml(line, ["x"], ' hidden="1"');
  const file = xlsxFile({
    sheets: sheet(
      rowXml(1, ["客户名称"]),
      hidden(2),
      rowXml(3, ["甲"]),
      hidden(4),
      hidden(5),
      '<row r="9" hidden="1"/>',
    ),
  });
  expect(readTable(file)).toEqual({
    rows: [],
    faults: ["第 2、4–5 行是隐藏的或被筛选掉的，请取消隐藏和筛选，或删去这些行后再用"],
  });
});

test("of several sheets the one that holds something is read; two are told by name, and one can be asked for", () => {
  const one = (name: string, text: string, state?: string) => ({
    name,
    rows: text && rowXml(1, [text]),
    ...(state && { state }),
  });
  expect(
    readTable(xlsxFile({ sheets: [one("Sheet1", ""), one("客户", "甲"), one("字典", "乙", "hidden")] })).rows,
  ).toEqual(cells([1, "甲"]));
  const two = xlsxFile({ sheets: [one("说明", "甲"), one("客户&amp;电话", "乙")] });
  expect(readTable(two)).toEqual({
    rows: [],
    faults: ["工作簿中有 2 张工作表有内容：“说明”“客户&电话”，请删去或隐藏不读的，只留一张"],
  });
  expect(readTable(two, "客户&电话").rows).toEqual(cells([1, "乙"]));
  expect(readTable(two, "说 明").rows).toEqual(cells([1, "甲"]));
  expect(readTable(two, "明细").faults).toEqual(["工作簿中没有工作表“明细”；可写：说明、客户&电话"]);
  expect(readTable(xlsxFile({ sheets: [one("Sheet1", "")] }))).toEqual({ rows: [], faults: [] });
});

test("names with a prefix, and places that are not written, are read", () => {
  const part =
    '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>' +
    '<x:row><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const file = xlsxFile({ sheets: sheet(""), more: { "xl/worksheets/sheet1.xml": part } });
  expect(readTable(file).rows).toEqual(cells([1, "甲", "1"], [2, "", "2"]));
});

const saved = (first: number[], inside = "") =>
  new Uint8Array([...first, ...Array.from(inside, (c) => c.charCodeAt(0))]);
const wide = (text: string) => [...text].join("\0");
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
test.each<[string, Uint8Array, string]>([
  [
    "the old format",
    saved(OLE, wide("Workbook")),
    "这是旧版 Excel（.xls）或 WPS（.et）工作簿，请在表格软件中另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  ["a password", saved(OLE, wide("EncryptedPackage")), "文件设有打开密码，请在表格软件中取消密码、保存后再用"],
  [
    "an old document",
    saved(OLE, wide("WordDocument")),
    "这是文档，不是表格，请将其中的表格复制到表格软件，另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  [
    "a document",
    zip("[Content_Types].xml", "word/document.xml"),
    "这是文档，不是表格，请将其中的表格复制到表格软件，另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  [
    "a binary workbook",
    zip("xl/workbook.bin"),
    "这是二进制的 Excel 工作簿（.xlsb），请在表格软件中另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  [
    "LibreOffice's",
    zip("mimetype", "content.xml"),
    "这是 OpenDocument 文件（.ods），请在表格软件中另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  ["Numbers", zip("Index/Document.iwa"), "这是苹果的 Numbers 或 Pages 文稿，请导出为 Excel（.xlsx）后再用"],
  ["some archive", zip("客户.xlsx"), "这是压缩包，请先解压，再用其中的表格文件"],
  ["another archive", saved([0x52, 0x61, 0x72, 0x21]), "这是压缩包，请先解压，再用其中的表格文件"],
  ["a PDF", saved([], "%PDF-1.7"), "这是 PDF 文件，不是表格，请向制表人要表格文件"],
  ["a picture", saved([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "这是图片，不是表格，请向制表人要表格文件"],
  [
    "a page saved as .xls",
    saved([], "\r\n<html xmlns:x><table><tr><td>1</td></tr></table>"),
    "这是网页，扩展名虽像表格，请用表格软件打开，另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  [
    "XML of 2003",
    saved([], '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'),
    "这是 XML 格式的旧版表格，请用表格软件打开，另存为“Excel 工作簿（.xlsx）”后再用",
  ],
  [
    "no text",
    saved([0xbf, 0xff, 0x81]),
    "不是表格文件，或编码无法识别，请在表格软件中另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”后再用",
  ],
  [
    "half a workbook",
    xlsxFile({ sheets: sheet(rowXml(1, ["甲"])) }).subarray(0, 300),
    "文件不完整或已损坏，请重新保存或重新下载后再用",
  ],
])("%s is named, with what to do", (_, bytes, says) => expect(readTable(bytes)).toEqual({ rows: [], faults: [says] }));

test("an empty file has no rows", () => expect(readTable(new Uint8Array())).toEqual({ rows: [], faults: [] }));
