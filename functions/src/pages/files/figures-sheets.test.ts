import { expect, test } from "vitest";
import { said } from "../../engine/declare/figures/figures.ts";
import { sheetsOf } from "./figures-sheets.ts";

const about = {
  title: "走访统计",
  period: "2026",
  sealed: true,
  void: false,
  status: "已定案",
  number: undefined,
  company: "本单位",
  reader: "王五",
  at: "2026-11-05 09:05",
};

test("two series are two columns, and a month without visits has an empty cell", () => {
  const [planned, actual] = [said("计划", "Planned"), said("实际", "Actual")];
  const table = {
    key: "visits",
    title: said("走访"),
    clause: "R90 一",
    columns: [
      { title: said("月份"), type: "text" as const },
      { title: planned, type: "number" as const },
      { title: actual, type: "number" as const },
    ],
    rows: [
      { key: "v-9", count: 2, ids: ["v1"], cells: ["九月", 4, 2] },
      { key: "v-10", count: 0, ids: [], cells: ["十月", 3, null] },
    ],
    chart: { draw: "bars" as const, title: said("少"), label: 0, value: [1, 2], series: [planned, actual] },
  };
  expect(sheetsOf({ totals: [], tables: [table] }, about)[2]).toEqual({
    name: "走访",
    columns: [
      { title: "月份", type: "text" },
      { title: "计划", type: "number" },
      { title: "实际", type: "number" },
    ],
    rows: [
      ["九月", 4, 2],
      ["十月", 3, null],
    ],
  });
});
