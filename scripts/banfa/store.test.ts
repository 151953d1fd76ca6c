import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exchangeCode } from "../../functions/src/service/accounts/password.ts";
import { type MemoryEnv, memoryEnv } from "../seed/memory-env.ts";
import { allRegulations } from "./regulations.ts";
import { run } from "./run.ts";

const regulations = await allRegulations();
let folder: string;
let env: MemoryEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banfa-cli-"));
  env = memoryEnv(regulations);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function banfa(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run(args, io, async () => env);
  return { code, out: out.join("\n"), err: err.join("\n") };
}
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const person = (number: string, ...more: string[]) => [
  ...["--number", number, "--name", "王五", "--title", "主任", "--department", "企业发展部"],
  ...more,
];
const data = async (path: string) => (await env.docs.get([path]))[0]?.data;

describe("a new organisation", () => {
  it("begins with settings and an administrator, who sets a password by the code", async () => {
    const { code, out } = await banfa("setup", ...person("1000"), "--organisation", "油品调运分公司", "--json");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(await data("organisation/settings")).toMatchObject({ values: { "R00.org.name": "油品调运分公司" } });
    expect(await data(`staff/${answer.uid}`)).toMatchObject({
      active: true,
      keys: [answer.uid, "R00.member", "R00.admin"],
    });
    await env.accounts.ensure(answer.uid, false);
    expect(await exchangeCode(env, answer.code, "own-password", new Date().toISOString())).toBeUndefined();
  });
  it("is set up once", async () => {
    await banfa("setup", ...person("1000"));
    expect(await banfa("setup", ...person("1001"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("已有管理员"),
    });
  });
  it("says what is missing", async () => {
    expect(await banfa("setup")).toMatchObject({ code: 2, err: expect.stringContaining("请写明 --number") });
    const odd = await banfa("setup", ...person("1000", "--mobile", "12"));
    expect(odd).toMatchObject({ code: 2, err: expect.stringContaining("不是电话号码") });
  });
});

describe("staff add", () => {
  it("hires with roles", async () => {
    const { out } = await banfa(
      "staff",
      "add",
      ...person("1001", "--role", "R01.desk", "--role", "R01.surveyor"),
      "--json",
    );
    const { uid } = JSON.parse(out);
    expect((await data(`staff/${uid}`))?.keys).toEqual([uid, "R00.member", "R01.desk", "R01.surveyor"]);
  });
  it("refuses unknown roles before anything is written, and a number that is taken", async () => {
    const none = await banfa("staff", "add", ...person("1001", "--role", "R01.boss"));
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("没有角色 R01.boss") });
    expect(env.docs.all()).toEqual([]);
    await banfa("staff", "add", ...person("1001"));
    const again = await banfa("staff", "add", ...person("1001"));
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("不予办理（R00 人员）") });
  });
});

describe("import customers", () => {
  it("imports all rows or none, and a second run none again", async () => {
    const bad = file("bad.csv", "客户名称,电话\n甲公司,0911-2345678\n乙公司,12\n");
    expect(await banfa("import", "customers", bad)).toMatchObject({ code: 1, err: expect.stringContaining("第 3 行") });
    expect(env.docs.all()).toEqual([]);
    const good = file("good.csv", "客户名称,电话\n甲公司,0911-2345678\n乙公司,0911-2345679\n");
    expect(JSON.parse((await banfa("import", "customers", good, "--json")).out)).toEqual({
      imported: 2,
      existing: 0,
      refused: [],
    });
    expect(JSON.parse((await banfa("import", "customers", good, "--json")).out)).toEqual({
      imported: 0,
      existing: 2,
      existingLines: [2, 3],
      refused: [],
    });
    expect(
      env.docs
        .all()
        .filter((d) => /^customers\/[^/]+$/.test(d.path))
        .map((d) => d.data.name)
        .sort(),
    ).toEqual(["乙公司", "甲公司"]);
  });
  it("leaves out the columns that are named, and says so; a second run knows the rows in another spelling", async () => {
    const erp = file("erp.csv", "客户代码,客户名称,地区\nC1,甲（陕西）公司,西北\n");
    expect(await banfa("import", "customers", erp)).toMatchObject({
      code: 1,
      err: expect.stringContaining("--leave-out 客户代码、地区"),
    });
    const { out } = await banfa("import", "customers", erp, "--leave-out", "客户代码、地区");
    expect(out).toBe("略去栏目：客户代码、地区\n导入 1 户，以前已导入 0 户");
    const again = file("again.csv", "客户名称\n甲(陕西) 公司\n");
    expect((await banfa("import", "customers", again)).out).toBe(
      "已有，没有再导入：第 2 行\n导入 0 户，以前已导入 1 户",
    );
  });
  it("reads what spreadsheets save in GB 18030", async () => {
    const bytes = Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0x0a]); // 客户名称 甲
    writeFileSync(join(folder, "gbk.csv"), bytes);
    expect((await banfa("import", "customers", join(folder, "gbk.csv"))).out).toContain("导入 1 户");
  });
});

