/** Reads a PDF back with pdf.js: what a person finds when searching, copying or looking at it. */
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A run of text; `x`, `y` in mm from the top left corner of the page, `y` at the base line, `size` in points. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
}

export interface Pdf {
  title: string;
  created: string;
  /** Runs of each page in the order they were drawn. */
  pages: Run[][];
  /** Text of each page; runs on one base line joined by a space, lines by `\n`. */
  texts: string[];
}

const MM = 25.4 / 72;
const round = (n: number) => Math.round(n * 100) / 100;

const textOf = (runs: readonly Run[]): string => {
  const lines = new Map<number, string[]>();
  for (const run of runs) lines.set(run.y, [...(lines.get(run.y) ?? []), run.text]);
  return [...lines.values()].map((words) => words.join(" ")).join("\n");
};

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

const runsOf = async (page: Page): Promise<Run[]> => {
  const height = page.getViewport({ scale: 1 }).height;
  const { items } = await page.getTextContent({ disableNormalization: true });
  // Fonts are known by name once the page's drawing commands have been read.
  await page.getOperatorList();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
    const font: { name: string } = page.commonObjs.get(item.fontName);
    const place = { x: round(x * MM), y: round((height - y) * MM), width: round(item.width * MM) };
    return [{ text: item.str, ...place, size: round(size), font: font.name.replace(/^[A-Z]{6}\+/, "") }];
  });
};

export const readPdf = async (bytes: Uint8Array): Promise<Pdf> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, fontExtraProperties: true });
  const doc = await task.promise;
  const { info } = await doc.getMetadata();
  const pages: Run[][] = [];
  for (let n = 1; n <= doc.numPages; n += 1) pages.push(await runsOf(await doc.getPage(n)));
  await task.destroy();
  const facts = info as { Title?: string; CreationDate?: string };
  return { title: facts.Title ?? "", created: facts.CreationDate ?? "", pages, texts: pages.map(textOf) };
};
