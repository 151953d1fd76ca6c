/** What stands around the content of every page: reader, marks, number, page, copy. */
import { copyLabel, type Paper } from "../../engine/paper/paper.ts";
import type { Faces } from "./fonts.ts";
import type { Pen } from "./pen.ts";
import { MARGIN, MM, PAGE, SIZE } from "./sizes.ts";

/** Base lines above the foot and below the top of the sheet. */
const FOOT = PAGE.height - 12 * MM;
const HEAD = 12 * MM;
/** Above marks and notes, within what printers print. */
const TOP = 6.5 * MM;

const RIGHT = PAGE.width - MARGIN.right;

const drawMarks = (pen: Pen, faces: Faces, { marks = [], example }: Paper): void => {
  let right = RIGHT;
  for (const mark of marks.toReversed()) {
    const width = faces.bold.width(mark, SIZE.text) + 4 * MM;
    pen.rect(right - width, HEAD - 5 * MM, width, 7 * MM);
    pen.text(mark, right - width + 2 * MM, HEAD, SIZE.text, true);
    right -= width + 2 * MM;
  }
  if (!example) return;
  const note = "版式为示例，可由本单位另定";
  pen.text(note, right - faces.regular.width(note, SIZE.small), HEAD, SIZE.small);
};

/** Draws the frame of page `page` (from 1) of `of`. */
export const drawFrame = (pen: Pen, faces: Faces, paper: Paper, page: number, of: number): void => {
  const { width } = faces.regular;
  const small = SIZE.small;
  if (paper.reader !== undefined) pen.text(`内部文书，请勿外传。打开：${paper.reader}`, MARGIN.left, TOP, small);
  if (page === 1) drawMarks(pen, faces, paper);
  const middle = `第 ${page} 页 共 ${of} 页`;
  pen.text(paper.number === undefined ? paper.title : `编号：${paper.number}`, MARGIN.left, FOOT, small);
  pen.text(middle, (MARGIN.left + RIGHT - width(middle, small)) / 2, FOOT, small);
  if (!paper.copy) return;
  const copy = copyLabel(paper.copy);
  pen.text(copy, RIGHT - faces.bold.width(copy, SIZE.text), FOOT, SIZE.text, true);
};
