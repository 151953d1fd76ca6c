import { expect, test } from "vitest";
import { principalsOf } from "./principals.ts";

const me = {
  appointments: [{ role: "R01.director", from: "2026-01-01", to: null }],
  keys: ["me", "R01.director", "qian", "R01.leader"],
  substitutions: [
    { principal: "qian", from: "2026-11-01", to: "2026-11-10", limit: 5000, roles: [] },
    { principal: "sun", from: "2026-12-01", to: "2026-12-10", limit: null, roles: [] },
  ],
};
const names = new Map([["qian", "钱卫东"]]);

test("whom I stand in for today holds what my keys have beyond my own roles", () => {
  expect(principalsOf(me, "2026-11-10", names)).toEqual({
    qian: {
      name: "钱卫东",
      department: "",
      activeFrom: "",
      activeTo: null,
      appointments: [{ role: "R01.leader", from: "2026-11-01", to: "2026-11-10" }],
      substitutions: [],
    },
  });
});

test("a substitution that is limited to roles lends only those", () => {
  const limited = {
    ...me,
    substitutions: [{ principal: "qian", from: "2026-11-01", to: "2026-11-10", limit: null, roles: ["R01.desk"] }],
  };
  expect(principalsOf(limited, "2026-11-05", names).qian?.appointments).toEqual([]);
});

test("when the days are over, nobody is left", () => expect(principalsOf(me, "2026-11-11", names)).toEqual({}));
