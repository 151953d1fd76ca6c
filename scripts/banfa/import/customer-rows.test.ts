import { describe, expect, it } from "vitest";
import { readCustomers } from "./customer-rows.ts";

describe("customers from a spreadsheet", () => {
  it("are read by their heads, telephones put right, one contact a row", () => {
    const text = `\uFEFF客户名称,电话,联系方式偏好,联系人,联系人手机,地址
"甲石油,有限公司",０９１１ 2345678,电话,王五,+86 138-0013-8000,
乙物流,,链接,,,"延安市
宝塔区"
`;
    expect(readCustomers(text)).toEqual({
      rows: [
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
    });
  });
  it("with faults are named row by row", () => {
    const text = "客户名称,电话,联系方式偏好\n甲,12345,电话\n,0911-2345678,\n乙,,飞鸽\n丙,,\n丙,,\n丁,,电话,多余\n";
    expect(readCustomers(text).faults).toEqual([
      "第 2 行：“电话”不是电话号码：12345",
      "第 3 行：请填写“客户名称”",
      "第 4 行：“联系方式偏好”请选：电话、邮件、传真、面对面、链接",
      "第 6 行：与第 5 行的客户相同",
      "第 7 行：比首行多出栏目",
    ]);
  });
  it("have heads as people write them, and each field one column", () => {
    expect(readCustomers("*客户名称（必填）,联 系 电 话\n甲,0531-88880000").rows).toEqual([
      { line: 2, input: { name: "甲", phone: "0531-88880000" } },
    ]);
    expect(readCustomers("客户名称,电话,联系电话,名称\n甲,,0531-88880000,乙").faults).toEqual([
      "“客户名称”和“名称”都是“客户名称”，请只留一栏",
      "“电话”和“联系电话”都是“电话”，请只留一栏",
    ]);
    expect(readCustomers("客户名称,电话,联系电话\n甲,12,0531-88880000", ["电话"])).toEqual({
      rows: [{ line: 2, input: { name: "甲", phone: "0531-88880000" } }],
      faults: [],
      left: ["电话"],
    });
  });
  it("are left out by column on request, also one without a head", () => {
    const text = "客户代码,客户名称,\nC1,甲,备注\n";
    expect(readCustomers(text).faults[0]).toMatch(/^不认识的栏目：客户代码、第3列；.*--leave-out 客户代码、第3列$/);
    expect(readCustomers("客户名成\n甲").faults[0]).toMatch(/^不认识的栏目：客户名成（是不是“客户名称”？）；可用：/);
    expect(readCustomers(text, ["客户代码", "第3列"])).toEqual({
      rows: [{ line: 2, input: { name: "甲" } }],
      faults: [],
      left: ["客户代码", "第3列"],
    });
    expect(readCustomers("客户名称\n甲", ["颜色"]).faults).toEqual(["没有栏目“颜色”可以略去，请核对"]);
  });
  it("that people see as the same are told", () => {
    expect(readCustomers("客户名称\n甲（陕西）公司\n甲(陕西) 公司\n").faults).toEqual(["第 3 行：与第 2 行的客户相同"]);
  });
  it("come with e-mail put right, and a formula is told by its line", () => {
    expect(readCustomers("客户名称,邮箱\n甲,zhang＠example．com").rows[0]?.input).toEqual({
      name: "甲",
      email: "zhang@example.com",
    });
    expect(readCustomers("客户名称,邮箱\n甲,zhang\n").faults).toEqual([
      "第 2 行：“电子邮箱”的格式不对，邮箱须写作 name@example.com",
    ]);
    expect(readCustomers("客户名称,地址\n甲,=A1&B1\n").faults).toEqual(["第 2 行：“=A1&B1”是公式或出错的格，请改为值"]);
    expect(readCustomers("").faults).toEqual(["文件是空的"]);
  });
  it("need heads that are known", () => {
    expect(readCustomers("客户名称,颜色\n甲,红").faults[0]).toContain("不认识的栏目：颜色");
    expect(readCustomers("电话\n0911-2345678").faults).toEqual(["缺少栏目“客户名称”"]);
    expect(readCustomers('客户名称\n"没有收尾').faults[0]).toContain("文件不是 CSV");
  });
});
