/** Pieces that are drawn: charts and QR codes. */
import { correction, generate } from "lean-qr";
import type { Block } from "../../engine/paper/paper.ts";
import { inPrint, type Label, type Picture, type Shape } from "../../engine/paper/picture.ts";
import type { Faces } from "./fonts.ts";
import { breakLines } from "./lines.ts";
import type { Pen } from "./pen.ts";
import { gap, kept, type Piece } from "./piece.ts";
import { baseline, CONTENT, LEADING, MM, SIZE } from "./sizes.ts";
import { linesPiece } from "./text.ts";

type Chart = Extract<Block, { block: "chart" }>;

const drawText = (pen: Pen, faces: Faces, label: Label, x: number, y: number, scale: number): void => {
  const size = label.size * scale;
  const width = (label.bold ? faces.bold : faces.regular).width(label.text, size);
  const back = label.anchor === "middle" ? width / 2 : label.anchor === "end" ? width : 0;
  pen.text(label.text, x - back, y, size, label.bold, inPrint(label.fill));
};

const drawShape = (pen: Pen, faces: Faces, s: Shape, left: number, top: number, scale: number): void => {
  const at = (x: number, y: number) => [left + x * scale, top + y * scale] as const;
  if (s.shape === "rect") pen.fill(...at(s.x, s.y), s.width * scale, s.height * scale, inPrint(s.fill));
  else if (s.shape === "text") drawText(pen, faces, s, ...at(s.x, s.y), scale);
  else {
    const points = s.shape === "line" ? [at(s.x1, s.y1), at(s.x2, s.y2)] : s.points.map(([x, y]) => at(x, y));
    pen.line(points, s.width * scale, inPrint(s.stroke));
  }
};

const picturePiece = (faces: Faces, picture: Picture): Piece => {
  const scale = Math.min(MM, CONTENT.width / picture.width, CONTENT.height / picture.height);
  return {
    height: picture.height * scale,
    draw(pen, left, top) {
      const middle = left + (CONTENT.width - picture.width * scale) / 2;
      for (const shape of picture.shapes) drawShape(pen, faces, shape, middle, top, scale);
    },
  };
};

export const chart = (faces: Faces, block: Chart): Piece[] => {
  const picture = picturePiece(faces, block.picture);
  if (block.caption === undefined) return [gap(2 * MM), picture, gap(2 * MM)];
  const style = { size: SIZE.small, align: "center" } as const;
  const caption = linesPiece(faces.regular, breakLines(faces.regular, block.caption, SIZE.small, CONTENT.width), style);
  return [gap(2 * MM), kept(picture), caption, gap(2 * MM)];
};

type Qr = Extract<Block, { block: "qr" }>;

const QR = 30 * MM;
/** Modules of white that a reader needs around the code. */
const QUIET = 4;

/** Dark modules as one rectangle for each run in a row. */
const runs = (code: ReturnType<typeof generate>): { x: number; y: number; length: number }[] => {
  const found: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      const from = x;
      while (code.get(x, y)) x += 1;
      if (x > from) found.push({ x: from, y, length: x - from });
    }
  return found;
};

export const qr = (faces: Faces, block: Qr): Piece[] => {
  const code = generate(block.text, { minCorrectionLevel: correction.M });
  const module = QR / (code.size + 2 * QUIET);
  const text = QR + 3 * MM;
  const lines = breakLines(faces.regular, block.caption, SIZE.text, CONTENT.width - text);
  const draw: Piece["draw"] = (pen, left, top) => {
    for (const { x, y, length } of runs(code))
      pen.fill(left + (x + QUIET) * module, top + (y + QUIET) * module, length * module, module);
    const each = SIZE.text * LEADING;
    const first = top + (QR - lines.length * each) / 2 + baseline(SIZE.text);
    for (const [i, line] of lines.entries()) pen.text(line, left + text, first + i * each, SIZE.text);
  };
  return [gap(2 * MM), { height: QR, draw }, gap(2 * MM)];
};
