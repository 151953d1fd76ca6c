import { beforeEach, describe, expect, it } from "vitest";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { House, hire, MONDAY, on } from "./house.ts";

let house: House;
beforeEach(async () => {
  house = await House.open();
});

const role = (i: number) => ({ role: `R00.r${i}`, title: `角色${i}` });

describe("taking somebody on", () => {
  it("gives the member role, an account and an entry in the directory", async () => {
    await house.do(hire("wang", "1001", { mobile: "13800138000" }));
    expect(await house.staff("wang")).toMatchObject({
      active: true,
      activeFrom: MONDAY,
      activeTo: null,
      appointments: [{ role: "R00.member", from: "2026-06-01", to: null }],
      keys: ["wang", "R00.member"],
    });
    const [entry] = await house.env.docs.get(["directory/wang"]);
    expect(entry?.data).toEqual({ name: "姓名1001", title: "专员", department: "企业发展部", active: true });
    expect(house.effects("wang")).toEqual([{ do: "account", uid: "wang", disabled: false }]);
  });
  it("refuses a number or a mobile number that somebody has", async () => {
    await house.do(hire("wang", "1001", { mobile: "13800138000" }));
    expect(await house.refused(hire("li", "1001"))).toBe("R00 人员 number");
    expect(await house.refused(hire("li", "1002", { mobile: "13800138000" }))).toBe("R00 人员 mobile");
    await house.do(hire("zhao", "1003"));
    expect(await house.refused(on("zhao", "change", { number: "1001" }))).toBe("R00 人员 number");
    await house.do(on("wang", "change", { mobile: "13800138001", title: "主任" }));
    await house.do(on("zhao", "change", { mobile: "13800138000" }));
  });
  it("is the administrator's alone", async () => {
    await house.do(hire("wang", "1001"));
    expect(await house.refused({ ...hire("li", "1002"), by: "wang" })).toBe("R00 人员 who");
  });
});

describe("appointments", () => {
  beforeEach(async () => {
    await house.do(hire("wang", "1001"));
  });
  it("change the keys on their first day and the day after their last", async () => {
    await house.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-03", to: "2026-06-04" }));
    expect((await house.staff("wang")).keys).toEqual(["wang", "R00.member"]);
    await house.to("2026-06-03T01:00:00.000Z");
    expect((await house.staff("wang")).keys).toEqual(["wang", "R00.member", "R00.clerk"]);
    await house.to("2026-06-04T15:59:00.000Z");
    expect((await house.staff("wang")).keys).toEqual(["wang", "R00.member", "R00.clerk"]);
    await house.to("2026-06-04T16:02:00.000Z");
    expect((await house.staff("wang")).keys).toEqual(["wang", "R00.member"]);
    const steps = (await house.taken("wang")).filter((a) => a.step === "refresh").map((a) => [a.by, a.at]);
    expect(steps).toEqual([
      ["system", "2026-06-02T16:00:00.000Z"],
      ["system", "2026-06-04T16:00:00.000Z"],
    ]);
  });
  it("are refused in the past, twice at a time, the wrong way round, and for roles that nobody declared", async () => {
    const appoint = (role: string, from: string, to?: string) =>
      house.refused(on("wang", "appoint", { role, from, ...(to && { to }) }));
    expect(await appoint("R00.clerk", "2026-05-31")).toBe("R00 任职 date");
    expect(await appoint("R00.clerk", "2026-06-09", "2026-06-08")).toBe("R00 任职 date");
    expect(await appoint("R00.nobody", "2026-06-01")).toBe("R00 任职 unknown");
    expect(await appoint("R00.clerk", "2026-06-01", "2026-06-30")).toBe("accepted");
    expect(await appoint("R00.clerk", "2026-06-30")).toBe("R00 任职 held");
    expect(await appoint("R00.clerk", "2026-07-01")).toBe("accepted");
  });
  it("end at once when the last day is yesterday", async () => {
    await house.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
    await house.to("2026-06-02T02:00:00.000Z");
    expect(await house.refused(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-05-31" }))).toBe(
      "R00 任职 past",
    );
    expect(await house.refused(on("wang", "dismiss", { role: "R00.admin", lastDay: "2026-06-30" }))).toBe(
      "R00 任职 not-held",
    );
    await house.do(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-06-01" }));
    expect((await house.staff("wang")).keys).toEqual(["wang", "R00.member"]);
  });
  it("leave the last administrator in place", async () => {
    expect(await house.refused(on("root", "dismiss", { role: "R00.admin", lastDay: "2026-06-01" }))).toBe(
      "R00 任职 oneself",
    );
    expect(await house.refused(on("root", "suspend", { reason: "试" }))).toBe("R00 人员 oneself");
    expect(await house.refused(on("root", "resign", { lastDay: "2026-06-01", successor: "wang" }))).toBe(
      "R00 离职 oneself",
    );
  });
  it("beyond thirty keys are refused, and nothing of them stays", async () => {
    const many = { ...organisation, roles: [...organisation.roles, ...Array.from({ length: 30 }, (_, i) => role(i))] };
    house = await House.open(many);
    await house.do({ ...hire("wang", "1001"), by: "system" });
    for (let i = 0; i < 28; i++)
      await house.do({ ...on("wang", "appoint", { role: `R00.r${i}`, from: "2026-06-01" }), by: "system" });
    const outcome = await house.attempt({
      ...on("wang", "appoint", { role: "R00.r28", from: "2026-06-10" }),
      by: "system",
    });
    expect(outcome).toMatchObject({ result: "refused", code: "keys", clause: "R00 任职" });
    expect(outcome?.says).toContain("自 2026-06-10 起角色与代理共 31 项");
    expect((await house.staff("wang")).appointments).toHaveLength(29);
  });
});

describe("suspension", () => {
  it("takes the keys and the account at once, and gives them back", async () => {
    await house.do(hire("wang", "1001"));
    await house.do(on("wang", "suspend", { reason: "配合调查" }));
    expect(await house.staff("wang")).toMatchObject({ active: false, activeTo: MONDAY, keys: [] });
    expect(
      await house.refused(on("wang", "delegate", { substitute: "root", from: "2026-06-01", to: "2026-06-02" }, "wang")),
    ).toBe("R00 代理 not-now");
    await house.to("2026-06-02T01:00:00.000Z");
    await house.do(on("wang", "resume", { reason: "已查清" }));
    expect(await house.staff("wang")).toMatchObject({ active: true, activeTo: null, keys: ["wang", "R00.member"] });
    expect(house.effects("wang")).toEqual([
      { do: "account", uid: "wang", disabled: false },
      { do: "account", uid: "wang", disabled: true },
      { do: "handOver", from: "wang" },
      { do: "account", uid: "wang", disabled: false },
    ]);
  });
});

describe("records that have checks of their own", () => {
  it("are not corrected, taken back, voided or reopened past them", async () => {
    await house.do(hire("wang", "1001"));
    const correction = { field: "工号", value: "1000", reason: "试" };
    expect(await house.refused(on("wang", "correct", correction, "wang"))).toBe("R00 人员 no-such-step");
    for (const step of ["withdraw", "void"])
      expect(await house.refused(on("wang", step, { reason: "试" }))).toBe("R00 人员 no-such-step");
    expect(await house.refused(on("wang", "reopen", { status: "在职", reason: "试" }))).toBe("R00 人员 no-such-step");
  });
});
