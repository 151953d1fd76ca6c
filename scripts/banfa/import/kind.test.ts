import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { path } from "../../../functions/src/stored/paths.ts";
import { rowXml, xlsxFile } from "../../../test/support/write/xlsx.ts";
import { type MemoryEnv, memoryEnv } from "../../seed/memory-env.ts";
import { allRegulations } from "../regulations.ts";
import { run } from "../run.ts";

const regulations = await allRegulations();
let folder: string;
let env: MemoryEnv;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "banfa-import-"));
  env = memoryEnv(regulations);
  for (const [number, name, role] of [
    ["1001", "王五", "R01.specialist"],
    ["1002", "赵六", "R01.desk"],
  ] as const)
    await banfa(
      ...[
        "staff",
        "add",
        "--number",
        number,
        "--name",
        name,
        "--title",
        "专员",
        "--department",
        "企业发展部",
        "--role",
        role,
      ],
    );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function banfa(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run(args, io, async () => env);
  return { code, out: out.join("\n"), err: err.join("\n") };
}
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const rows = (...lines: string[][]) =>
  xlsxFile({ sheets: [{ name: "a", rows: lines.map((cells, i) => rowXml(i + 1, cells)).join("") }] });
const sheets = async (kind: string) => {
  const cases = env.docs.all().filter((d) => /^cases\/[^/]+$/.test(d.path) && d.data.kind === kind);
  const parts = await env.docs.get(cases.map((d) => path.sheet(d.path.split("/")[1] ?? "")));
  return parts.map((d) => d?.data.sheet ?? {}).toSorted((a, b) => String(b.name).localeCompare(String(a.name)));
};

