import { expect, test } from "vitest";
import { clerk, director, leader } from "../../../../test/support/request.ts";
import { at, loaded, org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { actorOf } from "../decide/actor.ts";
import type { By, Fields } from "../declare/kind.ts";
import { active, authorize, bandOf, isSame, ownersOf, rolesOn, substitutionOn } from "./authorize.ts";
import type { StaffEntry } from "./org.ts";

const bands = [
  { upTo: 100_00, role: "R99.clerk", title: "经办人" },
  { upTo: 1000_00, role: "R99.leader" },
];
const people: Record<string, StaffEntry> = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [leader]),
  sun: person("孙", [director]),
  wu: person("吴", [], {
    substitutions: [
      substitutes("both", { roles: ["R99.director"] }),
      substitutes("qian", { from: "2026-03-02", to: "2026-03-06", limit: 500_00, roles: ["R99.leader"] }),
    ],
  }),
  both: person("郑", [director, leader]),
  left: person("何", [clerk], { activeTo: at("2026-03-02 12:00") }),
  later: person("新", [clerk], { activeFrom: at("2026-03-02 12:00") }),
};
const settings = { "R99.bands": bands };
const ask = (by: By<Fields> | By<Fields>[], who: { by: string; for?: string; at?: string }, seen: Fields = {}) => {
  const o = org(people, settings);
  return authorize(by, actorOf({ ...who, at: at(who.at ?? "2026-03-02 10:00") }, o), null, seen, [
    "R99.leader",
    "R99.clerk",
  ]);
};

test("a role is held from its first to its last day", () => {
  const s = person("王", [], {
    appointments: [
      { role: "a", from: "2026-03-02", to: "2026-03-04" },
      { role: "b", from: "2026-03-04", to: null },
    ],
  });
  expect(["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"].map((d) => rolesOn(s, d))).toEqual([
    [],
    ["a"],
    ["a", "b"],
    ["b"],
  ]);
});

test("an account is active from its first instant until its last", () => {
  expect(active(people.left, at("2026-03-02 11:59"))).toBe(true);
  expect(active(people.left, at("2026-03-02 12:00"))).toBe(false);
  expect(active(people.later, at("2026-03-02 11:59"))).toBe(false);
  expect(active(people.later, at("2026-03-02 12:00"))).toBe(true);
  expect(active(undefined, at("2026-03-02 12:00"))).toBe(false);
});

test("by role", () => {
  expect(ask(clerk, { by: "zhao" })).toEqual({ as: "R99.clerk" });
  expect(ask(clerk, { by: "qian" })).toEqual({ no: "由经办人办理" });
  expect(ask([leader, clerk], { by: "zhao" })).toEqual({ as: "R99.clerk" });
  expect(ask(clerk, { by: "nobody" })).toEqual({ no: "您的账号未启用或已停用，请联系管理员" });
  expect(ask(clerk, { by: "left", at: "2026-03-02 12:00" })).toEqual({ no: "您的账号未启用或已停用，请联系管理员" });
});

test("a substitute acts within his dates, roles and limit, and it says for whom", () => {
  expect(ask(leader, { by: "wu", for: "qian" })).toEqual({ as: "R99.leader←qian" });
  expect(ask(leader, { by: "wu", for: "qian", at: "2026-03-06 23:59" })).toEqual({ as: "R99.leader←qian" });
  for (const day of ["2026-03-01 10:00", "2026-03-07 00:00"])
    expect(ask(leader, { by: "wu", for: "qian", at: day })).toEqual({ no: "您现在不是钱的代理人" });
  expect(ask(leader, { by: "wu" })).toEqual({ no: "由负责人办理" });
  expect(ask(clerk, { by: "wu", for: "qian" })).toEqual({ no: "由经办人办理，钱的代理不含此权限" });
  expect(ask(director, { by: "wu", for: "both" })).toEqual({ as: "R99.director←both" });
  expect(ask(leader, { by: "wu", for: "both" })).toEqual({ no: "由负责人办理，郑的代理不含此权限" });
  expect(ask(leader, { by: "wu", for: "sun" })).toEqual({ no: "您现在不是孙的代理人" });
  expect(ask(leader, { by: "wu", for: "nobody" })).toEqual({ no: "您现在不是该同事的代理人" });
  const amount = { authority: "amount", bands: { id: "R99.bands", example: [] } };
  expect(ask(amount, { by: "wu", for: "qian" }, { amount: 500_00 })).toEqual({ as: "R99.leader←qian" });
  expect(ask(amount, { by: "wu", for: "qian" }, { amount: 500_01 })).toEqual({ no: "超出代理权限的金额" });
});

