import { beforeEach, describe, expect, it } from "vitest";
import type { Setting } from "../../functions/src/engine/declare/setting.ts";
import { faultInSetting } from "../../functions/src/engine/tables/setting-fault.ts";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { type MemoryEnv, memoryEnv } from "../../scripts/seed/memory-env.ts";
import { World } from "../../scripts/seed/world.ts";

let env: MemoryEnv;
let world: World;
const settings = (step: string, input: Record<string, unknown>, by = "system") => ({
  by,
  kind: "R00.settings",
  step,
  case: "R00.settings.main",
  input,
});
const stored = async () => (await env.docs.get(["organisation/settings"]))[0]?.data;

beforeEach(async () => {
  env = memoryEnv([organisation]);
  world = new World(env, "2026-06-01T01:00:00.000Z");
  await world.do(settings("open", { scope: "main" }));
});

describe("settings", () => {
  it("are set one at a time, each change a version, and go back to the example", async () => {
    await world.do(settings("change", { setting: "R00.login.codeHours", value: "48" }));
    await world.do(settings("change", { setting: "R00.org.name", value: '"油品调运分公司"' }));
    expect(await stored()).toEqual({
      values: { "R00.login.codeHours": 48, "R00.org.name": "油品调运分公司" },
      version: 3,
    });
    await world.do(settings("change", { setting: "R00.login.codeHours" }));
    expect(await stored()).toEqual({ values: { "R00.org.name": "油品调运分公司" }, version: 4 });
  });
  it("that nobody declared, or with another shape, are refused in words", async () => {
    const says = async (setting: string, value: string) =>
      (await world.attempt(settings("change", { setting, value })))?.says;
    expect(await says("R00.nothing", "1")).toBe("没有设置项 R00.nothing，请从列表中选择");
    expect(await says("R00.org.name", "油品")).toBe("“单位名称”的值不是 JSON，请照示例的写法填写");
    expect(await says("R00.login.codeHours", "0")).toBe("“一次性验证码的有效小时数”的值不合要求，请照示例的写法填写");
    expect(await says("R00.time.zone", '"Asia/Nowhere"')).toBe("“时区”：没有这个时区，请写作 Asia/Shanghai");
    expect(await says("R00.time.hours", '{"opens":"18:00","closes":"09:00","days":"workingDays"}')).toBe(
      "“工作时间”：上班 18:00 须早于下班 09:00",
    );
    expect(await says("R00.time.departments", '{"售楼部":{"opens":"9:00","closes":"21:00","days":"everyDay"}}')).toBe(
      "“各部门的工作时间”“售楼部 → 上班”处：时刻须写作 09:00",
    );
  });
  it("with names that no store keeps, or nested beyond reason, are refused in words too", async () => {
    const says = async (setting: string, value: string) =>
      (await world.attempt(settings("change", { setting, value })))?.says;
    const deep = `${"[".repeat(7000)}${"]".repeat(7000)}`;
    expect(await says("R00.org.name", deep)).toBe("“单位名称”的值不是 JSON，请照示例的写法填写");
    const hours = '{"opens":"09:00","closes":"18:00","days":"workingDays","__proto__":{"a":1}}';
    expect(await says("R00.time.hours", hours)).toBe("“工作时间”的值不合要求，请照示例的写法填写");
    expect(await says("R00.time.departments", `{"__proto__":${hours.replace(/,"__.*/, "}")}}`)).toBe(
      "“各部门的工作时间”：不能用“__proto__”作名称，请另取",
    );
  });
  it("are the administrator's", async () => {
    const outcome = await world.attempt(settings("change", { setting: "R00.org.name", value: '"甲"' }, "zhang"));
    expect(outcome).toMatchObject({ result: "refused", code: "who" });
  });
  it("exist once", async () => {
    const other = { ...settings("open", { scope: "other" }), case: "R00.settings.other" };
    expect(await world.attempt(other)).toMatchObject({ result: "refused", code: "one" });
  });
});

describe("a value without a shape of its own", () => {
  const roles = [{ role: "R01.leader", title: "主管领导" }];
  const fault = (example: unknown, value: unknown) => {
    const setting: Setting = { id: "R01.x", title: "某项", clause: "R01 一", example };
    return faultInSetting(setting, JSON.stringify(value), { roles, regulations: [] });
  };
  it.each([
    ["a number", 12, 24, undefined],
    ["words for a number", 12, "24", "须为数字"],
    ["a list of any length", ["甲"], ["乙", "丙"], undefined],
    ["a wrong entry", ["甲"], ["乙", 3], "“第 2 项”处须为文字"],
    ["another period", { unit: "months", n: 12 }, { unit: "workingDays", n: 3 }, undefined],
    [
      "no period",
      { unit: "months", n: 12 },
      { unit: "workingDays", n: 0 },
      "：期限（工作日）须为 1 至 9999 的整数，现为 0",
    ],
    ["a role", [roles[0]], [{ role: "R01.leader", title: "主管领导" }], undefined],
    ["an unknown role", [roles[0]], [{ role: "R01.boss", title: "主管" }], "“第 1 项”处没有角色 R01.boss"],
    ["a missing key", { upTo: 100, role: "R01.leader" }, { role: "R01.leader" }, "缺少 upTo"],
    ["an open end", { upTo: null }, { upTo: 100 }, undefined],
  ])("%s", (_, example, value, says) => {
    expect(fault(example, value)).toBe(says);
  });
});
