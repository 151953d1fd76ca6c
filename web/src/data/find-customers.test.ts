import { expect, test } from "vitest";
import { customerMatches } from "./find-customers.ts";

const harbour = {
  name: "海港石化有限公司",
  short: "海港石化",
  searchKeys: ["haigang", "haigangshihua", "hg", "hgsh"],
  phone: "0592-5551234",
};

test.each([
  ["海港", true],
  ["hgsh", true],
  ["haigang", true],
  ["HAIG", true],
  ["1234", true],
  ["海港 hg", true],
  ["gang", false],
  ["123", false],
  ["海港 山", false],
])("%s finds it: %s", (typed, found) => expect(customerMatches(harbour, typed)).toBe(found));

test.each([
  ["北京示例（集团）有限公司", "示例（集团"],
  ["北京示例（集团）有限公司", "示例(集团"],
  ["艾山·吐尔逊", "艾山•吐尔逊"],
  ["艾山•吐尔逊", "山吐尔"],
  ["O’Neill 贸易", "o'neill"],
  ["王张　三", "张三"],
  ["大⽤友示例", "用友"],
])("%s is found by %s", (name, typed) =>
  expect(customerMatches({ name, short: name, searchKeys: [], phone: null }, typed)).toBe(true),
);
test("a telephone by its end, hyphens or not", () => {
  expect(customerMatches(harbour, "0592-5551234")).toBe(true);
  expect(customerMatches(harbour, "·")).toBe(true);
});
