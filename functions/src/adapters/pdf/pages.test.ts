import { expect, it } from "vitest";
import { type Run, readPdf } from "../../../../test/support/read/pdf.ts";
import type { Block, Paper } from "../../engine/paper/paper.ts";
import { render } from "./render.ts";

const pagesOf = async (blocks: Block[]) => {
  const paper: Paper = { title: "长表", blocks };
  return readPdf(await render(paper, "2026-11-05T01:00:00.000Z"));
};

/** Lines of text between the margins, without the frame. */
const content = (page: readonly Run[]) => page.filter((r) => r.y > 20 && r.y < 276);
const rows = (n: number, from = 0) => Array.from({ length: n }, (_, i) => [`第${from + i}行`, `${i},000.00`]);
const table = (n: number): Block => ({
  block: "table",
  columns: ["行", { title: "金额（元）", align: "right" }],
  rows: rows(n),
});
const filler = (mm: number): Block => ({ block: "grid", columns: [1], rows: [[{ text: "前文", minHeight: mm }]] });

it("repeats the head of a table on every page, and loses and doubles no row", async () => {
  const { pages } = await pagesOf([table(100)]);
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(content(page)[0]?.text).toBe("行");
  const printed = pages.flatMap((p) => p.filter((r) => /^第\d+行$/.test(r.text)).map((r) => r.text));
  expect(printed).toEqual(rows(100).map(([name]) => name));
});

it("aligns numbers at the right edge of their column", async () => {
  const { pages } = await pagesOf([table(12)]);
  const ends = content(pages[0] ?? [])
    .filter((r) => r.text.endsWith(",000.00"))
    .map((r) => r.x + r.width);
  expect(ends).toHaveLength(12);
  for (const end of ends) expect(end).toBeCloseTo(188.6, 1);
});

it("cuts a row only when it is taller than a page, and keeps every line of it", async () => {
  const text = Array.from({ length: 120 }, (_, i) => `第${i}句`).join("\n");
  const { pages } = await pagesOf([{ block: "grid", columns: [1, 4], rows: [["说明", { text, foot: "签字：赵" }]] }]);
  const lines = pages.flatMap((p) =>
    content(p)
      .map((r) => r.text)
      .filter((t) => t.startsWith("第")),
  );
  expect(lines).toEqual(text.split("\n"));
  expect(pages.length).toBe(3);
  expect(pages.map((p) => p.some((r) => r.text === "签字：赵"))).toEqual([false, false, true]);
});

it("moves a row whole to the next page when it fits there", async () => {
  const text = Array.from({ length: 20 }, (_, i) => `第${i}句`).join("\n");
  const { pages } = await pagesOf([filler(200), { block: "grid", columns: [1], rows: [[text]] }]);
  expect(pages.map((p) => content(p).length)).toEqual([1, 20]);
});

it("keeps rows together that a cell covers", async () => {
  const both: Block = {
    block: "grid",
    columns: [1, 1],
    rows: [
      [
        { text: "两行", rows: 2 },
        { text: "上", minHeight: 20 },
      ],
      [{ text: "下", minHeight: 20 }],
    ],
  };
  const { texts } = await pagesOf([filler(220), both]);
  expect(texts).toHaveLength(2);
  expect(texts[1]).toMatch(/两行[\s\S]*上[\s\S]*下|上[\s\S]*两行[\s\S]*下/);
});

it("leaves no heading alone at the foot, and no signature alone on a page", async () => {
  const heading = await pagesOf([filler(240), { block: "heading", text: "附表" }, table(3)]);
  expect(heading.texts[0]).not.toContain("附表");
  const signature: Block = { block: "signature", rows: [{ label: "经办人" }] };
  // 230 + 9 + 4 + 12 mm fill the page exactly, one more is too much.
  expect(
    (await pagesOf([filler(230), { block: "grid", columns: [1], rows: [["最后一行"]] }, signature])).texts,
  ).toHaveLength(1);
  const signed = await pagesOf([filler(231), { block: "grid", columns: [1], rows: [["最后一行"]] }, signature]);
  expect(signed.texts[1]).toMatch(/最后一行\n.*经办人：/);
});

it("names the row of a layout that does not fill its columns", async () => {
  const grid = (cells: string[]): Block => ({ block: "grid", columns: [1, 1], rows: [["甲", "乙"], cells] });
  await expect(pagesOf([grid(["丙"])])).rejects.toThrow("表格第 2 行只填到第 1 栏，共 2 栏");
  await expect(pagesOf([grid(["丙", "丁", "戊"])])).rejects.toThrow("表格第 2 行的格子超出 2 栏");
});

it("says that a table has no rows", async () => {
  const { texts } = await pagesOf([{ block: "table", columns: ["行"], rows: [], empty: "本月没有结案" }]);
  expect(texts[0]).toContain("本月没有结案");
});

it("ends when a cell wants more room than a page has", async () => {
  const { pages } = await pagesOf([filler(700)]);
  expect(pages).toHaveLength(3);
});