test("an amount finds its band, and one that no band covers stops", () => {
  const by = { authority: "amount", bands: { id: "R99.bands", example: [] } };
  expect(ask(by, { by: "zhao" }, { amount: 100_00 })).toEqual({ as: "R99.clerk" });
  expect(ask(by, { by: "zhao" }, { amount: 100_01 })).toEqual({ no: "由R99.leader办理" });
  for (const amount of [1000_01, Number.NaN])
    expect(ask(by, { by: "qian" }, { amount })).toEqual({
      no: "核决权限表中没有与此金额相应的人，请管理员补充设置后再办",
    });
  expect(bandOf([...bands, { upTo: null, role: "top" }], 1e15)?.role).toBe("top");
  expect(bandOf([], 0)).toBeUndefined();
});

test("bands that the organisation has not set stop everybody", () => {
  const o = org(people);
  const by = { authority: "amount", bands: { id: "R99.bands", example: [] } };
  for (const uid of ["zhao", "qian", "sun"])
    expect(authorize(by, actorOf({ by: uid, at: at("2026-03-02 10:00") }, o), null, { amount: 0 }, [])).toEqual({
      no: "核决权限表中没有与此金额相应的人，请管理员补充设置后再办",
    });
});

test("the person in a field, or his substitute", () => {
  const by = { person: "handler" };
  expect(ask(by, { by: "zhao" }, { handler: "zhao" })).toEqual({ as: "zhao" });
  expect(ask(by, { by: "zhao" }, {})).toEqual({ no: "由指定的人办理" });
  expect(ask(by, { by: "wu" }, { handler: "qian" })).toEqual({ no: "由指定的人办理" });
  expect(ask(by, { by: "wu", for: "qian" }, { handler: "qian" })).toEqual({ as: "qian←wu" });
  expect(ask(by, { by: "wu", for: "qian" }, { handler: "zhao" })).toEqual({ no: "由指定的人或其代理人办理" });
  expect(ask(by, { by: "zhao", for: "qian" }, { handler: "qian" })).toEqual({ no: "您现在不是钱的代理人" });
});

