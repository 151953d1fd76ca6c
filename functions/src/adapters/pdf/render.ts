/** Papers to PDF: A4 portrait, black, text that can be searched, the same bytes for the same paper. */
import PDFDocument from "pdfkit";
import type { Paper } from "../../engine/paper/paper.ts";
import type { Instant } from "../../engine/time/period.ts";
import { pieces } from "./blocks.ts";
import { clean } from "./clean.ts";
import { faces } from "./fonts.ts";
import { drawFrame } from "./frame.ts";
import { paginate } from "./pages.ts";
import { penOf } from "./pen.ts";
import { CONTENT, MARGIN, PAGE } from "./sizes.ts";

type Document = PDFKit.PDFDocument;

const bytesOf = (doc: Document): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
    doc.end();
  });

const documentOf = (paper: Paper, createdAt: Instant): Document => {
  const title = paper.number === undefined ? paper.title : `${paper.title} ${paper.number}`;
  const options = {
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    font: null,
    lang: "zh-CN",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, Producer: "Banfa", Creator: "Banfa", CreationDate: new Date(createdAt) },
  };
  // `font: null` spares pdfkit its Helvetica; its types only know a name there.
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
};

/**
 * Renders a paper. `createdAt` becomes the file's date; nothing else of the moment gets into the bytes.
 * Rejects with MissingGlyph when a text has a character that the font lacks.
 */
export const render = async (printed: Paper, createdAt: Instant): Promise<Uint8Array> => {
  const paper = clean(printed);
  const fonts = faces();
  const pages = paginate(pieces(fonts, paper.blocks), CONTENT.height);
  const doc = documentOf(paper, createdAt);
  const pen = penOf(doc, fonts);
  for (const [i, placed] of pages.entries()) {
    doc.addPage();
    for (const { piece, top } of placed) piece.draw(pen, MARGIN.left, MARGIN.top + top);
    // Last, so that text that is read aloud or copied begins with the content.
    drawFrame(pen, fonts, paper, i + 1, pages.length);
  }
  return bytesOf(doc);
};
