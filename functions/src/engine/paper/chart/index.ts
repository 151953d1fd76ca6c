/** The three kinds of chart, each drawn once to a picture: for the web by `svg.ts`, on paper by the PDF adapter. */
export { type BarRow, type Bars, bars } from "./bars.ts";
export { type Lines, lines, type Series } from "./lines.ts";
export { type Cause, type Pareto, pareto } from "./pareto.ts";
