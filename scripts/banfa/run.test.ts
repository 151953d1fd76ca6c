import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banfa-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function banfa(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("due", () => {
  it("counts each day with its reason", async () => {
    const { code, out } = await banfa("due", "2026-09-30 17:30", "--working-days", "1", "--json");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      from: "2026-09-30T17:30:00+08:00",
      due: "2026-10-08T18:00:00+08:00",
      calendarVersion: "国办 2026",
      provisional: false,
    });
    expect(answer.days.at(0)).toEqual({ date: "2026-09-30", counted: false, reason: "起算当日，不计（民法典 201）" });
    expect(answer.days.at(1)).toEqual({ date: "2026-10-01", counted: false, reason: "国庆节" });
    expect(answer.days.at(-1)).toEqual({ date: "2026-10-08", counted: true, reason: "周四" });
  });
  it.each([
    ["2026-11-27 17:59", "周一 13:00", "2026-11-30 13:00"],
    ["2026-11-30 09:00", "下周一 13:00", "2026-12-07 13:00"],
    ["2026-01-31 17:30", "次月 10 日", "2026-02-10 18:00"],
    ["2026-01-31 17:30", "dayOfNextMonth 30", "2026-02-28 18:00"],
    ["2026-02-03", "当月 25 日", "2026-02-25 18:00"],
    ["2026-02-03", "月底", "2026-02-28 18:00"],
    ["2026-09-03", "下月底", "2026-10-30 18:00"],
    ["2028-08-31", "半年", "2029-02-28 18:00"],
    ["2026-09-30 18:01", "当日", "2026-10-08 18:00"],
    ["2026-09-30 18:01", "下次上班", "2026-10-08 09:00"],
  ])("a limit on the calendar: from %s, %s", async (from, at, due) => {
    const { code, out } = await banfa("due", from, "--at", at);
    expect([code, out.split("\n")[0]?.slice(0, 16)]).toEqual([0, due]);
  });
  it("by a department's hours", async () => {
    const open = ["--open", "10:00-20:00 每天"];
    expect((await banfa("due", "2026-10-01 20:01", "--at", "当日", ...open)).out).toMatch(/^2026-10-02 20:00\n/);
    expect((await banfa("due", "2026-10-01 20:01", "--at", "下次上班", ...open)).out).toMatch(/^2026-10-02 10:00\n/);
    expect((await banfa("due", "2026-10-09", "--working-days", "1", "--open", "08:30-17:00")).out).toMatch(
      /^2026-10-10 17:00\n/,
    );
  });
  it("says that a year is not published", async () => {
    const { out } = await banfa("due", "2040-09-28", "--days", "10");
    expect(out).toContain("（暂定）");
  });
  it.each([
    [["due"], "请写明起算时间"],
    [["due", "昨天", "--days", "1"], "时间须写作 2026-09-30 17:30"],
    [["due", "2026-09-30"], "请写明期限"],
    [["due", "2026-09-30", "--days", "1", "--hours", "2"], "请写明期限"],
    [["due", "2026-09-30", "--working-days", "零"], "期限（工作日）须为"],
    [["due", "2026-09-30", "--weeks", "1"], "参数有误"],
    [["due", "2026-09-30", "--at", "下周八 13:00"], "不认识“下周八 13:00”，请写作 下周一 13:00"],
    [["due", "2026-09-30", "--at", "次月 32 日"], "期限（次月几日）须为 1 至 31 的整数，现为 32"],
    [["due", "2026-09-30", "--at", "周一 24:30"], "时刻须写作 13:00，现为 24:30"],
    [["due", "2026-09-30", "--at", "月底", "--days", "1"], "请写明期限"],
    [["due", "2026-09-30", "--at", "月底", "--open", "20:00-10:00"], "上下班时间须写作 10:00-20:00"],
  ])("%j is wrong usage", async (args, says) => {
    const { code, err, out } = await banfa(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
    expect(err).toContain("用法：npm run -s banfa -- due");
  });
});