describe("import text", () => {
  it("puts the wording beside its clauses, and replaces it", async () => {
    const first = await banfa(
      "import",
      "text",
      "R01",
      file("text.txt", "第一条 甲。\n第二条 乙：\n（一）丙。"),
      "--json",
    );
    expect(JSON.parse(first.out)).toMatchObject({ imported: 3 });
    expect(await data("organisation/texts-R01")).toEqual({
      clauses: { "R01 一": "第一条 甲。", "R01 二": "第二条 乙：", "R01 二(一)": "（一）丙。" },
    });
    await banfa("import", "text", "R01", file("text.txt", "第一条 丁。"));
    expect(await data("organisation/texts-R01")).toEqual({ clauses: { "R01 一": "第一条 丁。" } });
  });
  it("names what belongs nowhere and imports nothing", async () => {
    const { code, err } = await banfa("import", "text", "R01", file("text.txt", "第九十九条 甲。"));
    expect([code, err.includes("第 1 行 R01 九十九 不在条款表中")]).toEqual([1, true]);
    expect(env.docs.all()).toEqual([]);
  });
});

describe("calendar publish", () => {
  const notice = (more = "", newYear = "  - { name: 元旦, from: 2031-01-01, to: 2031-01-01 }\n") =>
    file(
      "2031.yaml",
      `year: 2031\nnotice: 国办发明电〔2030〕8号\nfestivals:\n${newYear}` +
        "  - { name: 春节, from: 2031-01-22, to: 2031-01-25 }\n" +
        "  - { name: 清明, from: 2031-04-05, to: 2031-04-05 }\n" +
        "  - { name: 劳动节, from: 2031-05-01, to: 2031-05-02 }\n" +
        "  - { name: 端午, from: 2031-06-24, to: 2031-06-24 }\n" +
        `  - { name: 国庆节, from: 2031-10-01, to: 2031-10-03 }\n${more}`,
    );
  it("publishes a year, and changes it only with a reason and a name of its own", async () => {
    expect((await banfa("calendar", "publish", notice())).code).toBe(0);
    expect(await data("calendar/2031")).toMatchObject({
      version: "国办 2031",
      holidays: [
        "2031-01-01",
        "2031-01-22",
        "2031-01-23",
        "2031-01-24",
        "2031-01-25",
        "2031-04-05",
        "2031-05-01",
        "2031-05-02",
        "2031-06-24",
        "2031-10-01",
        "2031-10-02",
        "2031-10-03",
      ],
      makeUpDays: [],
    });
    expect((await banfa("calendar", "publish", notice())).err).toContain("--reason");
    expect((await banfa("calendar", "publish", notice(), "--reason", "变更")).err).toContain("另起版本名称");
    expect((await banfa("calendar", "publish", notice("version: 国办 2031（变更）\n"), "--reason", "变更")).code).toBe(
      0,
    );
  });
  it("refuses a notice that lacks a festival, or makes up on a day of the week, and says what to do", async () => {
    const wrong = notice("makeUpDays:\n  - { day: 2031-01-20, name: 春节 }\n", "");
    expect(await banfa("calendar", "publish", wrong)).toEqual({
      code: 1,
      out: "",
      err: "不予办理（R00 日历）：2031-01-20 是周一，本来就上班，不必列为调休上班；缺 2031-01-01（元旦），法定节日须放假，请对照通知补上",
    });
    expect(await data("calendar/2031")).toBeUndefined();
  });
  it("refuses what is no notice", async () => {
    const bad = file(
      "bad.yaml",
      "年份: 31\nnotcie: 国办发明电〔2030〕8号\nfestivals:\n  - { name: 元旦, from: 2031/1/1, until: 2031-01-01 }\n",
    );
    expect(await banfa("calendar", "publish", bad)).toEqual({
      code: 1,
      out: "",
      err: [
        `${bad}:2：“放假安排”没有“notcie”这一栏，是不是“notice”？可写：year、version、notice、festivals、makeUpDays`,
        `${bad}:4：“from”写的是“2031/1/1”，请写作 2031-01-01`,
        `${bad}:4：“放假”没有“until”这一栏；可写：节日、自、至`,
        `${bad}:4：“放假”还须填“至”`,
      ].join("\n"),
    });
    const early = file(
      "early.yaml",
      "年份: 31\n通知文号: 国办\n放假: [{ 节日: 元旦, 自: 2031-01-01, 至: 2031-01-01 }]\n",
    );
    expect((await banfa("calendar", "publish", early)).err).toBe(`${early}:1：“年份”不能小于 2000`);
  });
});

describe("verify and reproject", () => {
  it("find nothing wrong, name what was tampered with, and rebuild what was lost", async () => {
    await banfa("setup", ...person("1000"));
    expect(JSON.parse((await banfa("verify", "--json")).out)).toEqual({
      cases: 2,
      redecided: 4,
      left: {},
      faults: [],
    });
    const before = await data("organisation/settings");
    await env.docs.commit([{ do: "delete", path: "organisation/settings" }]);
    expect((await banfa("reproject")).out).toContain("由 2 件事项重建");
    expect(await data("organisation/settings")).toEqual(before);
    await env.docs.commit([{ do: "update", path: "cases/R00.settings.main", data: { status: "closed" } }]);
    const { code, out } = await banfa("verify");
    expect([code, out]).toEqual([
      1,
      "✗ R00.settings.main the fold differs from what is stored: status\n核对 2 件，重新判定 4 步，问题 1 处",
    ]);
    env.build = "next";
    expect((await banfa("verify")).out).toContain("重新判定 0 步，未重新判定 4 步（由其他版本判定 4 步），问题 1 处");
  });
});
