import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banfa-play-"));
  mkdirSync(join(folder, "more", "deep"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function play(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(["play", ...args], { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
const story = (name: string, status: string, head = "") => {
  const file = join(folder, name);
  writeFileSync(
    file,
    `实例: 建档
条款: [R00 客户]
${head}人员: { 吴: 档案员 }
经过:
  - { 时: 2026-09-30 09:00, 人: 吴, 办: 客户·建档, 事: 甲, 填: { 客户名称: 甲公司 } }
  - 则: { 事: 甲, 状态: ${status} }
`,
  );
  return file;
};

it("shows the cases that a story speaks of, and all of them on request", async () => {
  const alone = await play(story("alone.yaml", "在用"));
  expect(alone.out).not.toContain("另有实例没有提到的事项");
  const file = story("good.yaml", "在用", "合用: [R01]\n");
  const named = await play(file);
  expect(named).toMatchObject({ code: 0, err: "" });
  expect(named.out).toBe(
    `  2026-09-30 09:00 吴 客户·建档
      客户 = “甲”（R00 客户）客户即本事项
      疑似重复 = []（R00 客户）名称和电话均未重复
甲 客户：在用
另有实例没有提到的事项 2 件，加 --all 列出
✓ ${file} 建档：与期望相符`,
  );
  const { out } = await play(file, "--all");
  expect(out).toContain("满意度调查 2026 满意度调查：筹备");
  expect(out).not.toContain("--all");
});

it("plays several, with a line each and one that sums up", async () => {
  const [good, other] = [story("good.yaml", "在用"), story("more/other.yml", "已归档")];
  story("more/deep/wrong.yaml", "再用");
  expect(await play(good, join(folder, "more"))).toEqual({
    code: 1,
    err: "",
    out: `✓ ${good} 建档：与期望相符
✗ ${join(folder, "more/deep/wrong.yaml")} 建档：1 处须先改正，没有演算
  ${join(folder, "more/deep/wrong.yaml")}:6：“客户”没有“再用”这个状态，是不是“在用”？可写：在用、已归档、已并入、作废
✗ ${other} 建档：1 处不符
  ${other}:6：甲 的状态应为“已归档”，实为“在用”
共 3 个实例，2 个不符`,
  });
  expect((await play(good, good)).out).toBe(
    `✓ ${good} 建档：与期望相符\n✓ ${good} 建档：与期望相符\n共 2 个实例，都与期望相符`,
  );
});

it("plays a story of several regulations with the samples beside it, and names idle ones of a folder", async () => {
  const place = mkdtempSync(join(folder, "shared-"));
  const [file, samples] = [join(place, "签呈.yaml"), join(place, "样例.yaml")];
  writeFileSync(samples, "客户: { 客户名称: 甲公司 }\n电话: { 电话: 1 }\n");
  writeFileSync(
    file,
    `实例: 建档
办法: [R04, R15]
条款: [R00 客户]
人员: { 吴: 档案员 }
经过:
  - { 时: 2026-09-30 09:00, 人: 吴, 办: 客户·建档, 事: 甲, 填: { 样例: 客户 } }
  - 则: { 事: 甲, 状态: { R04: 在用, R15: 已归档 } }
`,
  );
  const { out } = await play(file);
  expect(out).toContain("  R15：\n  2026-09-30 09:00 吴 客户·建档");
  expect(out).toContain("R04·甲 客户：在用\nR15·甲 客户：在用\n");
  const failed = `✗ ${file} 建档（R04、R15）：1 处不符\n  ${file}:7：R15：甲 的状态应为“已归档”，实为“在用”`;
  expect(out.endsWith(failed)).toBe(true);
  expect(await play(place)).toEqual({
    code: 1,
    err: "",
    out: `${failed}
✗ ${samples}:2：样例“电话”没有用到，请删去，或在一项的“填”中写 样例: 电话
共 1 个实例，1 个不符`,
  });
  const other = mkdtempSync(join(folder, "other-"));
  writeFileSync(join(other, "样例.yaml"), `取自: ../${basename(place)}/样例.yaml\n`);
  writeFileSync(join(other, "甲.yaml"), readFileSync(file, "utf8").replace("样例: 客户 }", "样例: 客护 }"));
  expect((await play(other)).out).toContain(
    `${join(other, "甲.yaml")}:6：没有样例“客护”，是不是“客户”？可写：客户、电话\n共 1 个实例，1 个不符`,
  );
});

it("gives JSON of one, or of several", async () => {
  const [good, other] = [story("good.yaml", "在用"), story("more/other.yml", "已归档")];
  const one = JSON.parse((await play(good, "--json")).out);
  expect(one).toMatchObject({ title: "建档", faults: [], seen: { clauses: ["R00 客户"] } });
  expect(one.cases[0]).toMatchObject({ case: "甲", named: true, kind: "客户", status: "在用" });
  const { stories, played, failed } = JSON.parse((await play(good, other, "--json")).out);
  expect([played, failed, stories[1].faults]).toEqual([2, 1, [`${other}:6：甲 的状态应为“已归档”，实为“在用”`]]);
});

it("says what it can't find", async () => {
  mkdirSync(join(folder, "nothing"), { recursive: true });
  const [nowhere, nothing] = [join(folder, "nowhere"), join(folder, "nothing")];
  expect(await play(nowhere)).toEqual({ code: 1, out: "", err: `找不到文件 ${nowhere}` });
  expect(await play(nothing)).toEqual({ code: 1, out: "", err: `文件夹 ${nothing} 中没有 .yaml 文件` });
  expect((await play()).code).toBe(2);
});
