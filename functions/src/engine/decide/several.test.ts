/** A step of one of several persons in a list: any of them may, his substitute too, and the duty is one for all. */
import { expect, test } from "vitest";
import { guide, keeper, referring } from "../../../../test/support/references/kinds.ts";
import { org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { loadKinds } from "../load/load.ts";

const k = loadKinds([referring]).get("R97.floor");
if (!k) throw new Error("no floor");
const people = {
  zhao: person("赵", [guide]),
  qian: person("钱", [guide]),
  li: person("李", [guide]),
  wu: person("吴", [guide]),
  zhou: person("周", [], { substitutions: [substitutes("li")] }),
  sun: person("孙", [keeper]),
  zheng: person("郑", [keeper]),
};
const gone = { activeTo: "2026-03-02T03:00:00.000Z" };
const AT = "2026-03-02 10:00";
const LATER = "2026-03-02 12:00";
const opened = (members: readonly string[] | null = ["qian", "li"]) => {
  const r = new Run(k, org(people), "R97.floor.东门.2026-03-02");
  r.do("open", { shop: "东门", ...(members && { members: [...members] }) }, { by: "zhao", at: AT });
  return r;
};
const owners = (r: Run) => r.duty("check").owners;
const leave = (r: Run, ...who: readonly ("qian" | "li")[]) => {
  r.org = org({ ...people, ...Object.fromEntries(who.map((uid) => [uid, { ...people[uid], ...gone }])) });
};
const handOn = (r: Run, from: string, to?: string) =>
  r.do("handOn", { duty: r.duty("check").id, from, ...(to && { to }), reason: "离岗" }, { by: "system", at: LATER });

test("each of them may, and nobody else; all read the case", () => {
  expect(owners(opened())).toEqual(["qian", "li"]);
  expect(opened().c.readers).toEqual(["qian", "li"]);
  expect(opened().do("check", {}, { by: "qian", at: LATER }).as).toBe("qian");
  expect(opened().do("check", {}, { by: "li", at: LATER }).as).toBe("li");
  expect(opened().refused("check", {}, { by: "wu", at: LATER })).toMatchObject({ code: "who", says: "由指定的人办理" });
  expect(opened(null).refused("check", {}, { by: "li", at: LATER }).code).toBe("who");
});

test("a substitute for the one for whom he stands in", () => {
  expect(opened().do("check", {}, { by: "zhou", for: "li", at: LATER }).as).toBe("li←zhou");
  expect(opened().refused("check", {}, { by: "zhou", for: "qian", at: LATER }).says).toBe("您现在不是钱的代理人");
  expect(opened(["qian"]).refused("check", {}, { by: "zhou", for: "li", at: LATER }).says).toBe(
    "由指定的人或其代理人办理",
  );
});

test("once one has done it nobody owes it any more", () => {
  const r = opened();
  r.do("check", {}, { by: "li", at: LATER });
  expect(r.duty("check")).toMatchObject({ state: "done", doneBy: "li" });
  expect(r.refused("check", {}, { by: "qian", at: LATER }).code).toBe("not-now");
});

test("it is given to another of those whose role they were named by, and to none beside", () => {
  const r = opened();
  const give = (to: string) =>
    r.try("reassign", { duty: r.duty("check").id, to, reason: "出差" }, { by: "sun", at: LATER });
  expect(give("zheng")).toMatchObject({ code: "who", says: "不能转交给郑：由导购办理" });
  expect(give("wu").result).toBe("accepted");
  expect(r.duty("check")).toMatchObject({ owners: ["wu"], reassigned: true, givenFrom: ["qian", "li"] });
  expect(r.do("check", {}, { by: "wu", at: LATER }).result).toBe("accepted");
});

test("another list takes it back", () => {
  const r = opened();
  r.do("reassign", { duty: r.duty("check").id, to: "wu", reason: "出差" }, { by: "sun", at: LATER });
  r.do("correct", { field: "组员", value: '["li","zhao"]', reason: "误" }, { by: "zhao", at: LATER });
  expect(owners(r)).toEqual(["li", "zhao"]);
  expect(r.duty("check")).not.toHaveProperty("reassigned");
});

test("of one who left the others keep it; his successor does it beside them", () => {
  const alone = opened();
  leave(alone, "li");
  handOn(alone, "li");
  expect(owners(alone)).toEqual(["qian"]);
  expect(alone.do("check", {}, { by: "qian", at: LATER }).result).toBe("accepted");
  const heir = opened();
  leave(heir, "li");
  handOn(heir, "li", "wu");
  expect(owners(heir)).toEqual(["qian", "wu"]);
  expect(heir.do("check", {}, { by: "wu", at: LATER }).as).toBe("li←wu");
});

test("of several who all left it comes to the supervisor, to give on", () => {
  const r = opened();
  leave(r, "qian", "li");
  handOn(r, "li");
  handOn(r, "qian");
  expect(owners(r)).toEqual(["R97.keeper"]);
});

test("nobody decides on himself where a list names him", () => {
  const r = opened(["qian", "sun"]);
  expect(r.refused("close", {}, { by: "sun", at: LATER })).toMatchObject({
    code: "own",
    says: "“组员”所列有本人，不得由本人收班；请由另一位店长办理，没有的请管理员任命",
  });
  expect(r.do("close", {}, { by: "zheng", at: LATER }).result).toBe("accepted");
});
