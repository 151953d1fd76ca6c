import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../functions/src/engine/values/file/rows.ts";
import { readTable } from "../../../functions/src/engine/values/file/table.ts";
import { intoKind } from "./into.ts";
import { linesIn } from "./lines.ts";

const customers = await intoKind("R00.customer", undefined);
/** No field of a customer is a day. */
const PLACE = { instantOf: () => undefined };
const readCustomers = (text: string, leaveOut: readonly string[] = []) =>
  linesIn(rowsOf(text), customers, PLACE, leaveOut);

describe("customers from a spreadsheet", () => {
  it("are read by their heads, telephones put right, one contact a row", () => {
    const text = `\uFEFF客户名称,电话,联系方式偏好,联系人,联系人手机,地址
"甲石油,有限公司",０９１１ 2345678,电话,王五,+86 138-0013-8000,
乙物流,,链接,,,"延安市
宝塔区"
`;
    expect(readCustomers(text)).toEqual({
      lines: [
        {
          line: 2,
          input: {
            name: "甲石油,有限公司",
            phone: "0911-2345678",
            channel: "电话",
            contacts: [{ name: "王五", mobile: "13800138000" }],
          },
        },
        { line: 3, input: { name: "乙物流", channel: "链接", address: "延安市\n宝塔区" } },
      ],
      faults: [],
      left: [],
    });
  });
  it("with faults are named row by row", () => {
    const text = "客户名称,电话,联系方式偏好\n甲,12345,电话\n,0911-2345678,\n乙,,飞鸽\n丙,,\n丙,,\n丁,,电话,多余\n";
    expect(readCustomers(text).faults).toEqual([
      "第 2 行：“电话”不是电话号码：12345",
      "第 3 行：请填写“客户名称”",
      "第 4 行：“联系方式偏好”没有“飞鸽”；可写：电话、邮件、传真、面对面、链接",
      "第 6 行：与第 5 行相同",
      "第 7 行：比首行多出栏目",
    ]);
  });
  it("have heads as people write them, and each field one column", () => {
    expect(readCustomers("*客户名称（必填）,联 系 电 话\n甲,0531-88880000").lines).toEqual([
      { line: 2, input: { name: "甲", phone: "0531-88880000" } },
    ]);
    expect(readCustomers("客户名称,电话,联系电话,名称\n甲,,0531-88880000,乙").faults).toEqual([
      "“客户名称”和“名称”都是“客户名称”，请只留一栏",
      "“电话”和“联系电话”都是“电话”，请只留一栏",
    ]);
    expect(readCustomers("客户名称,电话,联系电话\n甲,12,0531-88880000", ["电话"])).toEqual({
      lines: [{ line: 2, input: { name: "甲", phone: "0531-88880000" } }],
      faults: [],
      left: ["电话"],
    });
  });
  it("are left out by column on request, also one without a head", () => {
    const text = "客户代码,客户名称,\nC1,甲,备注\n";
    expect(readCustomers(text).faults[0]).toMatch(/^不认识的栏目：客户代码、第3列；.*--leave-out 客户代码、第3列$/);
    expect(readCustomers("客户名成\n甲").faults[0]).toMatch(/^不认识的栏目：客户名成（是不是“客户名称”？）；可用：/);
    expect(readCustomers(text, ["客户代码", "第3列"])).toEqual({
      lines: [{ line: 2, input: { name: "甲" } }],
      faults: [],
      left: ["客户代码", "第3列"],
    });
    expect(readCustomers("客户名称\n甲", ["颜色"]).faults).toEqual(["没有栏目“颜色”可以略去，请核对"]);
  });
  it("that people see as the same are told", () => {
    expect(readCustomers("客户名称\n甲（陕西）公司\n甲(陕西) 公司\n").faults).toEqual(["第 3 行：与第 2 行相同"]);
  });
  it("come with e-mail put right, and a formula is told by its line", () => {
    expect(readCustomers("客户名称,邮箱\n甲,zhang＠example．com").lines[0]?.input).toEqual({
      name: "甲",
      email: "zhang@example.com",
    });
    expect(readCustomers("客户名称,邮箱\n甲,zhang\n").faults).toEqual([
      "第 2 行：“邮箱”的格式不对，邮箱须写作 name@example.com：zhang",
    ]);
    expect(readCustomers("客户名称,地址\n甲,=A1&B1\n").faults).toEqual([
      "第 2 行：“地址”是公式（=A1&B1），文件中没有它的结果，请改为值",
    ]);
    expect(readCustomers("客户名称,合计\n甲,#N/A\n", ["合计"]).lines).toEqual([{ line: 2, input: { name: "甲" } }]);
    expect(readCustomers("").faults).toEqual(["文件是空的"]);
  });
  it("need heads that are known", () => {
    expect(readCustomers("客户名称,颜色\n甲,红").faults[0]).toContain("不认识的栏目：颜色");
    expect(readCustomers("电话\n0911-2345678").faults).toEqual(["缺少栏目“客户名称”"]);
    expect(readCustomers('客户名称\n"没有收尾').faults[0]).toContain("文件不是 CSV");
  });
});

