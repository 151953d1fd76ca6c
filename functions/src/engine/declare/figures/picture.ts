/** The chart of a table of figures, drawn. Apart from the figures: a page that shows none loads no charts. */
import { bars, pareto } from "../../paper/chart/index.ts";
import type { Picture } from "../../paper/picture.ts";
import { listOf } from "../../values/lists.ts";
import { type FigureCell, type FigureTable, type Said, shown } from "./figures.ts";

interface Drawing {
  /** Where the bar of a row leads, by its key. */
  href?: (key: string) => string;
  /** mm. */
  width?: number;
}
/** Draws a table's chart; undefined for a table without one. A cell that holds nothing has no bar. Throws a RangeError for more than four series. */
export function pictureOf(
  { chart, rows, columns }: FigureTable,
  word: (s: Said) => string,
  { href, width }: Drawing = {},
): Picture | undefined {
  if (!chart) return undefined;
  const values = listOf(chart.value);
  const type = columns[values[0] ?? 0]?.type ?? "number";
  const head = { title: word(chart.title), ...(width !== undefined && { width }) };
  const marks = rows.map((r) => ({
    label: String(r.cells[chart.label] ?? ""),
    values: values.map((column) => numberOf(r.cells[column])),
    ...(href && r.ids.length > 0 && { href: href(r.key) }),
  }));
  const show = (value: number) => shown(type, value);
  if (chart.draw === "pareto")
    return pareto({
      ...head,
      causes: marks.map(({ values: [value], ...mark }) => ({ ...mark, value: value ?? 0 })),
      show,
      ...(chart.unit && { unit: word(chart.unit) }),
    });
  return bars({
    ...head,
    show,
    ...(chart.top !== undefined && { top: chart.top }),
    ...(chart.series && { series: chart.series.map(word) }),
    rows: marks.map(({ label, values: all, href: to }) => ({ label, values: all, hrefs: all.map(() => to) })),
  });
}

const numberOf = (cell: FigureCell | undefined): number | null =>
  cell === null || cell === undefined ? null : Number(cell);
