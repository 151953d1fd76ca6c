/** Horizontal bars: Chinese labels stand beside them in full. */
import type { Picture, Shape } from "../picture.ts";
import { coloursFor, heading, INK, legend, noData, rule, TEXT, text, widthOf, wrapped } from "./parts.ts";

interface BarRow {
  /** ≤ 20 characters. */
  label: string;
  /** One value for each series; null: there is none. Not below 0. */
  values: readonly (number | null)[];
  /** Where each mark leads: the list of exactly the records behind it. */
  hrefs?: readonly (string | undefined)[];
}

interface Bars {
  /** The finding: “服务态度得分最低”. */
  title: string;
  /** Names of up to four series; needed when there is more than one. */
  series?: readonly string[];
  rows: readonly BarRow[];
  /** What a value looks like on its mark; as it is when left out. */
  show?: (value: number) => string;
  /** The value of a full bar; the greatest one when left out. */
  top?: number;
  /** mm; 165, the width of a page's content, when left out. */
  width?: number;
}

/** mm: a bar, the room between bars of a row, and between rows. */
const BAR = 4.6;
const INNER = 0.6;
const OUTER = 2.6;

interface Frame {
  /** mm: where bars begin. */
  left: number;
  /** mm of bar for 1. */
  scale: number;
  /** Bars in a row. */
  count: number;
}

const frameOf = (chart: Bars, width: number, show: (value: number) => string): Frame => {
  const values = chart.rows.flatMap((r) => r.values.filter((v) => v !== null));
  const left = Math.min(width * 0.38, Math.max(...chart.rows.map((r) => widthOf(r.label, TEXT)))) + 2;
  const right = Math.max(...values.map((v) => widthOf(show(v), TEXT)), 0) + 2;
  const top = chart.top ?? Math.max(...values, 0);
  const count = Math.max(...chart.rows.map((r) => r.values.length));
  return { left, scale: top > 0 ? (width - left - right) / top : 0, count };
};

const LINE = TEXT * 1.3;

/** One row, its label and bars centred on each other; `height` is the room it takes. */
const drawn = (
  row: BarRow,
  y: number,
  frame: Frame,
  show: (value: number) => string,
): { shapes: Shape[]; height: number } => {
  const { left, scale, count } = frame;
  const lines = wrapped(row.label, left - 2, TEXT, 2);
  const all = count * BAR + (count - 1) * INNER;
  const height = Math.max(all, lines.length * LINE);
  const first = y + height / 2 - ((lines.length - 1) / 2) * LINE + TEXT * 0.36;
  const label = lines.map((line, i): Shape => text(left - 2, first + i * LINE, line, { anchor: "end" }));
  const colours = coloursFor(count);
  const marks = row.values.flatMap((value, i): Shape[] => {
    if (value === null) return [];
    const at = y + (height - all) / 2 + i * (BAR + INNER);
    const href = row.hrefs?.[i];
    const length = Math.max(0, value) * scale;
    return [
      { shape: "rect", x: left, y: at, width: length, height: BAR, fill: colours[i] ?? INK, href },
      text(left + length + 1, at + BAR / 2 + TEXT * 0.36, show(value), { href }),
    ];
  });
  return { shapes: [...label, ...marks], height };
};

/** Throws a RangeError for more than four series. */
export const bars = (chart: Bars): Picture => {
  const { rows, title, width = 165, show = String } = chart;
  const head = heading(title, width);
  if (rows.length === 0) return noData(title, head, width);
  const frame = frameOf(chart, width, show);
  if (frame.count > 4) throw new RangeError(`柱状图最多四组数据，现为 ${frame.count} 组`);
  const shapes: Shape[] = [...head.shapes];
  let y = head.height;
  if (chart.series && frame.count > 1) {
    shapes.push(...legend(chart.series, coloursFor(frame.count), y + TEXT));
    y += TEXT * 2;
  }
  const start = y;
  for (const row of rows) {
    const { shapes: own, height } = drawn(row, y, frame, show);
    shapes.push(...own);
    y += height + OUTER;
  }
  shapes.push(rule(frame.left, start - 1, frame.left, y - OUTER + 1, INK));
  return { width, height: y, title, shapes };
};
