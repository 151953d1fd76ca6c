/** Grids and tables: cells get their places, rows that hang together become bands. */
import type { Block, Cell } from "../../engine/paper/paper.ts";
import { type Box, bandPiece, FORM, type Look, RECORDS, tickWidth } from "./band.ts";
import type { Faces } from "./fonts.ts";
import { breakLines } from "./lines.ts";
import { kept, type Piece } from "./piece.ts";
import { CONTENT, MM, SIZE } from "./sizes.ts";

type Rows = readonly (readonly (Cell | string)[])[];

/** Left edges of the columns, and the right edge of the last. */
const edgesOf = (columns: readonly number[]): number[] => {
  const total = columns.reduce((a, b) => a + b, 0);
  const edges = [0];
  for (const c of columns) edges.push((edges[edges.length - 1] ?? 0) + (c / total) * CONTENT.width);
  return edges;
};

const boxOf = (faces: Faces, cell: Cell, look: Look, left: number, right: number, row: number): Box => {
  const face = cell.bold ? faces.bold : faces.regular;
  const room = right - left - 2 * look.pad.x - tickWidth(cell, look.size);
  const broken = breakLines(face, cell.text, look.size, room);
  // A box to tick stands on a line, even when there are no words beside it.
  const lines = broken.length === 0 && cell.tick !== undefined ? [""] : broken;
  const least = (cell.minHeight ?? 0) * MM;
  return { cell, face, left, width: right - left, from: row, to: row + (cell.rows ?? 1), lines, least };
};

/** Gives every cell its place. Throws an Error when a row does not fill the columns exactly: a fault of the layout. */
const place = (faces: Faces, columns: readonly number[], rows: Rows, look: Look): Box[] => {
  const edges = edgesOf(columns);
  const takenUntil = columns.map(() => 0);
  const boxes: Box[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    const skip = () => {
      while (column < columns.length && (takenUntil[column] ?? 0) > row) column += 1;
    };
    for (const given of cells) {
      skip();
      const cell = typeof given === "string" ? { text: given } : given;
      const end = column + (cell.span ?? 1);
      const [left, right] = [edges[column], edges[end]];
      if (left === undefined || right === undefined)
        throw new Error(`表格第 ${row + 1} 行的格子超出 ${columns.length} 栏`);
      const box = boxOf(faces, cell, look, left, right, row);
      boxes.push(box);
      takenUntil.fill(box.to, column, end);
      column = end;
    }
    skip();
    if (column < columns.length) throw new Error(`表格第 ${row + 1} 行只填到第 ${column} 栏，共 ${columns.length} 栏`);
  });
  return boxes;
};

/** Splits boxes where no cell reaches over the edge between two rows. */
const bandsOf = (boxes: readonly Box[], count: number): { boxes: Box[]; count: number }[] => {
  const inside = new Set(boxes.flatMap((b) => Array.from({ length: b.to - b.from - 1 }, (_, i) => b.from + 1 + i)));
  const starts = Array.from({ length: count }, (_, row) => row).filter((row) => !inside.has(row));
  const bands = starts.map((from, i) => ({ from, count: (starts[i + 1] ?? count) - from, boxes: [] as Box[] }));
  let at = 0;
  for (const box of boxes) {
    while (at + 1 < bands.length && box.from >= (starts[at + 1] ?? count)) at += 1;
    const band = bands[at];
    band?.boxes.push({ ...box, from: box.from - band.from, to: box.to - band.from });
  }
  return bands;
};

const pieces = (faces: Faces, columns: readonly number[], rows: Rows, look: Look, headRows: number): Piece[] => {
  const headBoxes = place(faces, columns, rows.slice(0, headRows), look);
  const head = headRows > 0 ? kept(bandPiece(faces, headBoxes, headRows, look)) : undefined;
  const body = place(faces, columns, rows.slice(headRows), look);
  const bands = bandsOf(body, rows.length - headRows).map((b) => bandPiece(faces, b.boxes, b.count, look, head));
  return head ? [head, ...bands] : bands;
};

type Grid = Extract<Block, { block: "grid" }>;

export const grid = (faces: Faces, block: Grid): Piece[] =>
  pieces(faces, block.columns, block.rows, { ...FORM, size: SIZE.text }, block.head ?? 0);

type Table = Extract<Block, { block: "table" }>;

export const table = (faces: Faces, block: Table): Piece[] => {
  const columns = block.columns.map((c) => (typeof c === "string" ? { title: c } : c));
  const row = (texts: readonly string[], bold: boolean): Cell[] =>
    columns.map((c, i) => ({ text: texts[i] ?? "", bold, align: c.align ?? "left" }));
  const head = columns.map((c): Cell => ({ text: c.title, bold: true, align: "center" }));
  const none: Cell = { text: block.empty ?? "无", span: columns.length, align: "center" };
  const body = block.rows.length > 0 ? block.rows.map((r) => row(r, false)) : [[none]];
  const rows = [head, ...body, ...(block.total ? [row(block.total, true)] : [])];
  return pieces(
    faces,
    columns.map((c) => c.width ?? 1),
    rows,
    { ...RECORDS, size: SIZE.small },
    1,
  );
};
