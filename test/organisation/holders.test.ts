/** Whose last holder goes: counted in the commit, told at once and each day at opening. */
import { beforeEach, describe, expect, it } from "vitest";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import { verifyAll } from "../../functions/src/service/verify/verify.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { DutyDoc } from "../../functions/src/stored/shapes.ts";
import { reproject } from "../../scripts/banfa/reproject.ts";
import { House, hire, MONDAY, on } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
  for (const [uid, number] of [
    ["wang", "1001"],
    ["li", "1002"],
  ] as const)
    await house.do(hire(uid, number));
});
const appoint = (uid: string, from = "2026-06-01", to?: string) =>
  house.do(on(uid, "appoint", { role: "R00.clerk", from, ...(to && { to }) }));
const holders = async (role = "R00.clerk"): Promise<number | undefined> =>
  (await house.env.docs.get([path.office(role)]))[0]?.data.holders;
const duty = (id: string, owners: string[]) => {
  const data: Partial<DutyDoc> = { case: id, kind: "R00.customer", regulation: "R00", owners, sortAt: MONDAY };
  return house.env.docs.commit([{ do: "set", path: path.duty(id, 0), data }]);
};
/** What the administrator was told of offices. */
const told = () =>
  house.env.docs
    .all()
    .filter((d) => d.path.startsWith("notices/") && d.data.whom === "R00.admin")
    .map((d) => [d.data.case, d.data.what]);

