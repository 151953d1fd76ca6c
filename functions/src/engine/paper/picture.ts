/**
 * A picture: a few primitives that both a browser (`svg.ts`) and the PDF adapter draw alike.
 * Lengths in mm from the top left corner, y downwards; `size` of a text is its height (em) in mm.
 */
export interface Picture {
  width: number;
  height: number;
  /** What the picture says, for people who cannot see it. */
  title: string;
  shapes: readonly Shape[];
}

export type Shape = Rect | Line | Polyline | Label;

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

export interface Rect {
  shape: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Colour;
  /** Where a click on the mark leads (web only). */
  href?: string | undefined;
}

export interface Line {
  shape: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Colour;
  width: number;
}

export interface Polyline {
  shape: "polyline";
  points: readonly (readonly [x: number, y: number])[];
  stroke: Colour;
  width: number;
}

/** `x`, `y`: the anchor on the base line. */
export interface Label {
  shape: "text";
  x: number;
  y: number;
  text: string;
  size: number;
  anchor: "start" | "middle" | "end";
  bold?: boolean;
  fill: Colour;
  href?: string | undefined;
}

/** Papers are black only: each colour of the palette has a grey that a laser printer keeps apart from its neighbours. */
const GREYS: Record<string, Colour> = {
  "#12436d": "#2b2b2b",
  "#28a197": "#8c8c8c",
  "#801650": "#5c5c5c",
  "#f46a25": "#b4b4b4",
};

/** The colour on paper. */
export const inPrint = (colour: Colour): Colour => GREYS[colour.toLowerCase()] ?? colour;
