/**
 * Pareto: causes by size, and the share they make up together. Both axes are alike – the left one ends at the total,
 * where the right one ends at 100 % – so bar and line can be compared; the shares are printed on the points.
 */
import type { Picture, Shape } from "../picture.ts";
import { heading, INK, noData, PALETTE, rule, TEXT, text, widthOf, wrapped } from "./parts.ts";

interface Cause {
  label: string;
  /** Not below 0. */
  value: number;
  href?: string;
}

interface Pareto {
  /** The finding: “前两项原因占投诉的 72%”. */
  title: string;
  causes: readonly Cause[];
  /** What the total counts, at the top of the left axis: 件, 元. */
  unit?: string;
  show?: (value: number) => string;
  /** More causes than this: the smallest are one bar 其他, always last. */
  most?: number;
  width?: number;
  height?: number;
}

const OTHERS = "其他";

const sorted = (causes: readonly Cause[], most: number): Cause[] => {
  const named = causes.filter((c) => c.value > 0 && c.label !== OTHERS).sort((a, b) => b.value - a.value);
  const own = causes.filter((c) => c.label === OTHERS);
  const shown = named.length + (own.length > 0 ? 1 : 0) <= most ? named : named.slice(0, most - 1);
  const rest = [...named.slice(shown.length), ...own];
  const value = rest.reduce((sum, c) => sum + c.value, 0);
  const single = rest.length === 1 ? rest[0]?.href : undefined;
  return value > 0 ? [...shown, { label: OTHERS, value, ...(single === undefined ? {} : { href: single }) }] : shown;
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

interface Frame {
  /** Middle of a bar. */
  x: (cause: number) => number;
  y: (share: number) => number;
  /** mm from bar to bar. */
  slot: number;
  bottom: number;
  shapes: Shape[];
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

const frameOf = (chart: Pareto, causes: readonly Cause[], total: number, width: number, under: number): Frame => {
  const { show = String, height = 85, unit = "" } = chart;
  // Of whole things there are no quarters.
  const whole = causes.every((c) => Number.isInteger(c.value));
  const markOf = (value: number) => (whole && !Number.isInteger(value) ? "" : show(Math.round(value * 100) / 100));
  const marks = QUARTERS.map((q) => markOf(q * total) + (q === 1 ? unit : ""));
  const left = Math.max(...marks.map((m) => widthOf(m, TEXT))) + 2;
  const right = width - widthOf("100%", TEXT) - 2;
  const slot = (right - left) / causes.length;
  const names = causes.map((c) => wrapped(c.label, slot - 1, TEXT, 3));
  const bottom = height - Math.max(...names.map((n) => n.length)) * TEXT * 1.3 - 1;
  const top = under + 4;
  const x = (i: number) => left + (i + 0.5) * slot;
  const y = (share: number) => bottom - share * (bottom - top);
  const axes = QUARTERS.flatMap((q, i): Shape[] => [
    rule(left, y(q), right, y(q), q === 0 ? INK : undefined),
    text(left - 1, y(q) + TEXT * 0.36, marks[i] ?? "", { anchor: "end" }),
    text(right + 1, y(q) + TEXT * 0.36, percent(q)),
  ]);
  const named = names.flatMap((lines, i) =>
    lines.map((line, k) => text(x(i), bottom + TEXT * 1.3 * (k + 1), line, { anchor: "middle" })),
  );
  return { x, y, slot, bottom, shapes: [...axes, ...named] };
};

const bar = (cause: Cause, i: number, total: number, frame: Frame, show: (value: number) => string): Shape[] => {
  const { x, y, slot, bottom } = frame;
  const top = y(cause.value / total);
  const width = slot * 0.64;
  const box = { x: x(i) - width / 2, width, y: top, height: bottom - top };
  // The line's first point is the top of the first bar, so a value stands inside its bar, in white, if there is room.
  const inside = bottom - top > TEXT * 2;
  const base = inside ? top + TEXT * 1.3 : top - 0.8;
  const fill = inside ? "#ffffff" : INK;
  return [
    { shape: "rect", ...box, fill: PALETTE[0], href: cause.href },
    text(x(i), base, show(cause.value), { anchor: "middle", fill, href: cause.href }),
  ];
};

const curve = (causes: readonly Cause[], total: number, { x, y }: Frame): Shape[] => {
  let sum = 0;
  const shares = causes.map((c) => {
    sum += c.value;
    return sum / total;
  });
  const points = shares.map((share, i) => [x(i), y(share)] as const);
  const marks = points.flatMap(([px, py], i): Shape[] => [
    { shape: "rect", x: px - 0.7, y: py - 0.7, width: 1.4, height: 1.4, fill: PALETTE[3] },
    // The curve rises to the right, so the room is at the left above the point.
    text(px + 1, py - 1.8, percent(shares[i] ?? 0), { anchor: "end" }),
  ]);
  return [{ shape: "polyline", points, stroke: PALETTE[3], width: 0.6 }, ...marks];
};

export const pareto = (chart: Pareto): Picture => {
  const { width = 165, height = 85, most = 8, show = String } = chart;
  const causes = sorted(chart.causes, most);
  const total = causes.reduce((sum, c) => sum + c.value, 0);
  const head = heading(chart.title, width);
  if (total === 0) return noData(chart.title, head, width);
  const frame = frameOf(chart, causes, total, width, head.height);
  const bars = causes.flatMap((c, i) => bar(c, i, total, frame, show));
  const shapes = [...head.shapes, ...frame.shapes, ...bars, ...curve(causes, total, frame)];
  return { width, height, title: chart.title, shapes };
};