test("the system and the customer are nobody else", () => {
  expect(ask("system", { by: "system" })).toEqual({ as: "system" });
  expect(ask("system", { by: "zhao" })).toEqual({ no: "由系统办理" });
  expect(ask(clerk, { by: "system" })).toEqual({ no: "您的账号未启用或已停用，请联系管理员" });
  expect(ask("customer", { by: "customer:x" })).toEqual({ no: "由客户本人答复" });
  const r = new Run(loaded("R99.request"), org(people));
  r.do("open", { grade: "急", handler: "zhao" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("draft", { opinion: "一" }, { by: "zhao", at: "2026-03-02 10:00" });
  r.do("approve", {}, { by: "qian", at: "2026-03-02 10:00" });
  r.do("tell", { told: "电话" }, { by: "zhao", at: "2026-03-02 10:00" });
  expect(r.refused("answer", {}, { by: "customer:other", at: "2026-03-02 11:00" }).says).toBe("由客户本人答复");
  expect(r.refused("answer", {}, { by: "zhao", at: "2026-03-02 11:00" }).says).toBe("由客户本人答复");
  r.do("answer", {}, { by: `customer:${r.id}`, at: "2026-03-02 11:00" });
});

test("nobody approves his own, by either identity", () => {
  const pair = {
    ...people,
    both: person("郑", [clerk, leader]),
    sub: person("冯", [], { substitutions: [substitutes("both"), substitutes("qian")] }),
  };
  const drafted = (t: { by: string; for?: string }) => {
    const r = new Run(loaded("R99.request"), org(pair));
    r.do("open", { grade: "急" }, { by: "zhao", at: "2026-03-02 10:00" });
    r.do("draft", { opinion: "一" }, { ...t, at: "2026-03-02 10:00" });
    return (x: { by: string; for?: string }) => r.try("approve", {}, { ...x, at: "2026-03-02 11:00" });
  };
  const own = {
    result: "refused",
    code: "own",
    clause: "R99 二",
    says: "“拟定意见”是本人所办，不得由本人审批；请由另一位负责人办理，没有的请管理员任命",
  };
  expect(drafted({ by: "both" })({ by: "both" })).toEqual(own);
  expect(drafted({ by: "both" })({ by: "sub", for: "both" })).toEqual(own);
  expect(drafted({ by: "sub", for: "both" })({ by: "both" })).toEqual(own);
  expect(drafted({ by: "sub", for: "both" })({ by: "sub", for: "qian" })).toEqual(own);
  expect(drafted({ by: "both" })({ by: "qian" })).toMatchObject({ result: "accepted", as: "R99.leader" });
  expect(drafted({ by: "both" })({ by: "sub", for: "qian" })).toMatchObject({
    result: "accepted",
    as: "R99.leader←qian",
  });
});

test.each([
  [{ by: "a" }, { by: "a" }, true],
  [{ by: "a" }, { by: "b", for: "a" }, true],
  [{ by: "b", for: "a" }, { by: "a" }, true],
  [{ by: "b", for: "a" }, { by: "b", for: "c" }, true],
  [{ by: "b", for: "a" }, { by: "c", for: "a" }, true],
  [{ by: "a" }, { by: "b" }, false],
  [{ by: "b", for: "a" }, { by: "c", for: "d" }, false],
])("%o and %o are one person: %s", (x, y, same) => {
  expect(isSame(x, y)).toBe(same);
});

test("a substitution counts on its days", () => {
  const s = people.wu;
  if (!s) throw new Error("no 吴");
  expect(substitutionOn(s, "qian", "2026-03-06")?.limit).toBe(500_00);
  expect(substitutionOn(s, "qian", "2026-03-07")).toBeUndefined();
});

test("whom a step waits for", () => {
  const r = new Run(loaded("R99.request"), org(people, settings));
  r.do("open", { grade: "缓", amount: 200_00, handler: "zhao" }, { by: "zhao", at: "2026-03-02 10:00" });
  const owners = (by: By<Fields> | By<Fields>[]) =>
    ownersOf(by, r.c, actorOf({ by: "zhao", at: at("2026-03-02 10:00") }, r.org).setting);
  expect(owners([clerk, leader])).toEqual(["R99.clerk", "R99.leader"]);
  expect(owners({ person: "handler" })).toEqual(["zhao"]);
  expect(owners([leader, { authority: "amount", bands: { id: "R99.bands", example: [] } }])).toEqual(["R99.leader"]);
  expect(owners({ person: "opinion" })).toEqual([]);
  expect(owners({ authority: "amount", bands: { id: "R99.bands", example: [] } })).toEqual(["R99.leader"]);
  expect(owners(["system", "customer", "reader"])).toEqual([]);
  expect(owners({ chain: [director, leader], of: "tell" })).toEqual(["R99.director"]);
  r.do("tell.extend", { reason: "忙" }, { by: "zhao", at: "2026-03-02 11:00" });
  r.do("tell.grant", {}, { by: "sun", at: "2026-03-02 11:00" });
  expect(owners({ chain: [director, leader], of: "tell" })).toEqual(["R99.leader"]);
});
