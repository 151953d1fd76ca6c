/** Whatever stands on a paper: nothing is lost, nothing doubled, nothing runs off the page, and it ends. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block, Cell } from "../../engine/paper/paper.ts";
import { pieces } from "./blocks.ts";
import { faces } from "./fonts.ts";
import { paginate } from "./pages.ts";
import type { Pen } from "./pen.ts";
import { CONTENT } from "./sizes.ts";

/** A text of numbered lines, so that each line printed can be told from all others. */
const textOf = (cell: number, lines: number) => Array.from({ length: lines }, (_, i) => `格${cell}行${i}`).join("\n");

const size = fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.integer({ min: 30, max: 150 }) });

/** Two columns; the left cell of a group covers all its rows. */
const group = fc.record({ left: size, rights: fc.array(size, { minLength: 1, maxLength: 4 }), foot: fc.boolean() });
const groups = fc.array(group, { minLength: 1, maxLength: 12 });

type Group = { left: number; rights: number[]; foot: boolean };

const gridOf = (all: readonly Group[]): { block: Block; expected: string[] } => {
  let n = 0;
  const expected: string[] = [];
  const cell = (lines: number, more: Partial<Cell>): Cell => {
    n += 1;
    const text = lines === 0 ? "" : textOf(n, lines);
    expected.push(...text.split("\n").filter((t) => t !== ""));
    if (more.foot) expected.push(`签${n}`);
    return { ...more, text, ...(more.foot ? { foot: `签${n}` } : {}) };
  };
  const rows = all.flatMap(({ left, rights, foot }) =>
    rights.map((right, i) => [
      ...(i === 0 ? [cell(left, { rows: rights.length })] : []),
      cell(right, foot ? { foot: "签" } : {}),
    ]),
  );
  return { block: { block: "grid", columns: [1, 2], rows: [["头", "头"], ...rows], head: 1 }, expected };
};

const draw = (block: Block) => {
  const pages = paginate(pieces(faces(), [block]), CONTENT.height);
  const texts: string[] = [];
  let lowest = 0;
  const nothing = () => {};
  const pen: Pen = {
    text: (text, _x, base) => {
      texts.push(text);
      lowest = Math.max(lowest, base);
    },
    rect: (_x, y, _width, height) => {
      lowest = Math.max(lowest, y + height);
    },
    fill: nothing,
    line: nothing,
  };
  for (const page of pages) for (const { piece, top } of page) piece.draw(pen, 0, top);
  return { texts, lowest, pages: pages.length };
};

it("prints every line of every cell once, on the page, with the head on each", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const { block, expected } = gridOf(all);
      const { texts, lowest, pages } = draw(block);
      expect(texts.filter((t) => t !== "头").toSorted()).toEqual(expected.toSorted());
      expect(texts.filter((t) => t === "头")).toHaveLength(2 * pages);
      expect(lowest).toBeLessThanOrEqual(CONTENT.height + 0.1);
    }),
    { numRuns: 150, seed: 4 },
  );
});
