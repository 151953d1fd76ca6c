/** Papers to PDF: the only door to pdfkit. */
export { MissingGlyph } from "./errors.ts";
export { lacking } from "./lacking.ts";
export { render } from "./render.ts";
