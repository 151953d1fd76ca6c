/** What holds for both parameter sets, and that nothing of the process reaches a customer by itself. */
import { describe, expect, it } from "vitest";
import { numberOf } from "../../../engine/case/serial.ts";
import { loadKinds } from "../../../engine/load/load.ts";
import { listOf } from "../../../engine/values/lists.ts";
import { regulation as r04 } from "../../r04-complaints-manufacturer/index.ts";
import { terms as terms04 } from "../../r04-complaints-manufacturer/terms.ts";
import { regulation as r15 } from "../../r15-complaints-pcb/index.ts";
import { terms as terms15 } from "../../r15-complaints-pcb/terms.ts";
import { LIMITED, ORIGINS } from "./terms.ts";

describe.each([
  [r04, terms04],
  [r15, terms15],
])("$id", (regulation, terms) => {
  it.each(ORIGINS)("its example of step limits, %s, fits into the case's with the text's own day", (origin) => {
    const days = LIMITED.reduce((sum, step) => sum + terms.stepDays[step][origin], 1);
    expect(days).toBeLessThanOrEqual(terms.caseDays[origin]);
    expect(days).toBeGreaterThan(terms.caseDays[origin] - 2);
  });
  it("refuses a table of steps that takes longer than the case, and one that misses a step", () => {
    const setting = regulation.settings.find((s) => s.id === `${regulation.id}.steps.domestic`);
    const example = Object(setting?.example);
    expect(example).toMatchObject({ 追查原因: 2, 核签结案: 0 });
    expect(setting?.shape?.safeParse(example).success).toBe(true);
    const longer = setting?.shape?.safeParse({ ...example, 追查原因: example.追查原因 + 2 });
    expect(longer?.error?.issues[0]?.message).toContain("不得超过国内");
    const { 核决: _, ...missing } = example;
    expect(setting?.shape?.safeParse(missing).success).toBe(false);
  });
  it("has no step or page of the customer's, so that the form goes out on paper and by people only", () => {
    const kinds = [...loadKinds([regulation]).values()];
    expect(kinds.filter((k) => k.page).map((k) => k.id)).toEqual([]);
    const theirs = kinds.flatMap((k) =>
      k.rows.filter((n) => listOf(k.steps[n]?.by).includes("customer")).map((n) => `${k.id}.${n}`),
    );
    expect(theirs).toEqual([]);
  });
  it("numbers its complaints in the order of arrival", () => {
    expect(loadKinds([regulation]).get(`${regulation.id}.complaint`)?.order).toBe("arrival");
  });
});

it("both have the same kinds, but R15 reports its joint inspections", () => {
  const names = (r: typeof r04) => r.kinds.map((k) => String(k.sheet.meta()?.id).slice(4)).toSorted();
  expect(names(r15)).toEqual([...names(r04), "visitReport"].toSorted());
});

const number = (terms: typeof terms04, at: string, serial: number) =>
  numberOf(terms.number, at, "Asia/Shanghai", serial).number;
it.each([
  ["2026-09-30T15:59:59.999Z", 1, "260901", "202609001"],
  ["2026-09-30T16:00:00.000Z", 1, "261001", "202610001"],
  ["2026-12-31T16:00:00.000Z", 99, "270199", "202701099"],
  ["2026-09-08T02:00:00.000Z", 100, "2609100", "202609100"],
  ["2026-09-08T02:00:00.000Z", 1000, "26091000", "2026091000"],
])("at %s the %dth is %s and %s", (at, serial, in04, in15) => {
  expect([number(terms04, at, serial), number(terms15, at, serial)]).toEqual([in04, in15]);
});
