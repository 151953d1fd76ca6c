import { expect, test } from "vitest";
import { Request, request, testing } from "../../../../../test/support/request.ts";
import { caseRef, sheet } from "../../declare/sheet.ts";
import { loadKinds } from "../load.ts";

const refs = Object.fromEntries(["a", "b", "c", "d", "e"].map((n) => [n, caseRef(`上级${n}`, "R99.yearly")]));
const load = (...parent: string[]) =>
  loadKinds([
    { ...testing, kinds: [{ ...request, sheet: sheet("R99.request", { ...Request.shape, ...refs }), parent }] },
  ]);

test("four cases may be parents, by reference, or a person", () => {
  expect(load("a", "b", "c", "d").get("R99.request")?.parent).toEqual(["a", "b", "c", "d"]);
  expect(load("handler", "d").size).toBe(1);
});

test.each<[string, string[], string]>([
  ["more than a header holds", ["a", "b", "c", "d", "e"], "parent: 5 fields: there may be 4"],
  ["one twice", ["a", "a"], "parent: the same field twice"],
  ["one that is not on the sheet", ["a", "nothing"], 'head: no field "nothing" on the sheet'],
  ["a personal one", ["contact"], 'parent: "contact" is personal or in a part with readers of its own'],
  ["one of a part", ["secret"], 'parent: "secret" is personal or in a part with readers of its own'],
  ["a number", ["times"], 'parent: "times" holds no id of one case'],
  ["a long text", ["content"], 'parent: "content" holds no id of one case'],
  ["a word", ["grade"], 'parent: "grade" holds no id of one case'],
])("%s is named", (_, parent, says) => {
  expect(() => load(...parent)).toThrow(`R99.request.${says}`);
});
