import { beforeEach, describe, expect, it } from "vitest";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { exchangeCode, issuedCode } from "../../functions/src/service/accounts/password.ts";
import { type MemoryEnv, memoryEnv } from "../../scripts/seed/memory-env.ts";
import { World } from "../../scripts/seed/world.ts";

const NOON = "2026-06-01T04:00:00.000Z";
let env: MemoryEnv;
let world: World;
const on = (step: string, input = {}) => ({ by: "system", kind: "R00.staff", step, case: "wang", input });

beforeEach(async () => {
  env = memoryEnv([organisation]);
  world = new World(env, NOON);
  await world.do(on("hire", { number: "A1001", name: "王五", title: "专员", department: "企业发展部" }));
});
const code = async () => {
  await world.do(on("resetPassword"));
  const issued = await issuedCode(env, "wang");
  if (!issued) throw new Error("no code");
  return issued;
};

describe("a one-time code", () => {
  it("is exchanged for a password, typed with gaps, in capitals and full width", async () => {
    const issued = await code();
    expect(issued).toMatch(/^A1001-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
    const [number = "", ...rest] = issued.split("-");
    const typed = `${number} － ${rest.join(" ").toUpperCase()}`;
    expect(await exchangeCode(env, typed, "一个自己的密码吧", NOON)).toBeUndefined();
    expect(env.accounts.accounts.get("wang")?.password).toBe("一个自己的密码吧");
    expect(await issuedCode(env, "wang")).toBeUndefined();
  });
  it("works once, and the password of the second try is not set", async () => {
    const issued = await code();
    await exchangeCode(env, issued, "first-password", NOON);
    expect(await exchangeCode(env, issued, "second-password", "2026-06-01T04:01:00.000Z")).toContain("已经用过");
    expect(env.accounts.accounts.get("wang")?.password).toBe("first-password");
  });
  it("lapses when a newer one is issued", async () => {
    const old = await code();
    const fresh = await code();
    expect(fresh).not.toBe(old);
    expect(await exchangeCode(env, old, "some-password", NOON)).toContain("验证码不对");
    expect(await exchangeCode(env, fresh, "some-password", NOON)).toBeUndefined();
  });
  it("that is mistyped, somebody else's, empty or endless tells nothing about whose it might be", async () => {
    const issued = await code();
    const wrong = `${issued.slice(0, -1)}${issued.endsWith("0") ? "1" : "0"}`;
    for (const typed of [wrong, issued.replace("A1001", "A1002"), "A1001", "", "-", "x".repeat(5000)])
      expect(await exchangeCode(env, typed, "some-password", NOON)).toContain("验证码不对");
    expect(env.accounts.accounts.get("wang")?.password).toBeNull();
  });
  it("is kept when the password is too short", async () => {
    const issued = await code();
    expect(await exchangeCode(env, issued, "short", NOON)).toContain("8 至 128");
    expect(await exchangeCode(env, issued, "long-enough", NOON)).toBeUndefined();
  });
  it("expires", async () => {
    const issued = await code();
    expect(await exchangeCode(env, issued, "some-password", "2026-06-02T04:00:00.001Z")).toContain("已过期");
  });
});
