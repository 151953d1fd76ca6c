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
  it("need heads that are known", () => {
    expect(readCustomers("客户名称,颜色\n甲,红").faults[0]).toContain("不认识的栏目：颜色");
    expect(readCustomers("电话\n0911-2345678").faults).toEqual(["缺少栏目“客户名称”"]);
    expect(readCustomers('客户名称\n"没有收尾').faults[0]).toContain("文件不是 CSV");
  });
});
