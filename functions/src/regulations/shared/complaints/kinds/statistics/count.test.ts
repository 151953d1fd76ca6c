import { expect, it } from "vitest";
import type { OnComplaint } from "../../complaint/sheet.ts";
import { cases, DETAILS } from "./count.ts";

const complaint = (i: number): OnComplaint => ({
  product: "覆铜板",
  nature: i % 4 ? "质量异常" : "非质量异常",
  countedCause: i % 4 ? "制程" : "人为疏忽",
  confirmed: i % 2 ? "制造部" : "业务部",
  founded: i % 10 ? "成立" : "不成立",
  finalValue: 10_000,
  lossTotal: 500,
  countermeasure: "复检",
  tracking: i % 4 ? "列案追踪" : "不列追踪",
});
const PLAIN = { done: {}, late: [] };
const month = (n: number) => {
  let state = cases.start;
  for (let i = 0; i < n; i++)
    state = cases.add(state, {
      id: `c${i}`,
      status: "closed",
      number: `2609${String(i + 1).padStart(4, "0")}`,
      sheet: complaint(i),
      ...PLAIN,
    });
  return cases.end(state);
};

it("counts 2,000 cases by kind, cause and unit, and lists the first 200", () => {
  const m = month(2000);
  expect(m).toMatchObject({ count: 2000, unfounded: 200, value: 20_000_000, loss: 1_000_000 });
  expect(m.causes).toEqual([
    { name: "制程", count: 1500, value: 15_000_000, loss: 750_000, ratio: 75 },
    { name: "人为疏忽", count: 500, value: 5_000_000, loss: 250_000, ratio: 25 },
  ]);
  expect(m.units).toMatchObject([
    { name: "业务部", count: 1000, ratio: 50 },
    { name: "制造部", count: 1000, ratio: 50 },
  ]);
  expect(m.details).toHaveLength(DETAILS);
});

it("leaves out what is no longer closed, and an empty month divides by nothing", () => {
  const state = cases.add(cases.start, { id: "c", status: "judged", sheet: complaint(1), ...PLAIN });
  expect(cases.end(state)).toMatchObject({ count: 0, causes: [], units: [], details: [] });
});

it("gives the same figures whatever the order of the cases", () => {
  const of = [1, 2, 3, 4, 5].map((i) => ({
    id: `c${i}`,
    status: "closed",
    number: `26090${i}`,
    sheet: complaint(i),
    ...PLAIN,
  }));
  const fold = (list: typeof of) => cases.end(list.reduce((s, c) => cases.add(s, c), cases.start));
  expect(fold(of.toReversed())).toEqual(fold(of));
});
