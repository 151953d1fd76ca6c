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
