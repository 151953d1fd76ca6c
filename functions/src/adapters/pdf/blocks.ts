/** From the blocks of a paper to the pieces of its pages. */
import type { Block } from "../../engine/paper/paper.ts";
import { chart, qr } from "./figures.ts";
import type { Faces } from "./fonts.ts";
import { grid, table } from "./grid.ts";
import { gap, type Piece } from "./piece.ts";
import { seal, signature } from "./sign.ts";
import { MM } from "./sizes.ts";
import { heading, list, number, paragraph, title } from "./text.ts";

const piecesOf = (faces: Faces, block: Block): Piece[] => {
  switch (block.block) {
    case "title":
      return title(faces, block.text);
    case "number":
      return number(faces, block.text);
    case "heading":
      return heading(faces, block.text);
    case "paragraph":
      return paragraph(faces, block);
    case "list":
      return list(faces, block);
    case "grid":
      return grid(faces, block);
    case "table":
      return table(faces, block);
    case "signature":
      return signature(faces, block);
    case "seal":
      return seal(faces, block);
    case "chart":
      return chart(faces, block);
    case "qr":
      return qr(faces, block);
    case "space":
      return [gap(block.mm * MM)];
    case "page":
      return [{ ...gap(0), newPage: true }];
  }
};

/** Points: what is higher does not follow a signature to the next page. */
const SHORT = 60 * MM;

/** A name under an empty page vouches for nothing: what stands before a signature or seal goes with it. */
const withCompany = (before: Piece[]): Piece[] => {
  const last = before[before.length - 1];
  return last && last.height <= SHORT ? [...before.slice(0, -1), { ...last, keep: true }] : before;
};

export const pieces = (faces: Faces, blocks: readonly Block[]): Piece[] => {
  let all: Piece[] = [];
  for (const block of blocks) {
    const own = piecesOf(faces, block);
    const signs = block.block === "signature" || block.block === "seal";
    if (signs) all = withCompany(all);
    all.push(...own.map((p, i) => (signs && i < own.length - 1 ? { ...p, keep: true } : p)));
  }
  return all;
};
