import { beforeEach, describe, expect, it } from "vitest";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import type { ActionDoc, StaffDoc } from "../../functions/src/service/documents.ts";
import { type MemoryEnv, memoryEnv } from "../../scripts/seed/memory-env.ts";
import { World } from "../../scripts/seed/world.ts";

// 2026-06-01 is a Monday; 09:00 in Shanghai.
const MONDAY = "2026-06-01T01:00:00.000Z";
let env: MemoryEnv;
let world: World;

const hire = (uid: string, number: string, more = {}) => ({
  by: "root",
  kind: "R00.staff",
  step: "hire",
  case: uid,
  input: { number, name: `姓名${number}`, title: "专员", department: "企业发展部", ...more },
});
const on = (uid: string, step: string, input: Record<string, unknown> = {}, by = "root") => ({
  by,
  kind: "R00.staff",
  step,
  case: uid,
  input,
});
const staffDoc = async (uid: string): Promise<StaffDoc> => {
  const [doc] = await env.docs.get([`staff/${uid}`]);
  return doc?.data as unknown as StaffDoc; // a projection of R00.staff
};

const role = (i: number) => ({ role: `R00.r${i}`, title: `角色${i}` });
const actions = async (caseId: string): Promise<ActionDoc[]> => {
  const docs = await env.docs.query({ from: `cases/${caseId}/actions`, where: [], order: [["at", "asc"]], limit: 100 });
  return docs.map((d) => d.data as unknown as ActionDoc); // written by the service
};
/** Effects that wait in the outbox for a case, in the order of its actions. */
const effects = (caseId: string) =>
  env.docs
    .all()
    .filter((d) => d.path.startsWith("outbox/") && d.data.case === caseId)
    .sort((a, b) => Number(a.data.seq) - Number(b.data.seq))
    .map((d) => d.data.effect as { do: string; disabled?: boolean }); // an Effect

beforeEach(async () => {
  env = memoryEnv([organisation]);
  world = new World(env, MONDAY);
  await world.do({ ...hire("root", "1000"), by: "system" });
  await world.do({ ...on("root", "appoint", { role: "R00.admin", from: "2026-06-01" }), by: "system" });
});

const refused = async (what: Parameters<World["attempt"]>[0]) => {
  const outcome = await world.attempt(what);
  return outcome?.result === "refused" ? `${outcome.clause} ${outcome.code}` : outcome?.result;
};

describe("taking somebody on", () => {
  it("gives the member role, an account and an entry in the directory", async () => {
    await world.do(hire("wang", "1001", { mobile: "13800138000" }));
    expect(await staffDoc("wang")).toMatchObject({
      active: true,
      activeFrom: MONDAY,
      activeTo: null,
      appointments: [{ role: "R00.member", from: "2026-06-01", to: null }],
      keys: ["wang", "R00.member"],
    });
    const [entry] = await env.docs.get(["directory/wang"]);
    expect(entry?.data).toEqual({ name: "姓名1001", title: "专员", department: "企业发展部", active: true });
    expect(effects("wang")).toEqual([{ do: "account", uid: "wang", disabled: false }]);
  });
  it("refuses a number or a mobile number that somebody has", async () => {
    await world.do(hire("wang", "1001", { mobile: "13800138000" }));
    expect(await refused(hire("li", "1001"))).toBe("R00 人员 number");
    expect(await refused(hire("li", "1002", { mobile: "13800138000" }))).toBe("R00 人员 mobile");
    await world.do(hire("zhao", "1003"));
    expect(await refused(on("zhao", "change", { number: "1001" }))).toBe("R00 人员 number");
    await world.do(on("wang", "change", { mobile: "13800138001", title: "主任" }));
    await world.do(on("zhao", "change", { mobile: "13800138000" }));
  });
  it("is the administrator's alone", async () => {
    await world.do(hire("wang", "1001"));
    expect(await refused({ ...hire("li", "1002"), by: "wang" })).toBe("R00 人员 who");
  });
});