const TARGETS = ["目标客户名称", "信息来源", "联系电话", "预计年需求量（吨）", "负责专员"];
it("opens a case for each line of a workbook, as the person who imports; the same file again changes nothing", async () => {
  const phone = "<c><v>13800138000</v></c>";
  const targets = file(
    "targets.xlsx",
    rows(TARGETS, ["甲矿业", "走访", phone, "<c><v>1200.5</v></c>", "1001"], ["乙物流", "其他", "", "", ""]),
  );
  const first = await banfa("import", "目标客户", targets, "--by", "1001");
  expect(first).toEqual({ code: 0, out: "导入 2 件，以前已导入 0 件", err: "" });
  const staff = env.docs.all().find((d) => d.path.startsWith("staff/") && d.data.number === "1001");
  const uid = staff?.path.split("/")[1];
  expect(await sheets("R01.target")).toEqual([
    expect.objectContaining({ name: "甲矿业", contactPhone: "13800138000", volume: 1200.5, specialist: uid }),
    expect.objectContaining({ name: "乙物流", source: "其他" }),
  ]);
  const actions = env.docs.all().filter((d) => /\/actions\//.test(d.path) && d.data.kind === "R01.target");
  expect(actions.map((d) => d.data.by)).toEqual([uid, uid]);
  const before = env.docs.all().length;
  const more = file(
    "more.csv",
    '目标客户名称,信息来源,联系电话,预计年需求量,负责专员\n甲矿业,走访,138-0013-8000,"1,200.50",1001\n乙物流,其他,,,\n丙,其他,,,\n',
  );
  expect((await banfa("import", "R01.target", targets, "--by", "1001")).out).toBe(
    "已有，没有再导入：第 2–3 行\n导入 0 件，以前已导入 2 件",
  );
  expect(env.docs.all().length).toBe(before);
  expect((await banfa("import", "R01.target", more, "--by", "1001")).out).toBe(
    "已有，没有再导入：第 2–3 行\n导入 1 件，以前已导入 2 件",
  );
  expect((await banfa("verify")).out).toContain("问题 0 处");
});

it("refuses line by line who may not, and says who may", async () => {
  const targets = file("targets.csv", "目标客户名称,信息来源\n甲矿业,走访\n");
  expect(await banfa("import", "R01.target", targets, "--by", "1002")).toMatchObject({
    code: 1,
    out: "第 2 行：由业务开发专员办理（R01 五(一)）\n导入 0 件，以前已导入 0 件",
  });
  expect(await banfa("import", "R01.target", targets)).toEqual({
    code: 1,
    out: "",
    err: "“建立目标客户档案”不由系统办理，请写明 --by 工号，以办理人的权限逐行办理",
  });
  expect((await banfa("import", "R01.target", targets, "--by", "9")).err).toBe("没有工号为“9”的人员，请核对 --by");
  expect(await sheets("R01.target")).toEqual([]);
});

it("finds customers by name or telephone and people by number, and names those that are nobody or several", async () => {
  const customers = file(
    "customers.csv",
    "客户名称,电话\n甲石油,0911-2345678\n乙公司,0911-2345679\n乙公司,0911-2345670\n",
  );
  await banfa("import", "customers", customers);
  const bad = file("bad.csv", "客户,驻厂办联系人\n甲石 油,1002\n丙,1002\n乙公司,1003\n");
  expect((await banfa("import", "R01.dossier", bad, "--by", "1001")).err).toBe(
    [
      "第 3 行：“客户”没有“丙”，请核对，或先建档",
      "第 4 行：“客户”有几个“乙公司”，请写编号或电话",
      "第 4 行：“驻厂办联系人”没有“1003”，请核对，或先建档",
      "共 3 处须改正，一行也没有导入",
    ].join("\n"),
  );
  const good = file("good.csv", "客户,驻厂办联系人\n甲石 油,1002\n0911 2345679,1002\n");
  expect((await banfa("import", "R01.dossier", good, "--by", "1001")).out).toBe("导入 2 件，以前已导入 0 件");
  const twice = file("twice.csv", "客户,驻厂办联系人\n甲石油,1002\n0911-2345678,1002\n");
  expect((await banfa("import", "R01.dossier", twice, "--by", "1001")).err).toBe(
    "第 3 行：与第 2 行相同\n共 1 处须改正，一行也没有导入",
  );
});

it("asks for the step where there are several, and says what can't come from a file", async () => {
  const empty = file("empty.csv", "客户\n");
  expect((await banfa("import", "R01.complain", empty)).err).toContain(
    "没有事项类型“R01.complain”，是不是“R01.complaint”？",
  );
  expect((await banfa("import", "R15.complaint", empty)).err).toBe(
    "客户抱怨处理表有几种开立办法，请写明 --step：\n  visit 反应会勘\n  open 填报",
  );
  expect((await banfa("import", "R15.complaint", empty, "--step", "填抱")).err).toContain(
    "没有开立时办理的“填抱”，是不是“填报”？",
  );
  const billing = file(
    "b.csv",
    "客户,交付日期,油品,数量,结算金额\n甲,2099-01-01,0号柴油,1,1\n甲,2026年1月5日,0号柴油,1吨,1元\n",
  );
  expect((await banfa("import", "R01.billing", billing, "--by", "1001")).err).toBe(
    "第 2 行：“交付日期”不能晚于今天\n共 1 处须改正，一行也没有导入",
  );
  expect((await banfa("import", "R01.contract", file("c.csv", "客户\n甲\n"), "--by", "1001")).err).toContain(
    "不能从文件读入，这一步请在页面上办理",
  );
});

it("reads the sheet that is asked for", async () => {
  const one = (name: string, customer: string) => ({ name, rows: rowXml(1, ["客户名称"]) + rowXml(2, [customer]) });
  const book = file("book.xlsx", xlsxFile({ sheets: [one("旧", "甲公司"), one("新", "乙公司")] }));
  expect((await banfa("import", "customers", book)).err).toContain("工作簿中有 2 张工作表有内容：“旧”“新”");
  expect((await banfa("import", "customers", book, "--sheet", "新")).out).toBe("导入 1 户，以前已导入 0 户");
  expect((await sheets("R00.customer")).map(({ name }) => name)).toEqual(["乙公司"]);
});
