/** Lines to sign on and room for a seal. */
import { BLANK_DATE } from "../../engine/paper/boxes.ts";
import type { Block, Signature } from "../../engine/paper/paper.ts";
import type { Faces } from "./fonts.ts";
import { breakLines } from "./lines.ts";
import { gap, type Piece } from "./piece.ts";
import { baseline, CONTENT, LEADING, MM, SIZE } from "./sizes.ts";

const ROW = 12 * MM;
/** Room for a name written by hand. */
const NAME = 24 * MM;
const BETWEEN = 5 * MM;

type SignatureBlock = Extract<Block, { block: "signature" }>;

const widthOf = (faces: Faces, s: Signature): number => {
  const { width } = faces.regular;
  const name = Math.max(NAME, width(s.name ?? "", SIZE.text));
  return width(`${s.label}：`, SIZE.text) + name + 2 * MM + width(s.date ?? BLANK_DATE, SIZE.text);
};

const line = (faces: Faces, row: readonly Signature[], each: number): Piece => ({
  height: ROW,
  draw(pen, left, top) {
    const base = top + ROW - 3 * MM;
    row.forEach((s, i) => {
      const x = left + i * (each + BETWEEN);
      const date = s.date ?? BLANK_DATE;
      const name = x + faces.regular.width(`${s.label}：`, SIZE.text);
      const end = x + each - faces.regular.width(date, SIZE.text);
      pen.text(`${s.label}：`, x, base, SIZE.text);
      if (s.name) pen.text(s.name, name, base, SIZE.text);
      else
        pen.line([
          [name, base + 1],
          [end - 2 * MM, base + 1],
        ]);
      pen.text(date, end, base, SIZE.text);
    });
  },
});

/** Two side by side when all are narrow enough, else one a line. */
export const signature = (faces: Faces, block: SignatureBlock): Piece[] => {
  const half = (CONTENT.width - BETWEEN) / 2;
  const pairs = block.rows.every((s) => widthOf(faces, s) <= half);
  const step = pairs ? 2 : 1;
  const rows: Piece[] = [];
  for (let i = 0; i < block.rows.length; i += step)
    rows.push(line(faces, block.rows.slice(i, i + step), pairs ? half : CONTENT.width));
  return [gap(4 * MM), ...rows.map((r, i) => (i < rows.length - 1 ? { ...r, keep: true } : r))];
};

/** A seal is up to 42 mm across; with some air 45. */
const SEAL = 45 * MM;

type Seal = Extract<Block, { block: "seal" }>;

export const seal = (faces: Faces, block: Seal): Piece[] => {
  const date = block.date ?? BLANK_DATE;
  const side = Math.max(SEAL, faces.regular.width(date, SIZE.text) + 4 * MM);
  const each = SIZE.text * LEADING;
  const lines = breakLines(faces.regular, block.text, SIZE.text, side - 4 * MM);
  const height = SEAL + each * (lines.length - 1);
  const draw: Piece["draw"] = (pen, left, top) => {
    const x = left + CONTENT.width - side;
    pen.rect(x, top, side, height);
    lines.forEach((text, i) => {
      const start = x + (side - faces.regular.width(text, SIZE.text)) / 2;
      pen.text(text, start, top + 2 * MM + i * each + baseline(SIZE.text), SIZE.text);
    });
    const start = x + (side - faces.regular.width(date, SIZE.text)) / 2;
    pen.text(date, start, top + height - 2 * MM - each + baseline(SIZE.text), SIZE.text);
  };
  return [gap(4 * MM), { height, draw }];
};
