import { expect, test } from "vitest";
import { readJson } from "./json.ts";

test("texts and names are whole characters, composed", () => {
  expect(readJson('{"a\\ud83d": ["b\\u0000c", "e\\u0301", 1, null, true]}')).toEqual({ a: ["bc", "é", 1, null, true] });
});
test("what is no JSON, or deeper than any form, is nothing", () => {
  const lists = (n: number) => `${"[".repeat(n)}${"]".repeat(n)}`;
  expect(readJson("{")).toBeUndefined();
  expect(readJson(lists(20))).toBeDefined();
  expect(readJson(lists(22))).toBeUndefined();
  expect(readJson(lists(100_000))).toBeUndefined();
});
test("a name that every object has is a name like others", () => {
  const read = readJson('{"__proto__": {"x": 1}}');
  expect(Object.keys(Object(read))).toEqual(["__proto__"]);
  expect(Reflect.get(Object({}), "x")).toBeUndefined();
});
