/**
 * A band: rows of a grid that hang together by cells covering several of them. It is measured, drawn and cut as one.
 */
import type { Cell } from "../../engine/paper/paper.ts";
import type { Face, Faces } from "./fonts.ts";
import type { Pen } from "./pen.ts";
import type { Piece } from "./piece.ts";
import { baseline, LEADING, MM } from "./sizes.ts";
import { startOf } from "./text.ts";

/** A cell with its place: `left` and `width` in points, rows `from` (counted) to `to` (not counted) of its band. */
export interface Box {
  cell: Cell;
  face: Face;
  left: number;
  width: number;
  from: number;
  to: number;
  lines: readonly string[];
  /** Points. */
  least: number;
}

export interface Look {
  size: number;
  /** Points around the text of a cell. */
  pad: { x: number; y: number };
  /** Points: the least height of a row. */
  row: number;
}

const TICK_BOX = 0.82;

/** Width of the box to tick and the room after it. */
export const tickWidth = (cell: Cell, size: number): number => (cell.tick === undefined ? 0 : size * 1.15);

const needs = (box: Box, look: Look): number => {
  const each = look.size * LEADING;
  const text = box.lines.length * each + (box.cell.foot === undefined ? 0 : each * 1.3);
  return Math.max(box.least, text + 2 * look.pad.y);
};

const sum = (heights: readonly number[], from: number, to: number): number =>
  heights.slice(from, to).reduce((a, b) => a + b, 0);

/** Row heights: first what single cells need, then the last row of a cell that covers several grows to what it lacks. */
const rowHeights = (boxes: readonly Box[], count: number, look: Look): number[] => {
  const heights = Array.from({ length: count }, () => look.row);
  for (const box of [...boxes].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const lacks = needs(box, look) - sum(heights, box.from, box.to);
    if (lacks > 0) heights[box.to - 1] = (heights[box.to - 1] ?? 0) + lacks;
  }
  return heights;
};

const drawTick = (pen: Pen, x: number, base: number, size: number, ticked: boolean): void => {
  const side = size * TICK_BOX;
  pen.rect(x, base - side * 0.9, side, side);
  if (ticked) pen.text("√", x - size * 0.06, base + size * 0.02, size, true);
};

const drawBox = (pen: Pen, faces: Faces, box: Box, look: Look, left: number, top: number, height: number): void => {
  const { cell, face, lines } = box;
  const x = left + box.left;
  pen.rect(x, top, box.width, height);
  const each = look.size * LEADING;
  const foot = cell.foot === undefined ? 0 : each;
  const free = height - 2 * look.pad.y - foot - lines.length * each;
  const shift = cell.valign === "top" ? 0 : cell.valign === "bottom" ? free : free / 2;
  const tick = tickWidth(cell, look.size);
  const room = box.width - 2 * look.pad.x - tick;
  const style = { size: look.size, align: cell.align };
  lines.forEach((line, i) => {
    const start = x + look.pad.x + startOf(face, line, style, room);
    const base = top + look.pad.y + shift + i * each + baseline(look.size);
    if (i === 0 && cell.tick !== undefined) drawTick(pen, start, base, look.size, cell.tick);
    pen.text(line, start + tick, base, look.size, cell.bold);
  });
  if (cell.foot === undefined) return;
  const start = x + box.width - look.pad.x - faces.regular.width(cell.foot, look.size);
  pen.text(cell.foot, start, top + height - look.pad.y - each + baseline(look.size), look.size);
};

/** Cuts the boxes that reach over a row's edge; `above` is the height of their part above it. */
const split = (box: Box, at: number, above: number, look: Look): readonly [Box, Box] => {
  const n = Math.max(0, Math.floor((above - 2 * look.pad.y + 0.01) / (look.size * LEADING)));
  const { foot, ...cell } = box.cell;
  const { tick: _, ...rest } = box.cell;
  const upper = { ...box, cell: { ...cell, valign: "top" as const }, to: at, lines: box.lines.slice(0, n), least: 0 };
  const lower = { ...box, cell: { ...rest, valign: "top" as const }, from: 0, to: box.to - at };
  return [upper, { ...lower, lines: box.lines.slice(n), least: Math.max(0, box.least - above) }];
};

/** Cuts a band above row `at`. */
const cutAt = (boxes: readonly Box[], heights: readonly number[], at: number, look: Look): readonly [Box[], Box[]] => {
  const upper: Box[] = [];
  const lower: Box[] = [];
  for (const box of boxes) {
    if (box.to <= at) upper.push(box);
    else if (box.from >= at) lower.push({ ...box, from: box.from - at, to: box.to - at });
    else {
      const [above, below] = split(box, at, sum(heights, box.from, at), look);
      upper.push(above);
      lower.push(below);
    }
  }
  return [upper, lower];
};

/** Makes two rows of the first one, so that the band can be cut inside it. */
const opened = (boxes: readonly Box[]): Box[] =>
  boxes.map((box) => ({ ...box, from: box.from === 0 ? 0 : box.from + 1, to: box.to + 1 }));

/** Lines that the first part of a cut row shows at least. */
const LEAST_LINES = 3;

/** A band as a piece; `head` is drawn again above it on a new page. */
export const bandPiece = (
  faces: Faces,
  boxes: readonly Box[],
  count: number,
  look: Look,
  head?: Piece,
  fixed?: readonly number[],
): Piece => {
  const heights = fixed ?? rowHeights(boxes, count, look);
  const piece = (part: readonly Box[], rows: number, size?: readonly number[]) =>
    bandPiece(faces, part, rows, look, head, size);
  return {
    height: sum(heights, 0, count),
    head,
    draw(pen, left, top) {
      for (const box of boxes) {
        const height = sum(heights, box.from, box.to);
        drawBox(pen, faces, box, look, left, top + sum(heights, 0, box.from), height);
      }
    },
    cut(room) {
      const at = heights.findIndex((_, row) => sum(heights, 0, row + 1) > room);
      if (at === -1) return undefined;
      if (at > 0) {
        const [upper, lower] = cutAt(boxes, heights, at, look);
        return [piece(upper, at, heights.slice(0, at)), piece(lower, count - at)];
      }
      const each = look.size * LEADING;
      const lines = Math.floor((room - 2 * look.pad.y) / each);
      if (lines < LEAST_LINES) return undefined;
      const above = lines * each + 2 * look.pad.y;
      const [first = 0, ...rest] = heights;
      const [upper, lower] = cutAt(opened(boxes), [above, first - above, ...rest], 1, look);
      return [piece(upper, 1, [above]), piece(lower, count)];
    },
  };
};

/** The look of a form's grid: rows high enough to write in by hand. */
export const FORM: Omit<Look, "size"> = { pad: { x: 1.8 * MM, y: 1.4 * MM }, row: 9 * MM };
/** The look of a list of records. */
export const RECORDS: Omit<Look, "size"> = { pad: { x: 1.4 * MM, y: 0.9 * MM }, row: 6.5 * MM };
