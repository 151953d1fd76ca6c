import { expect, it } from "vitest";
import { instead, nearest } from "./nearest.ts";

it.each([
  ["告诉客户", ["拟定处理意见", "告知客户", "审批"], ["告知客户"]],
  ["重大", ["一般", "较大"], ["较大"]],
  ["受理人", ["投诉受理人", "主管领导"], ["投诉受理人"]],
  ["赵六", ["赵", "孙"], ["赵"]],
  ["钱", ["赵", "孙"], []],
  ["理受", ["受理", "审批"], ["受理"]],
  ["R01.complaint.carryOutDay", ["R01.complaint.carryOutDays", "R01.survey.day"], ["R01.complaint.carryOutDays"]],
  ["飞行计划", ["客户投诉", "满意度调查"], []],
])("%s among %j is %j", (word, known, meant) => {
  expect(nearest(word, known)).toEqual(meant);
});
it("what people see as equal is the only one", () => {
  expect(nearest("R01 十一（一）", ["R01 十一(二)", "R01 十一(一)", "R01 十一"])).toEqual(["R01 十一(一)"]);
});
it("gives the nearest, three at most that are equally near, each once", () => {
  expect(nearest("意见", ["综合意见书", "综合意见", "意见一", "意见一", "处理意见"])).toEqual(["意见一"]);
  expect(nearest("意见", ["综合意见", "处理意见", "查核意见", "批示意见"])).toEqual([
    "综合意见",
    "处理意见",
    "查核意见",
  ]);
});

it("takes no chances where it is told not to", () => {
  expect(nearest("客户代码", ["客户名称", "电话"], 1)).toEqual([]);
  expect(nearest("客户名成", ["客户名称", "电话"], 1)).toEqual(["客户名称"]);
});

it("says what can be written instead: the nearest, and all where they are few", () => {
  expect(instead("填写", ["时", "人", "填"])).toBe("，是不是“填”？可写：时、人、填");
  expect(instead("钱", ["赵", "孙"])).toBe("；可写：赵、孙");
  expect(instead("R01 十一（一）", ["R01 十一(一)", "R01 十一"])).toBe("，请写作“R01 十一(一)”");
  expect(instead("钱", [])).toBe("");
  const many = Array.from({ length: 50 }, (_, i) => `步骤${i}号`);
  expect(instead("步骤7", many)).toBe("，是不是“步骤7号”？");
  expect(instead("飞", many)).toBe(`；可写：${many.slice(0, 40).join("、")}……共 50 个`);
});
