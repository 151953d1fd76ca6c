import { beforeEach, describe, expect, it } from "vitest";
import { act } from "../support/memory-world.ts";
import { House, hire, MONDAY, on } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});

describe("leaving", () => {
  beforeEach(async () => {
    for (const [uid, number] of [
      ["wang", "1001"],
      ["li", "1002"],
    ] as const)
      await house.do(hire(uid, number));
    await house.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
  });
  const resign = { lastDay: "2026-06-05", successor: "li", takesOver: true };

  it("needs a successor who is at work", async () => {
    expect(await house.refused(on("wang", "resign", { ...resign, successor: "sun" }))).toBe("R00 离职 absent");
    expect(await house.refused(on("wang", "resign", { ...resign, successor: "wang" }))).toBe("R00 离职 same");
    expect(await house.refused(on("wang", "resign", { lastDay: "2026-06-05" }))).toBe("R00 离职 form");
    expect(await house.refused(on("wang", "resign", { ...resign, lastDay: "2026-05-31" }))).toBe("R00 离职 past");
  });
  it("takes effect at the end of the last day: account, open duties, roles", async () => {
    await house.do(on("wang", "resign", resign));
    await house.to("2026-06-05T15:00:00.000Z");
    expect(await house.staff("wang")).toMatchObject({ active: true, keys: ["wang", "R00.member", "R00.clerk"] });
    await house.to("2026-06-05T16:03:00.000Z");
    expect(await house.staff("wang")).toMatchObject({ active: false, activeTo: "2026-06-05T16:00:00.000Z", keys: [] });
    expect(house.effects("wang").slice(1)).toEqual([
      { do: "account", uid: "wang", disabled: true },
      { do: "handOver", from: "wang", to: "li" },
      // Looked at once the successor was appointed: nobody is told.
      { do: "vacant", role: "R00.clerk" },
    ]);
    expect((await house.staff("li")).appointments).toContainEqual({ role: "R00.clerk", from: "2026-06-06", to: null });
  });
  it("gives offices to whoever was named for each, and those not named to the successor who takes over", async () => {
    for (const role of ["R00.privacy", "R00.admin"])
      await house.do(on("wang", "appoint", { role, from: "2026-06-01" }));
    await house.do(hire("sun", "1003"));
    const heirs = (role: string, person: string) => ({ ...resign, heirs: [{ role, person }] });
    expect(await house.refused(on("wang", "resign", heirs("R00.clerk", "wang")))).toBe("R00 离职 heir");
    expect(await house.refused(on("wang", "resign", heirs("R01.desk", "sun")))).toBe("R00 离职 not-held");
    await house.do(on("wang", "resign", heirs("R00.clerk", "sun")));
    await house.to("2026-06-05T16:03:00.000Z");
    const rolesOf = async (uid: string) => (await house.staff(uid)).appointments.map((a) => [a.role, a.from]);
    expect(await rolesOf("sun")).toEqual([
      ["R00.member", "2026-06-01"],
      ["R00.clerk", "2026-06-06"],
    ]);
    expect(await rolesOf("li")).toEqual([
      ["R00.member", "2026-06-01"],
      ["R00.privacy", "2026-06-06"],
      ["R00.admin", "2026-06-06"],
    ]);
  });
  it("gives the office that was named though the successor takes over none, or is no longer there", async () => {
    await house.do(hire("sun", "1003"));
    await house.do(
      on("wang", "resign", { lastDay: "2026-06-05", successor: "li", heirs: [{ role: "R00.clerk", person: "sun" }] }),
    );
    await house.do(on("li", "suspend", { reason: "试" }));
    await house.to("2026-06-05T16:03:00.000Z");
    expect((await house.staff("sun")).offices).toEqual(["R00.clerk"]);
  });
  it("ends the account at that instant, whether or not the clock has come round", async () => {
    await house.do(on("wang", "resign", resign));
    expect(await house.staff("wang")).toMatchObject({ active: true, activeTo: "2026-06-05T16:00:00.000Z" });
    const results = ["2026-06-05T15:59:59.999Z", "2026-06-05T16:00:00.000Z"].map(async (at, n) => {
      const create = { kind: "R00.customer", case: `cust${n}`, step: "create", input: { name: `客户${n}` } };
      return (await act(house.env, at, "wang", { ...create, id: `create${n}` })).result;
    });
    expect(await Promise.all(results)).toEqual(["accepted", "refused"]);
  });
  it("leaves an account closed that was closed before, and opens it again when it is taken back", async () => {
    await house.do(on("wang", "suspend", { reason: "离岗" }));
    await house.do(on("wang", "resign", resign));
    expect(await house.staff("wang")).toMatchObject({ activeTo: MONDAY });
    await house.do(on("wang", "cancelLeaving"));
    expect(await house.staff("wang")).toMatchObject({ active: true, activeTo: null });
    await house.do(on("wang", "resign", resign));
    await house.do(on("wang", "cancelLeaving"));
    expect(await house.staff("wang")).toMatchObject({ active: true, activeTo: null });
  });
  it("goes back to the offices and to the supervisors when the successor is no longer there", async () => {
    await house.do(on("wang", "resign", resign));
    await house.do(on("li", "suspend", { reason: "试" }));
    await house.to("2026-06-06T01:00:00.000Z");
    expect(house.effects("wang")).toContainEqual({ do: "handOver", from: "wang" });
    expect((await house.staff("li")).appointments).toHaveLength(1);
  });
  it("can be taken back before the last day is over", async () => {
    await house.do(on("wang", "resign", resign));
    await house.do(on("wang", "cancelLeaving"));
    await house.to("2026-06-08T01:00:00.000Z");
    expect(await house.staff("wang")).toMatchObject({ active: true, keys: ["wang", "R00.member", "R00.clerk"] });
  });
  it("frees the mobile number, never the staff number; coming back gives no old role", async () => {
    await house.do(on("wang", "change", { mobile: "13800138000" }));
    await house.do(on("wang", "resign", { ...resign, takesOver: false, lastDay: "2026-06-01" }));
    await house.to("2026-06-02T01:00:00.000Z");
    expect(await house.refused(hire("sun", "1001", { mobile: "13800138000" }))).toBe("R00 人员 number");
    await house.do(hire("sun", "1009", { mobile: "13800138000" }));
    await house.do(on("wang", "rehire", { title: "顾问" }));
    expect(await house.staff("wang")).toMatchObject({ active: true, title: "顾问", keys: ["wang", "R00.member"] });
  });
});

describe("a one-time code", () => {
  beforeEach(async () => {
    await house.do(hire("wang", "1001"));
  });
  const setPassword = () => house.refused(on("wang", "setPassword", {}, "system"));
  it("works once", async () => {
    expect(await setPassword()).toBe("R00 登录 after");
    await house.do(on("wang", "resetPassword"));
    expect(await setPassword()).toBe("accepted");
    expect(await setPassword()).toBe("R00 登录 used");
    await house.do(on("wang", "resetPassword"));
    expect(await setPassword()).toBe("accepted");
  });
  it("expires after a day, the last instant included", async () => {
    await house.do(on("wang", "resetPassword"));
    await house.to("2026-06-02T01:00:00.000Z");
    expect(await setPassword()).toBe("accepted");
    await house.do(on("wang", "resetPassword"));
    await house.to("2026-06-03T01:00:00.001Z");
    expect(await setPassword()).toBe("R00 登录 expired");
  });
});
