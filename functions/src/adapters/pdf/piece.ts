/** A piece is what stands on one page: a height, and how to draw it there. Blocks become pieces, pages are stacks of them. */
import type { Pen } from "./pen.ts";

export interface Piece {
  /** Points. */
  height: number;
  draw: (pen: Pen, left: number, top: number) => void;
  /** Stays on the page of the piece after it. */
  keep?: boolean;
  /** Only room: nothing of it stands at the top of a page. */
  gap?: boolean;
  /** Begins a new page. */
  newPage?: boolean;
  /** Drawn above it whenever it comes first on a page. */
  head?: Piece | undefined;
  /** Cuts it so that the first part is at most `room` high; undefined: not even the smallest part fits. */
  cut?: (room: number) => readonly [Piece, Piece] | undefined;
  /** May be cut although it would fit on a page of its own. */
  flows?: boolean;
}

const nothing = () => {};

export const gap = (height: number): Piece => ({ height, draw: nothing, gap: true });

/** The same piece, staying with the one after it. */
export const kept = (piece: Piece): Piece => ({ ...piece, keep: true });
