/** Stacks pieces on pages. */
import type { Piece } from "./piece.ts";

interface Placed {
  piece: Piece;
  /** Points below the top of the page's content. */
  top: number;
}

/** Points: a first part smaller than this is not worth a cut. */
const LEAST_PART = 60;

/** Points: sums of heights are not exact. */
const SLACK = 0.01;

const cuttable = (piece: Piece, height: number): boolean =>
  piece.cut !== undefined && (piece.flows === true || piece.height > height - (piece.head?.height ?? 0));

/** Height that a piece, and those it is kept with, need in order to begin on this page. */
const needed = (piece: Piece, next: readonly Piece[], height: number): number => {
  const own = cuttable(piece, height) ? Math.min(piece.height, LEAST_PART) : piece.height;
  const follower = next[0];
  return piece.keep && follower ? piece.height + needed(follower, next.slice(1), height) : own;
};

/**
 * Pages of at most `height` points. Pieces are kept whole and with those they are kept with, as long as a page can hold them;
 * running text, and what is taller than a page, is cut. Heads are repeated.
 */
export const paginate = (pieces: readonly Piece[], height: number): Placed[][] => {
  const queue = [...pieces];
  let page: Placed[] = [];
  const pages = [page];
  let top = 0;
  // Nothing stands on the page yet but a repeated head: turning again would not help.
  let fresh = true;
  const put = (piece: Piece) => {
    page.push({ piece, top });
    top += piece.height;
    fresh = false;
  };
  const turn = (head?: Piece) => {
    page = [];
    pages.push(page);
    top = 0;
    if (head) put(head);
    fresh = true;
  };
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const room = height - top + SLACK;
    if (piece.newPage) {
      if (!fresh) turn();
    } else if (piece.gap && !piece.keep) {
      if (!fresh && piece.height <= room) put(piece);
    } else if (piece.height <= room && (fresh || needed(piece, queue, height) <= room)) {
      put(piece);
    } else {
      const parts = piece.height > room && (fresh || cuttable(piece, height)) ? piece.cut?.(room) : undefined;
      if (parts) {
        put(parts[0]);
        turn(piece.head);
        queue.unshift(parts[1]);
      } else if (fresh) put(piece);
      else {
        turn(piece.head);
        queue.unshift(piece);
      }
    }
  }
  return pages;
};
