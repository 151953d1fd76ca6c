import { expect, it } from "vitest";
import type { Label } from "../paper/picture.ts";
import { type FigureTable, figureOf, inChinese, leading, pictureOf, said, shown, shownAlone } from "./figures.ts";

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
  chart: { draw, title: said("制程最多", "Process leads"), label: 0, value: 1, unit: said("件", " cases") },
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