describe("appointments", () => {
  beforeEach(async () => {
    await world.do(hire("wang", "1001"));
  });
  it("change the keys on their first day and the day after their last", async () => {
    await world.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-03", to: "2026-06-04" }));
    expect((await staffDoc("wang")).keys).toEqual(["wang", "R00.member"]);
    await world.to("2026-06-03T01:00:00.000Z");
    expect((await staffDoc("wang")).keys).toEqual(["wang", "R00.member", "R00.clerk"]);
    await world.to("2026-06-04T15:59:00.000Z");
    expect((await staffDoc("wang")).keys).toEqual(["wang", "R00.member", "R00.clerk"]);
    await world.to("2026-06-04T16:02:00.000Z");
    expect((await staffDoc("wang")).keys).toEqual(["wang", "R00.member"]);
    const steps = (await actions("wang")).filter((a) => a.step === "refresh").map((a) => [a.by, a.at]);
    expect(steps).toEqual([
      ["system", "2026-06-02T16:00:00.000Z"],
      ["system", "2026-06-04T16:00:00.000Z"],
    ]);
  });
  it("are refused in the past, twice at a time, the wrong way round, and for roles that nobody declared", async () => {
    const appoint = (role: string, from: string, to?: string) =>
      refused(on("wang", "appoint", { role, from, ...(to && { to }) }));
    expect(await appoint("R00.clerk", "2026-05-31")).toBe("R00 任职 past");
    expect(await appoint("R00.clerk", "2026-06-09", "2026-06-08")).toBe("R00 任职 order");
    expect(await appoint("R00.nobody", "2026-06-01")).toBe("R00 任职 unknown");
    expect(await appoint("R00.clerk", "2026-06-01", "2026-06-30")).toBe("accepted");
    expect(await appoint("R00.clerk", "2026-06-30")).toBe("R00 任职 held");
    expect(await appoint("R00.clerk", "2026-07-01")).toBe("accepted");
  });
  it("end at once when the last day is yesterday", async () => {
    await world.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
    await world.to("2026-06-02T02:00:00.000Z");
    expect(await refused(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-05-31" }))).toBe("R00 任职 past");
    expect(await refused(on("wang", "dismiss", { role: "R00.admin", lastDay: "2026-06-30" }))).toBe(
      "R00 任职 not-held",
    );
    await world.do(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-06-01" }));
    expect((await staffDoc("wang")).keys).toEqual(["wang", "R00.member"]);
  });
  it("leave the last administrator in place", async () => {
    expect(await refused(on("root", "dismiss", { role: "R00.admin", lastDay: "2026-06-01" }))).toBe("R00 任职 oneself");
    expect(await refused(on("root", "suspend", { reason: "试" }))).toBe("R00 人员 oneself");
    expect(await refused(on("root", "resign", { lastDay: "2026-06-01", successor: "wang" }))).toBe("R00 离职 oneself");
  });
  it("beyond thirty keys are refused, and nothing of them stays", async () => {
    const many = { ...organisation, roles: [...organisation.roles, ...Array.from({ length: 30 }, (_, i) => role(i))] };
    env = memoryEnv([many]);
    world = new World(env, MONDAY);
    await world.do({ ...hire("wang", "1001"), by: "system" });
    for (let i = 0; i < 28; i++)
      await world.do({ ...on("wang", "appoint", { role: `R00.r${i}`, from: "2026-06-01" }), by: "system" });
    const outcome = await world.attempt({
      ...on("wang", "appoint", { role: "R00.r28", from: "2026-06-10" }),
      by: "system",
    });
    expect(outcome).toMatchObject({ result: "refused", code: "keys", clause: "R00 任职" });
    expect(outcome?.says).toContain("自 2026-06-10 起角色与代理共 31 项");
    expect((await staffDoc("wang")).appointments).toHaveLength(29);
  });
});

describe("substitution", () => {
  beforeEach(async () => {
    for (const [uid, number] of [
      ["wang", "1001"],
      ["li", "1002"],
      ["zhao", "1003"],
    ] as const)
      await world.do(hire(uid, number));
    await world.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
  });
  const delegate = (input: Record<string, unknown>, by = "wang") => on("wang", "delegate", input, by);
  const week = { substitute: "li", from: "2026-06-02", to: "2026-06-05" };

  it("is given by the principal, lends the keys for its days, and ends by itself", async () => {
    await world.do(delegate({ ...week, limit: 5_000_000 }));
    expect((await staffDoc("li")).substitutions).toEqual([
      { principal: "wang", from: "2026-06-02", to: "2026-06-05", limit: 5_000_000, roles: [] },
    ]);
    expect((await staffDoc("li")).keys).toEqual(["li", "R00.member"]);
    await world.to("2026-06-02T01:00:00.000Z");
    expect((await staffDoc("li")).keys).toEqual(["li", "R00.member", "wang", "R00.clerk"]);
    await world.to("2026-06-06T01:00:00.000Z");
    expect((await staffDoc("li")).keys).toEqual(["li", "R00.member"]);
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
    await world.do(delegate(week));
    expect(await refused(customer("li", "甲", { for: "wang" }))).toBe("R00 客户 who");
    await world.to("2026-06-02T01:00:00.000Z");
    await world.do(customer("li", "乙", { for: "wang" }));
    expect(await refused(customer("li", "丙"))).toBe("R00 客户 who");
    expect(await refused(customer("zhao", "丁", { for: "wang" }))).toBe("R00 客户 who");
    const [done] = await actions("customer乙");
    expect([done?.by, done?.for, done?.outcome?.as]).toEqual(["li", "wang", "R00.clerk←wang"]);
  });
  it("follows the principal's roles", async () => {
    await world.do(delegate({ ...week, from: "2026-06-01" }));
    await world.do(on("wang", "appoint", { role: "R00.privacy", from: "2026-06-01" }));
    expect((await staffDoc("li")).keys).toEqual(["li", "R00.member", "wang", "R00.clerk", "R00.privacy"]);
    await world.do(on("wang", "dismiss", { role: "R00.clerk", lastDay: "2026-06-03" }));
    await world.to("2026-06-04T01:00:00.000Z");
    expect((await staffDoc("li")).keys).toEqual(["li", "R00.member", "wang", "R00.privacy"]);
  });
  it("can name roles, and then lends only these", async () => {
    expect(await refused(delegate({ ...week, roles: ["R00.admin"] }))).toBe("R00 代理 roles");
    await world.do(delegate({ ...week, from: "2026-06-01", roles: ["R00.clerk"] }));
    expect((await staffDoc("li")).keys).toEqual(["li", "R00.member", "R00.clerk"]);
  });
  it("is refused to oneself, to somebody absent, twice at a time, by others, and past three", async () => {
    expect(await refused(delegate({ ...week, substitute: "wang" }))).toBe("R00 代理 oneself");
    expect(await refused(delegate({ ...week, substitute: "sun" }))).toBe("R00 代理 absent");
    expect(await refused(delegate(week, "zhao"))).toBe("R00 代理 who");
    await world.do(delegate(week));
    expect(await refused(delegate({ ...week, to: "2026-06-02" }))).toBe("R00 代理 standing");
    for (const [uid, number] of [
      ["qian", "1004"],
      ["sun", "1005"],
    ] as const)
      await world.do(hire(uid, number));
    await world.do(delegate({ ...week, substitute: "zhao" }, "root"));
    await world.do(delegate({ ...week, substitute: "qian" }));
    expect(await refused(delegate({ ...week, substitute: "sun" }))).toBe("R00 代理 many");
  });
  it("refused on the substitute's side leaves the principal as before", async () => {
    await world.do(delegate(week));
    await world.attempt(delegate({ ...week, to: "2026-06-02" }));
    const [sheet] = await env.docs.get(["cases/wang/parts/sheet"]);
    expect(sheet?.data).toMatchObject({ sheet: { lentTo: [{ substitute: "li", to: "2026-06-05" }] } });
  });
  it("can be recalled at once", async () => {
    await world.do(delegate({ ...week, from: "2026-06-01" }));
    await world.do(on("wang", "recall", { substitute: "li", lastDay: "2026-05-31" }, "wang"));
    expect(await staffDoc("li")).toMatchObject({ keys: ["li", "R00.member"], substitutions: [] });
    expect(await refused(on("wang", "recall", { substitute: "li", lastDay: "2026-05-31" }))).toBe(
      "R00 代理 not-standing",
    );
  });
});

describe("suspension", () => {
  it("takes the keys and the account at once, and gives them back", async () => {
    await world.do(hire("wang", "1001"));
    await world.do(on("wang", "suspend", { reason: "配合调查" }));
    expect(await staffDoc("wang")).toMatchObject({ active: false, activeTo: MONDAY, keys: [] });
    expect(
      await refused(on("wang", "delegate", { substitute: "root", from: "2026-06-01", to: "2026-06-02" }, "wang")),
    ).toBe("R00 代理 not-now");
    await world.to("2026-06-02T01:00:00.000Z");
    await world.do(on("wang", "resume", { reason: "已查清" }));
    expect(await staffDoc("wang")).toMatchObject({ active: true, activeTo: null, keys: ["wang", "R00.member"] });
    expect(effects("wang").map((e) => e.disabled)).toEqual([false, true, false]);
  });
});

describe("leaving", () => {
  beforeEach(async () => {
    for (const [uid, number] of [
      ["wang", "1001"],
      ["li", "1002"],
    ] as const)
      await world.do(hire(uid, number));
    await world.do(on("wang", "appoint", { role: "R00.clerk", from: "2026-06-01" }));
  });
  const resign = { lastDay: "2026-06-05", successor: "li", takesOver: true };

  it("needs a successor who is at work", async () => {
    expect(await refused(on("wang", "resign", { ...resign, successor: "sun" }))).toBe("R00 离职 absent");
    expect(await refused(on("wang", "resign", { ...resign, successor: "wang" }))).toBe("R00 离职 same");
    expect(await refused(on("wang", "resign", { lastDay: "2026-06-05" }))).toBe("R00 离职 form");
    expect(await refused(on("wang", "resign", { ...resign, lastDay: "2026-05-31" }))).toBe("R00 离职 past");
  });
  it("takes effect at the end of the last day: account, open duties, roles", async () => {
    await world.do(on("wang", "resign", resign));
    await world.to("2026-06-05T15:00:00.000Z");
    expect(await staffDoc("wang")).toMatchObject({ active: true, keys: ["wang", "R00.member", "R00.clerk"] });
    await world.to("2026-06-05T16:03:00.000Z");
    expect(await staffDoc("wang")).toMatchObject({ active: false, activeTo: "2026-06-05T16:00:00.000Z", keys: [] });
    expect(effects("wang").slice(1)).toEqual([
      { do: "account", uid: "wang", disabled: true },
      { do: "handOver", from: "wang", to: "li" },
    ]);
    expect((await staffDoc("li")).appointments).toContainEqual({ role: "R00.clerk", from: "2026-06-06", to: null });
  });
  it("goes to whoever registered it when the successor is no longer there", async () => {
    await world.do(on("wang", "resign", resign));
    await world.do(on("li", "suspend", { reason: "试" }));
    await world.to("2026-06-06T01:00:00.000Z");
    expect(effects("wang")).toContainEqual({ do: "handOver", from: "wang", to: "root" });
    expect((await staffDoc("li")).appointments).toHaveLength(1);
  });
  it("can be taken back before the last day is over", async () => {
    await world.do(on("wang", "resign", resign));
    await world.do(on("wang", "cancelLeaving"));
    await world.to("2026-06-08T01:00:00.000Z");
    expect(await staffDoc("wang")).toMatchObject({ active: true, keys: ["wang", "R00.member", "R00.clerk"] });
  });
  it("frees the mobile number, never the staff number; coming back gives no old role", async () => {
    await world.do(on("wang", "change", { mobile: "13800138000" }));
    await world.do(on("wang", "resign", { ...resign, takesOver: false, lastDay: "2026-06-01" }));
    await world.to("2026-06-02T01:00:00.000Z");
    expect(await refused(hire("sun", "1001", { mobile: "13800138000" }))).toBe("R00 人员 number");
    await world.do(hire("sun", "1009", { mobile: "13800138000" }));
    await world.do(on("wang", "rehire", { title: "顾问" }));
    expect(await staffDoc("wang")).toMatchObject({ active: true, title: "顾问", keys: ["wang", "R00.member"] });
  });
});

describe("a one-time code", () => {
  beforeEach(async () => {
    await world.do(hire("wang", "1001"));
  });
  const setPassword = () => refused(on("wang", "setPassword", {}, "system"));
  it("works once", async () => {
    expect(await setPassword()).toBe("R00 登录 after");
    await world.do(on("wang", "resetPassword"));
    expect(await setPassword()).toBe("accepted");
    expect(await setPassword()).toBe("R00 登录 used");
    await world.do(on("wang", "resetPassword"));
    expect(await setPassword()).toBe("accepted");
  });
  it("expires after a day, the last instant included", async () => {
    await world.do(on("wang", "resetPassword"));
    await world.to("2026-06-02T01:00:00.000Z");
    expect(await setPassword()).toBe("accepted");
    await world.do(on("wang", "resetPassword"));
    await world.to("2026-06-03T01:00:00.001Z");
    expect(await setPassword()).toBe("R00 登录 expired");
  });
});
