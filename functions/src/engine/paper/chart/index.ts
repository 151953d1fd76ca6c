/** The three kinds of chart, each drawn once to a picture: for the web by `svg.ts`, on paper by the PDF adapter. */
export { bars } from "./bars.ts";
export { lines } from "./lines.ts";
export { pareto } from "./pareto.ts";