describe("stories, tables and clauses", () => {
  it("a file that is no story is told in words, as the answer", async () => {
    expect(await banfa("play", join(folder, "nothing.yaml"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("找不到文件"),
    });
    expect(await banfa("play", file("bad.yaml", "实例: 甲"))).toMatchObject({
      code: 1,
      out: expect.stringContaining("bad.yaml:1：缺少“条款”，请写明，如 条款: [R01 一]"),
    });
    expect(await banfa("play", file("worse.yaml", "{ 甲: ["))).toMatchObject({
      code: 1,
      out: expect.stringContaining("worse.yaml:1：“[”没有用“]”收尾"),
    });
  });
  it("a table and a flow are found by id and by title", async () => {
    const byId = await banfa("table", "R00.customer");
    expect(byId.out).toContain("| 建档 | 档案员、系统 | ○ → 在用 |");
    expect(byId.out).toMatch(/\n散列：[0-9a-f]{64}$/);
    expect((await banfa("table", "客户")).out).toBe(byId.out);
    expect((await banfa("flow", "客户")).out).toContain("[*] --> active: 建档");
    expect((await banfa("table", "R15·签呈")).out).toBe((await banfa("table", "R15.petition")).out);
    expect(await banfa("table", "签呈")).toMatchObject({
      code: 1,
      err: expect.stringContaining("“签呈”在 R04、R15 中都有，请写明是哪一个：R04·签呈、R15·签呈"),
    });
    expect(await banfa("table", "没有")).toMatchObject({ code: 1, err: expect.stringContaining("R00.customer 客户") });
  });
  it("clauses have their disposition and the stories that rest on them", async () => {
    const { out } = await banfa("clauses", "R00", "--json");
    const { clauses: rows, missing } = JSON.parse(out);
    expect(missing).toEqual([]);
    expect(rows.find((c: { id: string }) => c.id === "R00 代理")).toMatchObject({
      disposition: "enforced",
      regulation: "R00",
      tests: expect.arrayContaining(["r00-organisation/stories/substitution.yaml"]),
    });
    expect((await banfa("clauses", "R99")).code).toBe(1);
  });
});

describe("print", () => {
  it("writes a PDF from plain data", async () => {
    const out = join(folder, "out.pdf");
    const { code, err } = await banfa("print", "没有这种文书", file("d.json", "{}"), out);
    expect([code, err.includes("没有文书")]).toEqual([1, true]);
    const data = { at: "2026年11月5日 09:05", customer: "甲石油有限公司", content: "油品含水", result: "换油" };
    expect((await banfa("print", "R01 附件2", file("empty.json", "{}"), out)).err).toContain(
      "empty.json:1：缺少“customer”",
    );
    const strange = { ...data, content: "油样含H₂S，CO₂超标 ☑", remark: "电话告知👍", extra: 1 };
    expect(await banfa("print", "R01 附件2", file("strange.json", JSON.stringify(strange, null, 2)), out)).toEqual({
      code: 1,
      out: "",
      err: [
        `${join(folder, "strange.json")}:4：“content”中有文书字体打印不出的字，请改用其他写法：“₂”（可写“2”）、“☑”`,
        `${join(folder, "strange.json")}:6：“remark”中有文书字体打印不出的字，请改用其他写法：“👍”`,
      ].join("\n"),
    });
    const more = file("more.json", JSON.stringify({ ...data, remrk: "甲" }));
    expect((await banfa("print", "R01 附件2", more, out)).out).toBe(`${out}\n文书没有用到：“remrk”`);
    expect((await banfa("print", "R01 附件22", more, out)).err).toContain(
      "没有文书“R01 附件22”，是不是“R01 附件2”？可选：",
    );
    expect((await banfa("print", "R01 附件2", file("data.json", JSON.stringify(data)), out)).err).toBe("");
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe("the command line", () => {
  it("explains itself", async () => {
    const { code, out } = await banfa();
    expect(code).toBe(0);
    for (const name of ["due", "play", "print", "verify", "staff add", "import customers", "calendar publish"])
      expect(out).toContain(`  ${name} `);
    expect((await banfa("due", "--help")).out).toContain("用法");
  });
  it("knows what it doesn't know", async () => {
    expect(await banfa("fly")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("没有命令“fly”") });
  });
});

describe("prove", () => {
  it("says what was looked at, what is exempt and why, and that all holds", async () => {
    const { code, out } = await banfa("prove", "R01");
    expect(code).toBe(0);
    expect(out).toContain("有人负责：每个未终了的状态都有人待办、有定时、等客户或等后续动作");
    expect(out).toContain("○ 有人负责 R01.policy.current：“现行”时没有人负责下一步。例外：现行的分类政策一直有效");
    expect(out).toContain("✓ 全部成立");
  });
  it("writes the way to each as a story that can be played", async () => {
    const { out } = await banfa("prove", "R01", "--stories", folder, "--json");
    const { proofs, stories } = JSON.parse(out);
    expect(proofs).toMatchObject([{ regulation: "R01", kinds: 18, findings: [] }]);
    expect(stories).toEqual([1, 2, 3].map((n) => join(folder, `R01-${n}.yaml`)));
    expect(await banfa("play", join(folder, "R01-1.yaml"))).toMatchObject({ code: 0 });
  });
  it("names the regulations there are", async () => {
    expect(await banfa("prove", "R77")).toEqual({
      code: 1,
      out: "",
      err: "没有办法“R77”，可选：R00、R01、R04、R15",
    });
  });
});

describe("mutate", () => {
  it("names the regulations that there are", async () => {
    const { code, err } = await banfa("mutate", "R99");
    expect({ code, err }).toEqual({ code: 1, err: "没有办法“R99”，可选：R00、R01、R04、R15" });
  });
  it("names the sorts of change that there are", async () => {
    const { code, err } = await banfa("mutate", "R04", "--kind", "limits");
    expect(code).toBe(2);
    expect(err).toContain(
      "没有“limits”这种改动，可选：refusal、effect、limit、band、count、office、fourEyes、condition、order、reader、clause",
    );
  });
  it("takes whole numbers alone", async () => {
    const { code, err } = await banfa("mutate", "R04", "--sample", "1.5");
    expect(code).toBe(2);
    expect(err).toContain("--sample 须为整数，现为“1.5”");
  });
});
