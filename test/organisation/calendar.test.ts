import { beforeEach, describe, expect, it } from "vitest";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { type MemoryEnv, memoryEnv } from "../../scripts/seed/memory-env.ts";
import { World } from "../../scripts/seed/world.ts";

let env: MemoryEnv;
let world: World;
const publish = (more: Record<string, unknown> = {}, step = "publish") => ({
  by: "system",
  kind: "R00.calendar",
  step,
  case: "R00.calendar.2031",
  input: {
    ...(step === "publish" && { year: 2031 }),
    version: "国办 2031",
    notice: "国办发明电〔2030〕8号",
    festivals: [
      { name: "元旦", from: "2030-12-30", to: "2031-01-01" },
      { name: "春节", from: "2031-01-22", to: "2031-01-28" },
    ],
    makeUpDays: [{ day: "2031-01-19", name: "春节" }],
    ...more,
  },
});
const says = async (more: Record<string, unknown>) => (await world.attempt(publish(more)))?.says;

beforeEach(() => {
  env = memoryEnv([organisation]);
  world = new World(env, "2030-11-01T01:00:00.000Z");
});

describe("a year's calendar", () => {
  it("is published day by day, the December before included", async () => {
    await world.do(publish());
    expect((await env.docs.get(["calendar/2031"]))[0]?.data).toEqual({
      version: "国办 2031",
      provisional: false,
      holidays: [
        "2030-12-30",
        "2030-12-31",
        "2031-01-01",
        "2031-01-22",
        "2031-01-23",
        "2031-01-24",
        "2031-01-25",
        "2031-01-26",
        "2031-01-27",
        "2031-01-28",
      ],
      makeUpDays: ["2031-01-19"],
      names: expect.objectContaining({ "2030-12-31": "元旦", "2031-01-19": "春节" }),
    });
  });
  it("asks that the duties it touches are reckoned anew", async () => {
    await world.do(publish());
    await world.do(publish({ version: "国办 2031（变更）", reason: "延长春节假期" }, "revise"));
    const effects = env.docs
      .all()
      .filter((d) => d.path.startsWith("outbox/"))
      .map((d) => d.data.effect);
    expect(effects).toEqual([
      { do: "recalculate", year: 2031 },
      { do: "recalculate", year: 2031 },
    ]);
  });
  it("is published once; a change has a name of its own", async () => {
    await world.do(publish());
    expect(await world.attempt(publish())).toMatchObject({ result: "refused", code: "exists" });
    expect(await world.attempt(publish({ reason: "变更" }, "revise"))).toMatchObject({
      result: "refused",
      code: "same",
    });
  });
  it("with days that can't be is refused in words", async () => {
    const festivals = (from: string, to: string) => ({ festivals: [{ name: "元旦", from, to }], makeUpDays: [] });
    expect(await says(festivals("2031-01-03", "2031-01-01"))).toBe("元旦：“自”“至”不合（2031-01-03 至 2031-01-01）");
    expect(await says(festivals("2032-01-01", "2032-01-01"))).toBe("2032-01-01 不属于 2031 年的安排，请核对年份");
    expect(await says({ makeUpDays: [{ day: "2031-01-22" }] })).toBe("2031-01-22 写了两次，请核对");
    expect(await says({ festivals: [], makeUpDays: [] })).toBe("没有填写放假的日子");
    expect(await says({ festivals: [{ name: "元旦", from: "2031-02-30", to: "2031-03-01" }] })).toContain("放假");
  });
  it("stands under its year", async () => {
    const other = { ...publish(), case: "R00.calendar.2030" };
    expect(await world.attempt(other)).toMatchObject({ result: "refused", code: "key" });
  });
});
