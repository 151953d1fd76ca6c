import { expect, test } from "vitest";
import { Ambiguous, titled } from "./titles.ts";

const offices = [
  { role: "R00.clerk", title: "档案员" },
  { role: "R00.member", title: "总经理" },
  { role: "R04.general", title: "总经理" },
  { role: "R15.general", title: "总经理" },
  { role: "R15.group", title: "品保组" },
];
const find = (written: string, regulations: readonly string[]) =>
  titled(offices, (x) => x.role, written, regulations)?.role;

test.each([
  ["总经理", ["R15"], "R15.general"],
  ["总经理", ["R15", "R00"], "R15.general"],
  ["总经理", ["R01"], "R00.member"],
  ["总经理", [], "R00.member"],
  ["档案员", ["R04"], "R00.clerk"],
  ["品保组", ["R04"], undefined],
  ["R15·品保组", ["R04"], "R15.group"],
  ["R04·总经理", ["R04", "R15"], "R04.general"],
  ["R04·品保组", ["R15"], undefined],
])("%s, with %j at hand, is %s", (written, regulations, role) => expect(find(written, regulations)).toBe(role));

test("a title that two of the regulations at hand have names neither; both are said", () => {
  expect(() => find("总经理", ["R04", "R15"])).toThrow(Ambiguous);
  expect(() => find("总经理", ["R04", "R15"])).toThrow(
    "“总经理”在 R04、R15 中都有，请写明是哪一个：R04·总经理、R15·总经理",
  );
});
