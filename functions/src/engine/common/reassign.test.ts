/** To whom a duty may be given: whoever may do its step, and nobody else. */
import { expect, test } from "vitest";
import {
  AT,
  LAST,
  LATER,
  matterFound,
  matterOpened,
  matterProposed,
  people,
} from "../../../../test/support/authority.ts";
import { org, person, type Run, substitutes } from "../../../../test/support/run.ts";

const give = (r: Run, duty: string, to: string) =>
  r.try("reassign", { duty, to, reason: "出差" }, { by: "chief", at: LATER });
const no = (r: Run, duty: string, to: string) => {
  const d = give(r, duty, to);
  return d.result === "refused" ? [d.code, d.clause, d.says] : [d.result];
};

test("a role's duty goes to another holder of the role, the supervisor no exception", () => {
  const r = matterFound();
  expect(give(r, "propose.s2", "clerk2").result).toBe("accepted");
  expect(r.duty("propose")).toMatchObject({ owners: ["clerk2"], reassigned: true, givenFrom: ["R99.clerk"] });
  expect(no(r, "propose.s2", "quality")).toEqual(["who", "R99 四", "不能转交给孙：由经办人办理"]);
  expect(no(r, "propose.s2", "chief")).toEqual(["who", "R99 四", "不能转交给褚：由经办人办理"]);
  expect(no(r, "propose.s2", "gone")).toEqual(["no-person", "R99 四", "没有这位同事，或其账号已停用，请另选"]);
});

test("an amount's duty goes to a holder of its band, whom no rule bars; another amount takes it back", () => {
  const r = matterProposed({}, [{ who: "head2", why: "疏忽" }]);
  expect(no(r, "approve.s3", "deputy")).toEqual(["who", "R99 五", "不能转交给冯：由经理办理"]);
  expect(no(r, "approve.s3", "head2")).toEqual([
    "own",
    "R99 五",
    "不能转交给王：“惩处”所列有本人，不得由本人核决；请由另一位经理办理，没有的请管理员任命",
  ]);
  expect(give(r, "approve.s3", "head").result).toBe("accepted");
  expect(r.duty("approve").owners).toEqual(["head"]);
  r.do("correct", { field: "金额", value: "600000", reason: "少写" }, { by: "clerk", at: LAST });
  expect(r.duty("approve")).toMatchObject({ owners: ["R99.deputy"] });
  expect(r.duty("approve")).not.toHaveProperty("reassigned");
  expect(r.refused("approve", {}, { by: "head", at: LAST }).says).toBe("由副总办理");
});

test("each place of a chain is another person's, whoever it is given to", () => {
  const asked = (by: string, whose = {}) => {
    const r = matterOpened();
    r.do("tell.extend", { reason: "客户在外" }, { by, ...whose, at: AT });
    return r;
  };
  const r = asked("clerk");
  expect(no(r, "tell.grant.s2", "deputy")).toEqual(["who", "R99 八", "不能转交给冯：由经理办理"]);
  expect(give(r, "tell.grant.s2", "both").result).toBe("accepted");
  r.do("tell.grant", {}, { by: "both", at: LATER });
  // It is the next place's again.
  expect(r.duty("tell.grant")).toMatchObject({ owners: ["R99.deputy"] });
  expect(r.duty("tell.grant")).not.toHaveProperty("reassigned");
  expect(no(r, "tell.grant.s2", "both")).toEqual(["who", "R99 八", "不能转交给卫：您已同意，须由另一级批准"]);
  expect(give(r, "tell.grant.s2", "deputy2").result).toBe("accepted");
  r.do("tell.grant", {}, { by: "deputy2", at: LATER });
  // Whoever asked has no place in it.
  expect(no(asked("clerkHead"), "tell.grant.s2", "clerkHead")).toEqual([
    "own",
    "R99 八",
    "不能转交给韩：延期是本人申请的，不得由本人同意",
  ]);
});

test("an office in a field: a holder of that office, until another office stands there", () => {
  const r = matterOpened();
  expect(no(r, "find.s1", "workshop")[0]).toBe("who");
  expect(give(r, "find.s1", "quality2").result).toBe("accepted");
  r.do("correct", { field: "承办部门", value: "R99.workshop", reason: "误" }, { by: "clerk", at: LATER });
  expect(r.duty("find").owners).toEqual(["R99.workshop"]);
});

test("a named person's row goes to another of the office that named him, and none who decides", () => {
  const r = matterFound();
  // 受理 named him, so another 经办人 may do it; not one who could decide on the case.
  r.org = org({
    ...people,
    clerkCouncil: person("史", [
      { role: "R99.clerk", title: "" },
      { role: "R99.council", title: "" },
    ]),
  });
  expect(no(r, "work.s2", "quality")).toEqual(["who", "R99 三", "不能转交给孙：由经办人办理"]);
  expect(no(r, "work.s2", "clerkHead")).toEqual(["who", "R99 三", "不能转交给韩：“核决”由其核决，不能再代办“办理”"]);
  expect(no(r, "work.s2", "clerkCouncil")[2]).toBe("不能转交给史：“会议”由其核决，不能再代办“办理”");
  expect(give(r, "work.s2", "clerk").result).toBe("accepted");
  r.do("work", { work: "已换阀" }, { by: "clerk", at: LATER });
});

