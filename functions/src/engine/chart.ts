/** The three kinds of chart, each drawn once to a picture: for the web by `svg.ts`, on paper by the PDF adapter. */
export { type BarRow, type Bars, bars } from "./chart/bars.ts";
export { type Lines, lines, type Series } from "./chart/lines.ts";
export { type Cause, type Pareto, pareto } from "./chart/pareto.ts";
