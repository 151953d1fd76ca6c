import { beforeEach, describe, expect, it } from "vitest";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { type MemoryEnv, memoryEnv } from "../../scripts/seed/memory-env.ts";
import { World } from "../../scripts/seed/world.ts";

let env: MemoryEnv;
let world: World;
const customer = (id: string, step: string, input: Record<string, unknown> = {}, by = "zhang") => ({
  by,
  kind: "R00.customer",
  step,
  case: id,
  input,
});
const card = async (id: string) => (await env.docs.get([`customers/${id}`]))[0]?.data;
const refused = async (what: Parameters<World["attempt"]>[0]) => {
  const outcome = await world.attempt(what);
  return outcome?.result === "refused" ? outcome.code : outcome?.result;
};
const notices = () =>
  env.docs
    .all()
    .filter((d) => d.path.startsWith("notices/"))
    .map((d) => [d.data.whom, d.data.case]);

beforeEach(async () => {
  env = memoryEnv([organisation]);
  world = new World(env, "2026-06-01T01:00:00.000Z");
  const hired = { number: "1001", name: "张三", title: "档案员", department: "企业发展部" };
  await world.do({ by: "system", kind: "R00.staff", step: "hire", case: "zhang", input: hired });
  const role = { role: "R00.clerk", from: "2026-06-01" };
  await world.do({ by: "system", kind: "R00.staff", step: "appoint", case: "zhang", input: role });
  await world.do(customer("jia", "create", { name: "甲石油有限公司", phone: "0911-2345678", channel: "电话" }));
});

describe("a customer", () => {
  it("has a card that lists and pickers read", async () => {
    expect(await card("jia")).toMatchObject({
      name: "甲石油有限公司",
      short: "甲石油有限公司",
      active: true,
      class: null,
      mergedInto: null,
      channel: "电话",
      phone: "0911-2345678",
      readers: ["R00.member"],
      lastDealAt: null,
    });
  });
  it("with a name or a telephone that is known is taken, flagged, and told to the clerk", async () => {
    await world.do(customer("yi", "create", { name: "乙公司", phone: "0911-2345678" }));
    await world.do(customer("bing", "create", { name: "甲石油有限公司" }));
    await world.do(customer("ding", "create", { name: "丁公司" }));
    const flags = async (id: string) => (await env.docs.get([`cases/${id}/parts/sheet`]))[0]?.data.sheet;
    expect(await flags("yi")).toMatchObject({ duplicates: ["jia"] });
    expect(await flags("bing")).toMatchObject({ duplicates: ["jia"] });
    expect(await flags("ding")).toMatchObject({ duplicates: [] });
    expect(notices()).toEqual([
      ["R00.clerk", "bing"],
      ["R00.clerk", "yi"],
    ]);
  });
  it("is changed field by field, and a field can be blanked", async () => {
    await world.do(customer("jia", "change", { fax: "0911-2345679", blanked: ["电话"] }));
    expect(await card("jia")).toMatchObject({ phone: null, name: "甲石油有限公司" });
    expect(await refused(customer("jia", "change", {}))).toBe("nothing");
    expect(await refused(customer("jia", "change", { phone: "0911-2345678", blanked: ["电话"] }))).toBe("both");
    expect(await refused(customer("jia", "change", { email: "没有@" }))).toBe("form");
  });
  it("keeps the latest of its deals, none in the future", async () => {
    await world.do(customer("jia", "recordDeal", { dealAt: "2026-05-20" }));
    await world.do(customer("jia", "recordDeal", { dealAt: "2025-01-01" }, "system"));
    expect(await card("jia")).toMatchObject({ lastDealAt: "2026-05-20" });
    expect(await refused(customer("jia", "recordDeal", { dealAt: "2026-06-02" }))).toBe("date");
  });
  it("is archived with a reason and comes back", async () => {
    expect(await refused(customer("jia", "archive"))).toBe("form");
    await world.do(customer("jia", "archive", { reason: "停业" }));
    expect(await card("jia")).toMatchObject({ active: false });
    expect(await refused(customer("jia", "change", { fax: "0911-2345679" }))).toBe("not-now");
    await world.do(customer("jia", "restore", { reason: "复业" }));
    expect(await card("jia")).toMatchObject({ active: true });
  });
  it("is only kept by those who keep customers", async () => {
    expect(await refused(customer("yi", "create", { name: "乙" }, "li"))).toBe("who");
    await world.do(customer("yi", "create", { name: "乙公司" }, "system"));
    await world.do(customer("yi", "classify", { class: "A 类" }, "system"));
    expect(await card("yi")).toMatchObject({ class: "A 类" });
  });
});

describe("merging", () => {
  beforeEach(async () => {
    await world.do(customer("yi", "create", { name: "甲石油", phone: "0911-2345678" }));
    await world.do(customer("yi", "recordDeal", { dealAt: "2026-05-20" }));
  });
  it("points to the customer that stays, which takes over the deals, also later ones", async () => {
    await world.do(customer("yi", "merge", { into: "jia", reason: "同一客户" }));
    expect(await card("yi")).toMatchObject({ active: false, mergedInto: "jia" });
    expect(await card("jia")).toMatchObject({ active: true, lastDealAt: "2026-05-20" });
    await world.do(customer("yi", "recordDeal", { dealAt: "2026-05-31" }, "system"));
    expect(await card("jia")).toMatchObject({ lastDealAt: "2026-05-31" });
    await world.do(customer("bing", "create", { name: "丙", phone: "0911-2345678" }));
    expect((await env.docs.get(["cases/bing/parts/sheet"]))[0]?.data.sheet).toMatchObject({ duplicates: ["jia"] });
  });
  it("goes into another customer that is in use, and can be undone", async () => {
    expect(await refused(customer("yi", "merge", { into: "yi", reason: "误" }))).toBe("itself");
    expect(await refused(customer("yi", "merge", { into: "nobody", reason: "误" }))).toBe("unknown");
    await world.do(customer("yi", "merge", { into: "jia", reason: "同一客户" }));
    expect(await refused(customer("jia", "merge", { into: "yi", reason: "误" }))).toBe("inactive");
    await world.do(customer("yi", "restore", { reason: "不是同一客户" }));
    expect(await card("yi")).toMatchObject({ active: true, mergedInto: null });
  });
});
