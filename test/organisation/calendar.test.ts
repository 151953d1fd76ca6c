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
      { name: "清明", from: "2031-04-05", to: "2031-04-07" },
      { name: "劳动节", from: "2031-05-01", to: "2031-05-02" },
      { name: "端午", from: "2031-06-24", to: "2031-06-24" },
      { name: "国庆节、中秋", from: "2031-10-01", to: "2031-10-03" },
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
        "2031-04-05",
        "2031-04-06",
        "2031-04-07",
        "2031-05-01",
        "2031-05-02",
        "2031-06-24",
        "2031-10-01",
        "2031-10-02",
        "2031-10-03",
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
    expect(await says({ festivals: [{ name: "元旦", from: "2031-01-03", to: "2031-01-01" }] })).toBe(
      "元旦：“自”“至”不合（2031-01-03 至 2031-01-01），请改正",
    );
    expect(await says({ makeUpDays: [{ day: "2032-01-03" }] })).toBe("2032-01-03 不属于 2031 年的放假安排，请核对年份");
    expect(await says({ makeUpDays: [{ day: "2031-01-26" }] })).toBe("2031-01-26 写了两次，请只留一处");
    expect(await says({ festivals: [], makeUpDays: [] })).toBe("请填写“放假”");
    expect(await says({ festivals: [{ name: "元旦", from: "2031-02-30", to: "2031-03-01" }] })).toContain("放假");
  });
  it("without a festival of the law, or with a make-up day on which people work anyway, is refused in words", async () => {
    const notice = {
      by: "system",
      kind: "R00.calendar",
      step: "publish",
      case: "R00.calendar.2027",
      input: {
        year: 2027,
        version: "国办 2027",
        notice: "国办发明电〔2026〕9号",
        festivals: [{ name: "春节", from: "2027-02-05", to: "2027-02-11" }],
        makeUpDays: [{ day: "2027-01-27", name: "春节" }],
      },
    };
    const outcome = await world.attempt(notice);
    expect(outcome).toMatchObject({ result: "refused", code: "fault", clause: "R00 日历" });
    expect(outcome?.says).toBe(
      "2027-01-27 是周三，本来就上班，不必列为调休上班；" +
        "缺 2027-01-01（元旦）、2027-04-05（清明）、2027-05-01（劳动节）、2027-05-02（劳动节）、2027-06-09（端午）、" +
        "2027-09-15（中秋）、2027-10-01（国庆节）、2027-10-02（国庆节）、2027-10-03（国庆节），" +
        "法定节日须放假，请对照通知补上",
    );
  });
  it("changed within the year keeps the festivals", async () => {
    await world.do(publish());
    const newYear = { name: "元旦", from: "2031-01-01", to: "2031-01-01" };
    const shorter = { version: "国办 2031（变更）", reason: "缩短", festivals: [newYear], makeUpDays: [] };
    expect((await world.attempt(publish(shorter, "revise")))?.says).toMatch(/^缺 2031-01-22（春节）、/);
  });
  it("stands under its year", async () => {
    const other = { ...publish(), case: "R00.calendar.2030" };
    expect(await world.attempt(other)).toMatchObject({ result: "refused", code: "key" });
  });
});
