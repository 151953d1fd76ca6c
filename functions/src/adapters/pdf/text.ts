/** Pieces of running text. */
import type { Align, Block } from "../../engine/paper/paper.ts";
import type { Face, Faces } from "./fonts.ts";
import { breakLines } from "./lines.ts";
import { gap, kept, type Piece } from "./piece.ts";
import { baseline, CONTENT, LEADING, MM, SIZE } from "./sizes.ts";

interface Style {
  size: number;
  bold?: boolean;
  align?: Align | undefined;
}

/** Where a line begins in a width, by its alignment. */
export const startOf = (face: Face, line: string, style: Style, width: number): number => {
  if (style.align !== "center" && style.align !== "right") return 0;
  const free = width - face.width(line, style.size);
  return style.align === "center" ? free / 2 : free;
};

/** The least number of lines that a paragraph leaves on a page. */
const LEAST = 2;

/** Lines as a piece that may be cut between lines. */
export const linesPiece = (face: Face, lines: readonly string[], style: Style, indent = 0): Piece => {
  const each = style.size * LEADING;
  return {
    height: lines.length * each,
    flows: true,
    draw(pen, left, top) {
      lines.forEach((line, i) => {
        const x = left + indent + startOf(face, line, style, CONTENT.width - indent);
        pen.text(line, x, top + i * each + baseline(style.size), style.size, style.bold);
      });
    },
    cut(room) {
      const n = Math.min(Math.floor(room / each), lines.length - LEAST);
      if (n < LEAST) return undefined;
      return [linesPiece(face, lines.slice(0, n), style, indent), linesPiece(face, lines.slice(n), style, indent)];
    },
  };
};

const faceOf = (faces: Faces, style: Style): Face => (style.bold ? faces.bold : faces.regular);

const whole = (faces: Faces, text: string, style: Style): Piece => {
  const face = faceOf(faces, style);
  return linesPiece(face, breakLines(face, text, style.size, CONTENT.width), style);
};

export const title = (faces: Faces, text: string): Piece[] => [
  kept(whole(faces, text, { size: SIZE.title, bold: true, align: "center" })),
  kept(gap(4 * MM)),
];

export const number = (faces: Faces, text: string): Piece[] => [
  kept(whole(faces, text, { size: SIZE.text, align: "right" })),
  kept(gap(1 * MM)),
];

export const heading = (faces: Faces, text: string): Piece[] => [
  gap(3 * MM),
  kept(whole(faces, text, { size: SIZE.heading, bold: true })),
  kept(gap(1.5 * MM)),
];

type Paragraph = Extract<Block, { block: "paragraph" }>;

export const paragraph = (faces: Faces, block: Paragraph): Piece[] => {
  const style = { size: block.small ? SIZE.small : SIZE.text, bold: block.bold ?? false, align: block.align };
  const first = block.indent ? "　　" : "";
  const parts = block.text.split("\n").flatMap((part) => [whole(faces, first + part, style), gap(1 * MM)]);
  return [gap(1.5 * MM), ...parts];
};

type List = Extract<Block, { block: "list" }>;

/** Items hang: their further lines begin under the text, not under the mark. */
export const list = (faces: Faces, block: List): Piece[] => {
  const face = faces.regular;
  const style = { size: SIZE.text };
  const indent = face.width("10.", style.size) + 1 * MM;
  return block.items.flatMap((item, i) => {
    const lines = breakLines(face, item, style.size, CONTENT.width - indent);
    return [marked(linesPiece(face, lines, style, indent), block.ordered ? `${i + 1}.` : "·"), gap(1 * MM)];
  });
};

const marked = (piece: Piece, mark: string): Piece => ({
  ...piece,
  draw(pen, left, top) {
    pen.text(mark, left, top + baseline(SIZE.text), SIZE.text);
    piece.draw(pen, left, top);
  },
  cut(room) {
    const parts = piece.cut?.(room);
    return parts && [marked(parts[0], mark), parts[1]];
  },
});
