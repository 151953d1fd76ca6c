import { expect, test } from "vitest";
import { stringify } from "yaml";
import { registryOf } from "../engine/load/manifest.ts";
import { allRegulations } from "../regulations/all.ts";
import { play } from "./play.ts";
import { Titles } from "./titles.ts";

const kinds = registryOf(await allRegulations());
const of = (条款: string[], 合用: string[] = []) => new Titles(kinds.manifest, { 条款, 合用 });

test("a title is looked for in the regulations of the story's clauses, then in R00", () => {
  expect(of(["R04 六(一)1"]).role("总经理")).toBe("R04.general");
  expect(of(["R15 六1(1)", "R00 客户"]).role("总经理")).toBe("R15.general");
  expect(of(["R15 六1(1)"]).kind("签呈")?.id).toBe("R15.petition");
  expect(of(["R15 六1(1)"]).kind("客户")?.id).toBe("R00.customer");
  expect(of(["R01 三(一)"]).role("总经理")).toBeUndefined();
  expect(of(["R01 三(一)"]).role("R04.general")).toBe("R04.general");
});

test("where regulations run together, a title that two have is written with its regulation", () => {
  const both = of(["R01 三(一)"], ["R04", "R15"]);
  expect(() => both.role("总经理")).toThrow("“总经理”在 R04、R15 中都有，请写明是哪一个：R04·总经理、R15·总经理");
  expect(() => both.kind("签呈")).toThrow("R04·签呈、R15·签呈");
  expect([both.role("R15·总经理"), both.kind("R04·签呈")?.id]).toEqual(["R15.general", "R04.petition"]);
  expect([both.titleOf("R15.general"), both.titleOf("R15.qa-group")]).toEqual(["R15·总经理", "制造部品保组"]);
  expect(of(["R04 六(一)1"]).titleOf("R15.general")).toBe("R15·总经理");
});

test("an office of a unit is named with the unit", () => {
  const head = { role: "R94.head", title: "所长", inUnits: true as const };
  const regulation = { id: "R94", title: "单位办法", titleEn: "Units", settings: [], kinds: [], roles: [head] };
  const titles = new Titles({ regulations: [regulation], kinds: new Map() }, { 条款: ["R94 一"], 合用: [] });
  expect(titles.group("东区·所长")).toBe("R94.head@东区");
  expect(titles.group("东区·科长")).toBeUndefined();
  expect(titles.titleOf("R94.head@东区")).toBe("东区·所长");
});

const faultsOf = async (head: object, 办: string) => {
  const entry = { 时: "2026-06-01 09:00", 人: "总", 办, 事: "甲", 填: {} };
  const { faults } = await play(stringify({ 实例: "合用", 条款: ["R00 客户"], ...head, 经过: [entry] }), kinds);
  return faults.map(({ line, says }) => `${line}：${says}`);
};
test("a story that leaves it open is refused", async () => {
  const heads = { 合用: ["R04", "R15"], 人员: { 总: "总经理" } };
  expect(await faultsOf(heads, "签呈·应提签呈")).toEqual([
    "8：“总经理”在 R04、R15 中都有，请写明是哪一个：R04·总经理、R15·总经理",
    "12：“签呈”在 R04、R15 中都有，请写明是哪一个：R04·签呈、R15·签呈",
  ]);
  expect(await faultsOf({ 合用: ["R77"], 人员: { 总: "总经理" } }, "签呈·应提签呈")).toEqual([
    "5：没有办法“R77”；可写：R00、R01、R04、R15",
    "7：没有“总经理”这个角色，R04、R15 有，请将所指的办法写入“合用”",
    "11：没有“签呈”这类事项，R04、R15 有，请将所指的办法写入“合用”",
  ]);
});
test("what is another regulation's is not in the world of a story that does not name it", async () => {
  const head = { 人员: { 总: "R04·总经理" }, 设置: { "R04.complaint.acceptedPercent": 3 } };
  expect(await faultsOf(head, "R15·签呈·应提签呈")).toEqual([
    "5：没有“R04·总经理”这个角色，R04 有，请将 R04 写入“合用”",
    "7：没有设置“R04.complaint.acceptedPercent”，R04 有，请将 R04 写入“合用”",
    "11：没有“R15·签呈”这类事项，R15 有，请将 R15 写入“合用”",
  ]);
});
test("a kind is opened by its title with its regulation, and a case of it is named so", async () => {
  const named = { 合用: ["R04", "R15"], 人员: { 总: "R04·总经理" } };
  expect(await faultsOf(named, "R04·签呈·应提签程")).toEqual(["12：“签呈”没有“应提签程”这一步，是不是“应提签呈”？"]);
});
