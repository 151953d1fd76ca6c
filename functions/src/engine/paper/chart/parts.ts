/** What the three kinds of chart share: colours, sizes, text widths, ticks. */
import type { Colour, Label, Line, Picture, Shape } from "../picture.ts";

/** At most four colours, 3:1 between neighbours; two series take the first and the last. Never red and green. */
export const PALETTE = ["#12436d", "#28a197", "#801650", "#f46a25"] as const satisfies readonly Colour[];
export const INK: Colour = "#1a1a1a";
const GRID: Colour = "#c8ccd0";

export const coloursFor = (series: number): readonly Colour[] => (series === 2 ? [PALETTE[0], PALETTE[3]] : PALETTE);

/** mm: the size of labels, and of the title. */
export const TEXT = 3;
const TITLE = 4;

/** Rough width in mm: Chinese characters fill their em, Latin ones a little more than half. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, c) => sum + (c > "\u2e80" ? 1 : 0.58), 0) * size;

/** Latin words, with what belongs to them; anything else may be broken at every character. */
const WORDS = /[!-\u2e7f]+ *|./gsu;

/** Breaks a label by width; at most `most` lines, the last one ending in … when something is left out. */
export const wrapped = (text: string, width: number, size: number, most: number): string[] => {
  const lines: string[] = [""];
  const words = (text.match(WORDS) ?? []).flatMap((w) => (widthOf(w.trimEnd(), size) <= width ? [w] : Array.from(w)));
  for (const word of words) {
    const line = lines[lines.length - 1] ?? "";
    if (line === "" || widthOf((line + word).trimEnd(), size) <= width) lines[lines.length - 1] = line + word;
    else if (lines.length < most) lines.push(word);
    else {
      lines[lines.length - 1] = `${Array.from(line).slice(0, -1).join("")}…`;
      break;
    }
  }
  return lines;
};

/** A step of 1, 2 or 5 × 10ⁿ that takes about `count` of them to `top`. */
const stepFor = (top: number, count = 4): number => {
  const raw = top / count || 1;
  const ten = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((f) => f * ten >= raw * 0.999) ?? 10) * ten;
};

/** Ticks from 0 to the first that is not below `top`. */
export const ticksTo = (top: number): number[] => {
  const step = stepFor(top);
  return Array.from({ length: Math.ceil(top / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
};

export const text = (x: number, y: number, words: string, more: Partial<Label> = {}): Label => ({
  shape: "text",
  x,
  y,
  text: words,
  size: TEXT,
  anchor: "start",
  fill: INK,
  ...more,
});

export const rule = (x1: number, y1: number, x2: number, y2: number, stroke: Colour = GRID): Line => ({
  shape: "line",
  x1,
  y1,
  x2,
  y2,
  stroke,
  width: 0.2,
});

/** A title drawn, and the room it takes in mm. */
interface Head {
  shapes: Shape[];
  height: number;
}

/** The finding, in at most two lines from the left edge. */
export const heading = (title: string, width: number): Head => {
  const lines = wrapped(title, width, TITLE, 2);
  const shapes = lines.map((line, i) => text(0, TITLE * (1 + i * 1.4), line, { size: TITLE, bold: true }));
  return { shapes, height: lines.length * TITLE * 1.4 + 2 };
};

/** Names of the series with their colours, in one line. */
export const legend = (series: readonly string[], colours: readonly Colour[], y: number): Shape[] => {
  let x = 0;
  return series.flatMap((name, i): Shape[] => {
    const at = x;
    x += TEXT * 1.4 + widthOf(name, TEXT) + 5;
    return [
      { shape: "rect", x: at, y: y - TEXT * 0.85, width: TEXT, height: TEXT, fill: colours[i] ?? INK },
      text(at + TEXT * 1.4, y, name),
    ];
  });
};

/** A chart of nothing says so. */
export const noData = (title: string, head: Head, width: number): Picture => {
  const height = head.height + TEXT * 2;
  return { width, height, title, shapes: [...head.shapes, text(0, head.height + TEXT * 1.2, "暂无数据")] };
};
