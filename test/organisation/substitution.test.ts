import { beforeEach, describe, expect, it } from "vitest";
import { House, hire, on } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});

describe("substitution", () => {
  beforeEach(async () => {
    for (const [uid, number] of [
      ["wang", "1001"],
      ["li", "1002"],
      ["zhao", "1003"],
    ] as const)
      await house.do(hire(uid, number));
    await house.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
  });
  const delegate = (input: Record<string, unknown>, by = "wang") => on("wang", "delegate", input, by);
  const week = { substitute: "li", from: "2026-06-02", to: "2026-06-05" };

  it("is given by the principal, lends the keys for its days, and ends by itself", async () => {
    await house.do(delegate({ ...week, limit: 5_000_000 }));
    expect((await house.staff("li")).substitutions).toEqual([
      { principal: "wang", from: "2026-06-02", to: "2026-06-05", limit: 5_000_000, roles: [] },
    ]);
    expect((await house.staff("li")).keys).toEqual(["li", "R00.member"]);
    await house.to("2026-06-02T01:00:00.000Z");
    expect((await house.staff("li")).keys).toEqual(["li", "R00.member", "wang", "R00.clerk"]);
    await house.to("2026-06-06T01:00:00.000Z");
    expect((await house.staff("li")).keys).toEqual(["li", "R00.member"]);
  });
  it("lets the substitute act for the principal, and for nobody else", async () => {
    const customer = (by: string, name: string, more = {}) => ({
      by,
      kind: "R00.customer",
      step: "create",
      case: `customer${name}`,
      input: { name },
      ...more,
    });
    await house.do(delegate(week));
    expect(await house.refused(customer("li", "甲", { for: "wang" }))).toBe("R00 客户 who");
    await house.to("2026-06-02T01:00:00.000Z");
    await house.do(customer("li", "乙", { for: "wang" }));
    expect(await house.refused(customer("li", "丙"))).toBe("R00 客户 who");
    expect(await house.refused(customer("zhao", "丁", { for: "wang" }))).toBe("R00 客户 who");
    const [done] = await house.taken("customer乙");
    expect([done?.by, done?.for, done?.outcome?.as]).toEqual(["li", "wang", "R00.clerk←wang"]);
  });
  it("follows the principal's roles", async () => {
    await house.do(delegate({ ...week, from: "2026-06-01" }));
    await house.do(on("wang", "appoint", { role: "R00.privacy", from: "2026-06-01" }));
    expect((await house.staff("li")).keys).toEqual(["li", "R00.member", "wang", "R00.clerk", "R00.privacy"]);
    await house.do(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-06-03" }));
    await house.to("2026-06-04T01:00:00.000Z");
    expect((await house.staff("li")).keys).toEqual(["li", "R00.member", "wang", "R00.privacy"]);
  });
  it("can name roles, and then lends only these", async () => {
    expect(await house.refused(delegate({ ...week, roles: ["R00.admin"] }))).toBe("R00 代理 roles");
    await house.do(delegate({ ...week, from: "2026-06-01", roles: ["R00.clerk"] }));
    expect((await house.staff("li")).keys).toEqual(["li", "R00.member", "R00.clerk"]);
  });
  it("is refused to oneself, to somebody absent, twice at a time, by others, and past three", async () => {
    expect(await house.refused(delegate({ ...week, substitute: "wang" }))).toBe("R00 代理 oneself");
    expect(await house.refused(delegate({ ...week, substitute: "sun" }))).toBe("R00 代理 absent");
    expect(await house.refused(delegate(week, "zhao"))).toBe("R00 代理 who");
    await house.do(delegate(week));
    expect(await house.refused(delegate({ ...week, to: "2026-06-02" }))).toBe("R00 代理 standing");
    for (const [uid, number] of [
      ["qian", "1004"],
      ["sun", "1005"],
    ] as const)
      await house.do(hire(uid, number));
    await house.do(delegate({ ...week, substitute: "zhao" }, "root"));
    await house.do(delegate({ ...week, substitute: "qian" }));
    expect(await house.refused(delegate({ ...week, substitute: "sun" }))).toBe("R00 代理 many");
  });
  it("refused on the substitute's side leaves the principal as before", async () => {
    await house.do(delegate(week));
    await house.attempt(delegate({ ...week, to: "2026-06-02" }));
    const [sheet] = await house.env.docs.get(["cases/wang/parts/sheet"]);
    expect(sheet?.data).toMatchObject({ sheet: { lentTo: [{ substitute: "li", to: "2026-06-05" }] } });
  });
  it("can be recalled at once", async () => {
    await house.do(delegate({ ...week, from: "2026-06-01" }));
    await house.do(on("wang", "recall", { substitute: "li", lastDay: "2026-05-31" }, "wang"));
    expect(await house.staff("li")).toMatchObject({ keys: ["li", "R00.member"], substitutions: [] });
    expect(await house.refused(on("wang", "recall", { substitute: "li", lastDay: "2026-05-31" }))).toBe(
      "R00 代理 not-standing",
    );
  });
});
