import { expect, it } from "vitest";
import type { Label } from "../../paper/picture.ts";
import {
  type FigureChart,
  type FigureTable,
  figureOf,
  inChinese,
  leading,
  said,
  shown,
  shownAlone,
} from "./figures.ts";
import { pictureOf } from "./picture.ts";

const table = (draw: "bars" | "pareto"): FigureTable => ({
  key: "causes",
  title: said("原因", "Causes"),
  clause: "R90 一",
  columns: [
    { title: said("原因"), type: "text" },
    { title: said("件数"), type: "number" },
  ],
  rows: [
    { key: "causes-a", count: 3, ids: ["c1", "c2", "c3"], cells: ["制程", 3] },
    { key: "causes-b", count: 1, ids: [], cells: ["原料", 1] },
  ],
  chart:
    draw === "bars"
      ? { draw, title: said("制程最多", "Process leads"), label: 0, value: 1 }
      : { draw, title: said("制程最多", "Process leads"), label: 0, value: 1, unit: said("件", " cases") },
});
const words = (t: FigureTable, en = false) =>
  pictureOf(t, (s) => (en ? (s.en ?? s.zh) : s.zh), { href: (key) => `/of/${key}` })?.shapes.filter(
    (s): s is Label => s.shape === "text",
  ) ?? [];

it("shows each type as people read it", () => {
  expect(shown("money", 123450)).toBe("1,234.50");
  expect(shownAlone("money", 123450)).toBe("¥1,234.50");
  expect(shown("percent", 33.3)).toBe("33.3%");
  expect([shown("number", 0), shown("text", "甲"), shown("date", "2026-11-05"), shown("money", null)]).toEqual([
    "0",
    "甲",
    "2026-11-05",
    "—",
  ]);
});

it("finds a figure among totals and rows, by its key", () => {
  const total = {
    key: "all",
    title: said("合计"),
    type: "number",
    value: 4,
    says: said("全部"),
    count: 4,
    ids: ["c1"],
  };
  const figures = { totals: [{ ...total, type: "number" as const }], tables: [table("bars")] };
  expect(figureOf(figures, "all")).toMatchObject({ title: { zh: "合计" }, count: 4, ids: ["c1"] });
  expect(figureOf(figures, "causes-a")).toMatchObject({ title: { zh: "制程" }, ids: ["c1", "c2", "c3"] });
  expect(figureOf(figures, "causes")).toBeUndefined();
});

it("draws a table's chart in either language, and leads only where there are records", () => {
  expect(words(table("bars")).map((w) => w.text)).toEqual(["制程最多", "制程", "3", "原料", "1"]);
  expect(words(table("pareto"), true).map((w) => w.text)).toEqual(
    expect.arrayContaining(["Process leads", "4 cases", "75%", "100%"]),
  );
  expect(new Set(words(table("bars")).map((w) => w.href))).toEqual(new Set([undefined, "/of/causes-a"]));
  const { chart: _, ...plain } = table("bars");
  expect(pictureOf(plain, (s) => s.zh)).toBeUndefined();
});

const PLANNED = said("计划", "Planned");
const ACTUAL = said("实际", "Actual");
const both: FigureTable = {
  key: "visits",
  title: said("走访"),
  clause: "R90 一",
  columns: [
    { title: said("月份"), type: "text" },
    { title: PLANNED, type: "number" },
    { title: ACTUAL, type: "number" },
  ],
  rows: [
    { key: "visits-9", count: 2, ids: ["v1", "v2"], cells: ["九月", 4, 2] },
    { key: "visits-10", count: 0, ids: [], cells: ["十月", 3, null] },
  ],
  chart: { draw: "bars", title: said("九月少两次", "Two short"), label: 0, value: [1, 2], series: [PLANNED, ACTUAL] },
};

it("draws planned beside actual: a bar each, named, the one that leads to the same records; what is not there has none", () => {
  const shapes = pictureOf(both, (s) => s.zh, { href: (key) => `/of/${key}`, width: 100 })?.shapes ?? [];
  const bars = shapes.flatMap((s) => (s.shape === "rect" && s.height === 4.6 ? [s] : []));
  const [planned, actual, october] = bars;
  expect(bars.map((b) => [b.fill, b.href])).toEqual([
    ["#12436d", "/of/visits-9"],
    ["#f46a25", "/of/visits-9"],
    ["#12436d", undefined],
  ]);
  expect([(planned?.width ?? 0) / (actual?.width ?? 1), (october?.width ?? 0) / (planned?.width ?? 1)]).toEqual([
    2, 0.75,
  ]);
  expect(words(both).map((w) => w.text)).toEqual(["九月少两次", "计划", "实际", "九月", "4", "2", "十月", "3"]);
  expect(
    words(both, true)
      .map((w) => w.text)
      .slice(0, 3),
  ).toEqual(["Two short", "Planned", "Actual"]);
});

it("several series have names, and a Pareto is of one", () => {
  const chart = { title: said("甲"), label: 0 };
  const named = [PLANNED, ACTUAL];
  const charts: FigureChart[] = [
    { ...chart, draw: "bars", value: [1, 2], series: named },
    { ...chart, draw: "pareto", value: 1 },
    // @ts-expect-error several bars without names
    { ...chart, draw: "bars", value: [1, 2] },
    // @ts-expect-error one bar needs none
    { ...chart, draw: "bars", value: 1, series: named },
    // @ts-expect-error a Pareto of several
    { ...chart, draw: "pareto", value: [1, 2], series: named },
  ];
  expect(charts).toHaveLength(5);
  const five: FigureTable = { ...both, chart: { ...chart, draw: "bars", value: [1, 2, 1, 2, 1], series: named } };
  expect(() => pictureOf(five, (s) => s.zh)).toThrow(RangeError);
});

it("names who leads, and together those that share the first place", () => {
  const what = said("首要原因", "leading cause");
  const of = (...ratios: number[]) =>
    leading(
      ratios.map((ratio, i) => ({ name: `原因${i + 1}`, ratio })),
      what,
    );
  expect(of(66.7, 33.3)).toEqual({
    zh: "{}占 66.7%，为首要原因",
    en: "{}: 66.7%, the leading cause",
    names: ["原因1"],
  });
  expect(inChinese(of(66.7, 33.3))).toBe("原因1占 66.7%，为首要原因");
  expect(inChinese(of(40, 40, 20))).toBe("原因1、原因2各占 40.0%，同为首要原因");
});

it("fits a narrow screen", () => {
  expect(pictureOf(table("bars"), (s) => s.zh, { width: 90 })?.width).toBe(90);
});
