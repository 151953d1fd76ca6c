import { describe, expect, test } from "vitest";
import { testing } from "../../../../test/support/request.ts";
import type { Listed } from "../declare/manifest.ts";
import { loadRegulation } from "./load.ts";
import { registryOf } from "./manifest.ts";
import { Registry } from "./registry.ts";

/** The testing regulation, with an import that fails so many times and counts how often it was asked for. */
function listed(failures = 0) {
  let asked = 0;
  const load: Listed["load"] = async () => {
    if (++asked <= failures) throw new Error("the network is away");
    return { regulation: testing };
  };
  const entry: Listed = { id: "R99", title: "", titleEn: "", roles: [], settings: [], kinds: [], load };
  const { manifest } = registryOf([testing]);
  return {
    registry: new Registry([{ ...entry, ...manifest.regulations[0], load }], loadRegulation),
    asked: () => asked,
  };
}

describe("a registry", () => {
  test("knows all kinds at once, and loads a regulation with the first of its kinds that is asked for", async () => {
    const { registry, asked } = listed();
    expect([...registry.manifest.kinds.keys()]).toEqual(["R99.request", "R99.yearly"]);
    expect(asked()).toBe(0);
    const [k, again] = await Promise.all([registry.kindOf("R99.request"), registry.kindOf("R99.request")]);
    expect(k?.title).toBe("申请");
    expect(again).toBe(k);
    expect(asked()).toBe(1);
  });

  test("has no kind that no regulation declares, and loads nothing for it", async () => {
    const { registry, asked } = listed();
    expect(await registry.kindOf("R99.other")).toBeUndefined();
    expect(await registry.kindOf("R98.request")).toBeUndefined();
    expect(await registry.kindOf("constructor")).toBeUndefined();
    expect(await registry.regulation("R98")).toBeUndefined();
    expect(asked()).toBe(0);
  });

  test("tries again what could not be loaded", async () => {
    const { registry, asked } = listed(1);
    await expect(registry.kindOf("R99.request")).rejects.toThrow("the network is away");
    expect((await registry.kindOf("R99.request"))?.title).toBe("申请");
    expect(asked()).toBe(2);
  });

  test("refuses a regulation whose own checks fail, when it is loaded and not before", async () => {
    const registry = registryOf([{ ...testing, clauses: testing.clauses.filter((c) => c.id !== "R99 六") }]);
    await expect(registry.kindOf("R99.request")).rejects.toThrow(
      'R99.yearly.clause: "R99 六" is not in a clause table',
    );
  });

  test("gives a setting with its shape", async () => {
    const { registry } = listed();
    expect(await registry.settingOf("R99.check")).toBe(testing.settings.find((s) => s.id === "R99.check"));
    expect(await registry.settingOf("R99.nothing")).toBeUndefined();
    expect(await registry.settingOf("nothing")).toBeUndefined();
  });
});
