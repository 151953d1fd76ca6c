import { expect, it } from "vitest";
import { terms as r04 } from "../../../../r04-complaints-manufacturer/terms.ts";
import { processOf } from "../../process.ts";
import { statisticsFigures } from "./figures.ts";

const figures = statisticsFigures(processOf(r04));
const names = { person: (uid = "") => `姓名${uid}`, customer: () => "", date: (at = "") => at.slice(0, 10) };
const share = (name: string, count: number, ratio: number) => ({ name, count, ratio, value: count * 100, loss: 50 });
const detail = (id: string, cause: string, unit: string, founded = "成立") => ({
  complaint: id,
  number: `26090${id}`,
  product: "覆铜板",
  founded,
  nature: "质量异常",
  cause,
  unit,
  value: 10_000,
  loss: 500,
  countermeasure: "复检",
  tracking: "列案追踪",
});
const MONTH = {
  month: "2026-09",
  count: 3,
  unfounded: 1,
  value: 30_000,
  loss: 1_500,
  natures: [share("质量异常", 3, 100)],
  causes: [share("制程", 2, 66.7), share("原料", 1, 33.3)],
  units: [share("制造部", 3, 100)],
  details: [detail("1", "制程", "制造部"), detail("2", "原料", "制造部"), detail("3", "制程", "制造部", "不成立")],
};
const of = (sheet: Parameters<typeof figures>[0]["sheet"], done = {}) => figures({ sheet, done, names });

it("has nothing to show before the month is counted", () => {
  expect(of({ month: "2026-09" })).toBeUndefined();
});

it("gives the four totals and every share with the cases behind it", () => {
  const found = of(MONTH);
  expect(found?.totals.map((t) => [t.key, t.type, t.value, t.ids])).toEqual([
    ["count", "number", 3, ["1", "2", "3"]],
    ["unfounded", "number", 1, ["3"]],
    ["value", "money", 30_000, ["1", "2", "3"]],
    ["loss", "money", 1_500, ["1", "2", "3"]],
  ]);
  const [causes, units, natures] = found?.tables ?? [];
  expect(causes?.rows.map((r) => [r.key, r.count, r.ids, r.cells])).toEqual([
    ["causes-制程", 2, ["1", "3"], ["制程", 2, 66.7, 200, 50]],
    ["causes-原料", 1, ["2"], ["原料", 1, 33.3, 100, 50]],
  ]);
  expect(causes?.total).toEqual(["合计", 3, 100, 30_000, 1_500]);
  expect(causes?.chart).toMatchObject({
    draw: "pareto",
    title: { zh: "{}占 66.7%，为首要原因", names: ["制程"] },
    value: 1,
  });
  expect(units?.chart).toMatchObject({
    draw: "pareto",
    title: { zh: "{}占 100.0%，为首要责任部门", names: ["制造部"] },
  });
  expect(natures?.rows[0]).toMatchObject({ ids: ["1", "2", "3"], cells: ["质量异常", 3, 100, 300, 50] });
  expect(natures?.chart).toBeUndefined();
});

it("lists the cases with their countermeasures, and says how many there are in all", () => {
  const details = of({ ...MONTH, count: 250 })?.tables.find((t) => t.key === "details");
  expect(details).toMatchObject({ cases: true, of: 250 });
  expect(details?.rows[0]).toEqual({
    key: "d-1",
    count: 1,
    ids: ["1"],
    cells: ["260901", "覆铜板", "制程", "制造部", 10_000, 500, "复检", "列案追踪"],
  });
});

it("keeps what came after sealing in a table of its own, and names who confirmed and when", () => {
  const adjustment = { complaint: "1", number: "260901", from: "制造部", to: "研发部", reason: "配方也有影响" };
  const mark = (by: string, more = {}) => ({ at: "2026-10-08T02:00:00.000Z", by, seq: 3, ...more });
  const found = of(
    { ...MONTH, production: "同意", conclusion: "已执行", adjustments: [adjustment] },
    { byProduction: mark("制"), seal: mark("代", { for: "生" }) },
  );
  expect(found?.tables.find((t) => t.key === "adjustments")?.rows).toEqual([
    { key: "a-1", count: 1, ids: ["1"], cells: ["260901", "制造部", "研发部", "配方也有影响"] },
  ]);
  expect(found?.tables.find((t) => t.key === "confirmations")?.rows.map((r) => r.cells)).toEqual([
    ["制造部", "同意", "姓名制", "2026-10-08"],
    ["质量管理部", null, null, null],
    ["研发部", null, null, null],
    ["检查结论", "已执行", "姓名代（代姓名生）", "2026-10-08"],
  ]);
  expect(of(MONTH)?.tables.some((t) => t.key === "adjustments")).toBe(false);
});

it("an empty month says so, and draws nothing", () => {
  const found = of({ month: "2026-10", count: 0, unfounded: 0, value: 0, loss: 0, causes: [], units: [], natures: [] });
  expect(found?.empty?.zh).toBe("本月尚无结案");
  expect(found?.tables.every((t) => t.chart === undefined)).toBe(true);
  expect(found?.tables[0]?.total).toEqual(["合计", 0, null, 0, 0]);
});