describe("the holders of an office", () => {
  it("are counted in the commit of every step that changes them", async () => {
    expect(await holders()).toBe(undefined);
    await appoint("wang");
    expect(await holders()).toBe(1);
    await appoint("li", "2026-06-01", "2026-06-03");
    expect(await holders()).toBe(2);
    await house.do(on("wang", "suspend", { reason: "试" }));
    expect(await holders()).toBe(1);
    await house.do(on("wang", "resume", { reason: "试" }));
    expect(await holders()).toBe(2);
    await house.to("2026-06-03T16:03:00.000Z");
    expect(await holders()).toBe(1);
    await house.do(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-06-04" }));
    expect(await holders()).toBe(1);
    await house.to("2026-06-04T16:03:00.000Z");
    expect(await holders()).toBe(0);
  });
  it("begin with the first day of the appointment", async () => {
    await appoint("wang", "2026-06-03");
    expect(await holders()).toBe(undefined);
    await house.to("2026-06-02T16:03:00.000Z");
    expect(await holders()).toBe(1);
  });
  it("end with the leaving, and everybody's office is not counted", async () => {
    await appoint("wang");
    await house.do(on("wang", "resign", { lastDay: "2026-06-01", successor: "li" }));
    expect(await holders()).toBe(1);
    await house.to("2026-06-01T16:03:00.000Z");
    expect(await holders()).toBe(0);
    expect(await holders("R00.member")).toBe(undefined);
    expect(await holders("R00.admin")).toBe(1);
  });
  it("lose no count to two commits at once", async () => {
    await appoint("wang");
    await appoint("li");
    const { docs } = house.env;
    for (const uid of ["wang", "li"]) {
      const target = { kind: "R00.staff", case: uid, step: "suspend", input: { reason: "试" } };
      await docs.commit(await pendingAction(house.env.kinds, target, { id: `at.once.${uid}`, at: MONDAY, by: "root" }));
    }
    const { commit } = docs;
    docs.commit = async (writes) => {
      docs.commit = commit;
      await drain(house.env, "li", MONDAY);
      return docs.commit(writes);
    };
    await drain(house.env, "wang", MONDAY);
    expect((await house.staff("wang")).active).toBe(false);
    expect((await house.staff("li")).active).toBe(false);
    expect(await holders()).toBe(0);
  });
  it("are counted anew from the records; what differs is a fault", async () => {
    await appoint("wang");
    expect((await verifyAll(house.env)).faults).toEqual([]);
    await house.env.docs.commit([{ do: "set", path: path.office("R00.clerk"), data: { holders: 3 } }]);
    expect((await verifyAll(house.env)).faults).toEqual([
      { case: "", what: "offices/R00.clerk: 1 hold it, but 3 are counted" },
    ]);
    expect(await reproject(house.env)).toMatchObject({ recounted: 1 });
    expect(await holders()).toBe(1);
    expect(await reproject(house.env)).toMatchObject({ recounted: 0 });
  });
  it("are first counted from records that were written before offices were", async () => {
    await appoint("wang");
    const { offices: _, ...old } = await house.staff("wang");
    await house.env.docs.commit([
      { do: "set", path: path.staff("wang"), data: old },
      { do: "delete", path: path.office("R00.clerk") },
    ]);
    await house.to("2026-06-02T02:00:00.000Z");
    await appoint("li", "2026-06-02");
    expect(await holders()).toBe(2);
    expect((await verifyAll(house.env)).faults).toEqual([]);
  });
});

describe("the administrator", () => {
  beforeEach(async () => {
    await house.to(MONDAY);
    await appoint("wang");
    await duty("c1", ["R00.clerk"]);
    await duty("c2", ["R00.clerk"]);
    await duty("c3", ["R00.clerk", "li"]);
    await duty("c4", ["R00.clerk", "R00.admin"]);
  });
  const suspend = () => house.do(on("wang", "suspend", { reason: "试" }));
  const first = ["wang", "档案员 已无人担任，有 2 件待办等候，请任命"];
  const daily = ["c1", "档案员 无人担任，有 2 件待办等候，请任命"];

  it("hears at once of what waits for an office without holders, and of nothing that others may do", async () => {
    await suspend();
    await house.to("2026-06-01T01:01:00.000Z");
    expect(told()).toEqual([first]);
  });
  it("hears of it each working day at opening, once", async () => {
    await house.to("2026-06-05T01:00:00.000Z");
    await suspend();
    await house.to("2026-06-05T01:01:00.000Z");
    await house.to("2026-06-07T09:00:00.000Z");
    expect(told()).toEqual([first]);
    await house.to("2026-06-08T00:59:00.000Z");
    expect(told()).toEqual([first]);
    await house.to("2026-06-08T01:01:00.000Z");
    await house.to("2026-06-08T09:00:00.000Z");
    expect(told()).toEqual([daily, first]);
    await house.env.docs.commit([{ do: "delete", path: path.clock("vacant") }]);
    await house.to("2026-06-08T09:01:00.000Z");
    expect(told()).toHaveLength(2);
    await house.to("2026-06-09T01:01:00.000Z");
    expect(told()).toEqual([daily, daily, first]);
  });
  it("hears nothing where nothing waits, or another was appointed meanwhile", async () => {
    for (const id of ["c1", "c2"]) await house.env.docs.commit([{ do: "delete", path: path.duty(id, 0) }]);
    await suspend();
    await house.to("2026-06-02T01:01:00.000Z");
    await house.do(on("wang", "resume", { reason: "试" }));
    await duty("c1", ["R00.clerk"]);
    await suspend();
    await appoint("li", "2026-06-02");
    await house.to("2026-06-03T01:01:00.000Z");
    expect(told()).toEqual([]);
  });
  it("hears nothing where the successor takes the office over", async () => {
    await house.do(on("wang", "resign", { lastDay: "2026-06-01", successor: "li", takesOver: true }));
    await house.to("2026-06-01T16:03:00.000Z");
    await house.to("2026-06-02T01:01:00.000Z");
    expect(await holders()).toBe(1);
    expect(told()).toEqual([]);
  });
  it("hears of an office that nobody ever held", async () => {
    await duty("c5", ["R00.privacy"]);
    await house.to("2026-06-02T01:01:00.000Z");
    expect(told()).toEqual([["c5", "个人信息保护负责人 无人担任，有 1 件待办等候，请任命"]]);
    expect(await holders("R00.privacy")).toBe(0);
  });
});