test("whoever received it is asked again when he acts", () => {
  const r = matterFound();
  give(r, "propose.s2", "clerk2");
  r.org = org({ ...people, clerk2: person("钱", []) });
  expect(r.refused("propose", { opinion: "一", punished: [] }, { by: "clerk2", at: LAST }).says).toBe("由经办人办理");
  // Its office may do it all the while.
  r.do("propose", { opinion: "一", punished: [] }, { by: "clerk", at: LAST });
});

test("a substitute does what was given to his principal; a substitute of one who is barred is barred", () => {
  const r = matterProposed({ amount: 900_000 }, [{ who: "deputy2", why: "疏忽" }]);
  expect(give(r, "approve.s3", "deputy").result).toBe("accepted");
  r.org = org({
    ...people,
    proxy: person("沈", [], { substitutions: [substitutes("deputy"), substitutes("deputy2")] }),
  });
  expect(r.refused("approve", {}, { by: "proxy", for: "deputy2", at: LAST })).toMatchObject({
    code: "own",
    clause: "R99 五",
  });
  r.do("approve", {}, { by: "proxy", for: "deputy", at: LAST });
});

test("what is the customer's or the system's is given to nobody", () => {
  const r = matterFound();
  const duty = { ...r.duty("propose"), id: "reply.x", step: "reply", title: "答复" };
  r.case = { ...r.c, duties: { ...r.c.duties, "reply.x": duty } };
  expect(no(r, "reply.x", "clerk")).toEqual(["not-given", "R99 九", "“答复”由客户办理，不能转交"]);
});

const handOver = (r: Run, input: object) =>
  r.try("handOn", { duty: "work.s2", reason: "离职", ...input }, { by: "system", at: LATER });

test("what was for somebody who left is his successor's, else the supervisor's to give on", () => {
  const left = { ...people, clerk2: person("钱", [], { activeTo: "2026-03-02T02:30:00.000Z" }) };
  const r = matterFound();
  expect(handOver(r, { from: "clerk2", to: "workshop" })).toMatchObject({ result: "refused", code: "kept" });
  r.org = org(left);
  expect(handOver(r, { from: "clerk2", to: "workshop" })).toMatchObject({ result: "accepted", effects: [] });
  expect(r.duty("work")).toMatchObject({
    owners: ["workshop"],
    reassigned: true,
    givenFrom: ["clerk2"],
    heirOf: "clerk2",
  });
  expect(r.refused("work", { work: "已换" }, { by: "workshop2", at: LAST }).says).toBe("由指定的人办理");
  // The successor goes too, and nobody follows.
  r.org = org({ ...left, workshop: person("周", [], { activeTo: "2026-03-02T02:30:00.000Z" }) });
  expect(r.refused("work", { work: "已换" }, { by: "workshop", at: LAST }).code).toBe("who");
  expect(handOver(r, { from: "workshop" }).result).toBe("accepted");
  expect(r.duty("work")).toMatchObject({ owners: ["R99.chief"], reassigned: true, givenFrom: ["clerk2"] });
  expect(r.refused("work", { work: "已换" }, { by: "chief", at: LAST }).code).toBe("who");
  expect(give(r, "work.s2", "clerk").result).toBe("accepted");
  expect(r.do("work", { work: "已换" }, { by: "clerk", at: LAST }).as).toBe("R99.clerk");
});

test("a successor does it in the place of who left, as long as nothing bars him", () => {
  const r = matterFound({ worker: "gone" });
  expect(handOver(r, { from: "gone", to: "workshop" }).result).toBe("accepted");
  expect(r.do("work", { work: "已换" }, { by: "workshop", at: LAST }).as).toBe("gone←workshop");
});

test("what was given to somebody who may no more is its office's again, and that is reported", () => {
  const r = matterFound();
  give(r, "propose.s2", "clerk2");
  const back = (input: object) =>
    r.try("handOn", { duty: "propose.s2", reason: "免去", ...input }, { by: "system", at: LAST });
  expect(back({ from: "clerk2" })).toMatchObject({ result: "refused", code: "kept" });
  expect(back({ from: "clerk" })).toMatchObject({ result: "refused", code: "moved" });
  r.org = org({ ...people, clerk2: person("钱", []) });
  expect(back({ from: "clerk2", to: "workshop" })).toMatchObject({
    result: "accepted",
    effects: [{ do: "tell", whom: "R00.admin", what: "离岗人员的待办不能由接手人办理，已退回原岗位，请改派" }],
  });
  expect(r.duty("propose")).toMatchObject({ owners: ["R99.clerk"] });
  expect(r.duty("propose")).not.toHaveProperty("reassigned");
  r.org = org(people);
  give(r, "propose.s2", "clerk2");
  r.org = org({ ...people, clerk2: person("钱", []) });
  expect(back({ from: "clerk2", to: "clerkHead" })).toMatchObject({ result: "accepted", effects: [] });
  expect(r.duty("propose").owners).toEqual(["clerkHead"]);
});
