/** What pieces draw with: points from the top left corner of the page; text by its base line. */
import type { Faces } from "./fonts.ts";
import { RULE } from "./sizes.ts";

type Document = PDFKit.PDFDocument;

export interface Pen {
  text: (text: string, x: number, base: number, size: number, bold?: boolean, colour?: string) => void;
  rect: (x: number, y: number, width: number, height: number) => void;
  fill: (x: number, y: number, width: number, height: number, colour?: string) => void;
  line: (points: readonly (readonly [number, number])[], width?: number, colour?: string) => void;
}

const BLACK = "#000000";

export const penOf = (doc: Document, faces: Faces): Pen => {
  doc.registerFont("regular", font(faces.regular)).registerFont("bold", font(faces.bold));
  return {
    text(text, x, base, size, bold = false, colour = BLACK) {
      doc.font(bold ? "bold" : "regular", size).fillColor(colour);
      doc.text(text, x, base, { lineBreak: false, baseline: "alphabetic" });
    },
    rect(x, y, width, height) {
      doc.lineWidth(RULE).rect(x, y, width, height).stroke(BLACK);
    },
    fill(x, y, width, height, colour = BLACK) {
      doc.rect(x, y, width, height).fill(colour);
    },
    line(points, width = RULE, colour = BLACK) {
      const [first, ...rest] = points;
      if (!first) return;
      doc.lineWidth(width).moveTo(...first);
      for (const point of rest) doc.lineTo(...point);
      doc.stroke(colour);
    },
  };
};

/** pdfkit takes fonts already opened since 0.20; its types (0.17) do not say so yet. */
const font = (face: Faces["regular"]) => face.font as unknown as PDFKit.Mixins.PDFFontSource;