/** Files as programs and people really saved them: what stands in them, and what is read. */
describe("a file of customers", () => {
  const one = (line: number, input: Record<string, string>) => ({ lines: [{ line, input }], faults: [], left: [] });
  const phone = "13800000000";
  const name = "甲示例公司";
  it.each<[string, string, object, string[]?]>([
    ["with an apostrophe as a guard", "客户名称,电话\r\n甲示例公司,'13800000000\r\n", one(2, { name, phone })],
    ["with = as a guard", '客户名称,电话\r\n甲示例公司,="13800000000"\r\n', one(2, { name, phone })],
    [
      "with quotes inside a cell",
      '客户名称,电话\r\n济南"老字号"示例厂,13800000000\r\n',
      one(2, { name: '济南"老字号"示例厂', phone }),
    ],
    ["with a sep= line", "sep=,\r\n客户名称,电话\r\n甲示例公司,13800000000\r\n", one(3, { name, phone })],
    ["with tabs", "客户名称\t电话\r\n甲示例公司\t13800000000\r\n", one(2, { name, phone })],
    [
      "with an address of full width",
      "客户名称,邮箱\r\n甲示例公司,zhang＠example．com\r\n",
      one(2, { name, email: "zhang@example.com" }),
    ],
    [
      "with rows of commas",
      "客户名称,电话,地址\r\n甲示例公司,0531-88880000,济南\r\n,,\r\n,,\r\n",
      one(2, { name, phone: "0531-88880000", address: "济南" }),
    ],
    [
      "with an empty cell at the end of a row",
      "客户名称,电话\r\n甲示例公司,0531-88880000,\r\n乙,0532-88880000\r\n",
      {
        lines: [
          { line: 2, input: { name, phone: "0531-88880000" } },
          { line: 3, input: { name: "乙", phone: "0532-88880000" } },
        ],
        faults: [],
        left: [],
      },
    ],
    [
      "with a blank line",
      "客户名称,电话\r\n甲示例公司,0531-88880000\r\n\r\n乙示例公司,abc\r\n",
      {
        lines: [{ line: 2, input: { name, phone: "0531-88880000" } }],
        faults: ["第 4 行：“电话”不是电话号码：abc"],
        left: [],
      },
    ],
    [
      "with columns of another program",
      "客户代码,客户名称,联系人,电话,地址\r\nCUS000001,示例客户,张三,13800000000,浙江\r\n",
      {
        lines: [{ line: 2, input: { name: "示例客户", phone, address: "浙江", contacts: [{ name: "张三" }] } }],
        faults: [],
        left: ["客户代码"],
      },
      ["客户代码"],
    ],
    [
      "with numbers that a spreadsheet spoilt",
      "客户名称,电话\n甲,1.38E+10\n乙,53188880000\n丙,138001380\n丁,13800000000\t\n",
      {
        lines: [{ line: 5, input: { name: "丁", phone } }],
        faults: [
          "第 2 行：“电话”是科学记数（1.38E+10），末几位已丢失，请将该栏格式设为“文本”后重新填写",
          "第 3 行：“电话”不是电话号码：53188880000，是不是少了前面的 0？请写作 0531-88880000",
          "第 4 行：“电话”不是电话号码：138001380",
        ],
        left: [],
      },
    ],
  ])("%s", (_, text, read, leaveOut) => expect(readCustomers(text, leaveOut)).toEqual(read));

  it("in Excel's Unicode text", () => {
    const text = "\uFEFF客户名称\t电话\r\n甲示例公司\t13800000000\r\n";
    const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
    expect(linesIn(readTable(bytes), customers, PLACE)).toEqual(one(2, { name, phone }));
  });
});
