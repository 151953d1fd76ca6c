/** Lines over time, from zero, each named at its end. */
import type { Colour, Picture, Shape } from "../picture.ts";
import { coloursFor, heading, INK, noData, rule, TEXT, text, ticksTo, widthOf } from "./parts.ts";

interface Series {
  name: string;
  /** One value for each point of `labels`; null: there is none, and the line is broken there. */
  values: readonly (number | null)[];
  hrefs?: readonly (string | undefined)[];
}

interface Lines {
  /** The finding: “投诉自八月起减少”. */
  title: string;
  /** Names of the points, such as months. */
  labels: readonly string[];
  /** Up to four. */
  series: readonly Series[];
  show?: (value: number) => string;
  /** mm. */
  width?: number;
  height?: number;
}

type Point = readonly [number, number];

/** Unbroken runs of a series. */
const runsOf = (points: readonly (Point | null)[]): Point[][] => {
  const runs: Point[][] = [[]];
  for (const p of points) {
    if (p) runs[runs.length - 1]?.push(p);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
};

/** mm: side of the mark at a point. */
const MARK = 1.4;

interface Frame {
  x: (point: number) => number;
  y: (value: number) => number;
  /** mm: where the lines of the grid end. */
  right: number;
  /** mm between two points. */
  step: number;
  shapes: Shape[];
}

/** Axes, ticks and the names of the points, below `under` mm. */
const frameOf = (
  chart: Lines,
  width: number,
  height: number,
  under: number,
  show: (value: number) => string,
): Frame => {
  const { labels, series } = chart;
  const ticks = ticksTo(Math.max(...valuesOf(series)));
  const left = Math.max(...ticks.map((t) => widthOf(show(t), TEXT))) + 2;
  const right = width - (series.length > 1 ? Math.max(...series.map((s) => widthOf(s.name, TEXT))) + 3 : 4);
  const [bottom, top] = [height - TEXT * 2, under + 3];
  const step = (right - left) / Math.max(1, labels.length);
  const x = (i: number) => left + (i + 0.5) * step;
  const y = (v: number) => bottom - (v / (ticks[ticks.length - 1] || 1)) * (bottom - top);
  const every = Math.ceil(Math.max(...labels.map((l) => widthOf(l, TEXT))) / step) || 1;
  const named = labels.flatMap((l, i) =>
    i % every === 0 ? [text(x(i), bottom + TEXT * 1.5, l, { anchor: "middle" })] : [],
  );
  const lines = ticks.flatMap((t): Shape[] => [
    rule(left, y(t), right, y(t), t === 0 ? INK : undefined),
    text(left - 1, y(t) + TEXT * 0.36, show(t), { anchor: "end" }),
  ]);
  return { x, y, right, step, shapes: [...lines, ...named] };
};

const valuesOf = (series: readonly Series[]): number[] => series.flatMap((s) => s.values.filter((v) => v !== null));

/** One series: its runs, and a mark with its value at each point. */
const drawn = (s: Series, fill: Colour, { x, y, step }: Frame, show: (value: number) => string): Shape[] => {
  const points = s.values.map((v, i): Point | null => (v === null ? null : [x(i), y(v)]));
  const runs = runsOf(points).map((run): Shape => ({ shape: "polyline", points: run, stroke: fill, width: 0.6 }));
  const marks = points.flatMap((p, i): Shape[] => {
    if (!p) return [];
    const href = s.hrefs?.[i];
    const box = { x: p[0] - MARK / 2, y: p[1] - MARK / 2, width: MARK, height: MARK };
    const value = show(s.values[i] ?? 0);
    const label = text(p[0], p[1] - 1.6, value, { anchor: "middle", href });
    return [{ shape: "rect", ...box, fill, href }, ...(widthOf(value, TEXT) <= step * 1.05 ? [label] : [])];
  });
  return [...runs, ...marks];
};

/** The names at the ends of the lines, moved apart where they would cover each other. */
const names = (series: readonly Series[], { y, right }: Frame): Shape[] => {
  const ends = series.flatMap((s) => {
    const at = s.values.findLastIndex((v) => v !== null);
    return at === -1 ? [] : [{ name: s.name, y: y(s.values[at] ?? 0) }];
  });
  let free = Number.POSITIVE_INFINITY;
  return ends
    .sort((a, b) => b.y - a.y)
    .map((end) => {
      free = Math.min(end.y, free - TEXT * 1.2);
      return text(right + 1, free + TEXT * 0.36, end.name, { bold: true });
    });
};

/** Throws a RangeError for more than four series. */
export const lines = (chart: Lines): Picture => {
  const { series, width = 165, height = 70, show = String } = chart;
  if (series.length > 4) throw new RangeError(`折线图最多四条线，现为 ${series.length} 条`);
  const head = heading(chart.title, width);
  if (valuesOf(series).length === 0) return noData(chart.title, head, width);
  const frame = frameOf(chart, width, height, head.height, show);
  const colours = coloursFor(series.length);
  const drawings = series.flatMap((s, i) => drawn(s, colours[i] ?? INK, frame, show));
  const named = series.length > 1 ? names(series, frame) : [];
  return { width, height, title: chart.title, shapes: [...head.shapes, ...frame.shapes, ...drawings, ...named] };
};
