/**
 * How long a paper takes: ours against plain pdfkit drawing the same texts at the same places, and against Chromium
 * printing the same form from HTML. Run: `node bench/pdf.ts [rounds]`. Medians in ms; the ratio to plain pdfkit is to stay ≤ 1.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fontkit from "fontkit";
import PDFDocument from "pdfkit";
import { chromium } from "playwright-core";
import { render } from "../functions/src/adapters/pdf/index.ts";
import { type Block, type Cell, issue, type Paper } from "../functions/src/engine/paper/paper.ts";
import { complaintRecord } from "../functions/src/regulations/r01-oil-dispatch/papers/complaint-record.ts";
import { type Run, readPdf } from "../test/support/read/pdf.ts";

const ROUNDS = Number(process.argv[2] ?? 30);
const AT = "2026-11-05T01:00:00.000Z";
const FONT = "@expo-google-fonts/noto-sans-sc";

const story = "客户于9月29日提油一车（0号柴油 25.4 吨），卸油后检出含水，要求换油并说明原因；业务人员当日到场取样。";
const DATA = {
  at: "2026年9月30日 17:30",
  customer: "华北物流有限公司",
  content: story.repeat(4),
  result: "经查系罐车封口不严所致。一、当日换油；二、检修罐车并复检本批次油品；三、由主管领导电话向客户致歉。".repeat(
    3,
  ),
  handler: "赵敏",
  remark: "已于10月8日电话告知客户。",
};

/** By turns, so that neither a cold start nor other work on the machine falls to one of them alone. */
const timed = async (...works: (() => Promise<unknown>)[]): Promise<number[]> => {
  const times = works.map((): number[] => []);
  for (let i = 0; i < ROUNDS; i += 1)
    for (const [n, work] of works.entries()) {
      const from = performance.now();
      await work();
      times[n]?.push(performance.now() - from);
    }
  return times.map((of) => of.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
};

type Font = Buffer | fontkit.Font | fontkit.FontCollection;

const MM = 72 / 25.4;

/** pdfkit as its guide shows it: the font registered as data, each line drawn where ours stands. */
const plain = (pages: readonly Run[][], regular: Font, bold: Font): Promise<number> =>
  new Promise((resolve) => {
    const doc = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
    let size = 0;
    doc.on("data", (chunk: Buffer) => {
      size += chunk.length;
    });
    doc.on("end", () => resolve(size));
    // The types of pdfkit do not know yet that it takes fonts already opened.
    doc.registerFont("regular", regular as Buffer).registerFont("bold", bold as Buffer);
    for (const runs of pages) {
      doc.addPage();
      for (const run of runs) {
        doc.font(run.font.endsWith("Bold") ? "bold" : "regular", run.size);
        doc.text(run.text, run.x * MM, run.y * MM, { lineBreak: false, baseline: "alphabetic" });
      }
    }
    doc.end();
  });

const cellHtml = (cell: Cell | string): string => {
  const { text, bold, span = 1, rows = 1, minHeight = 9, foot = "" } = typeof cell === "string" ? { text: cell } : cell;
  const body = `${text}<div style="text-align:right">${foot}</div>`;
  return `<t${bold ? "h" : "d"} colspan=${span} rowspan=${rows} style="height:${minHeight}mm">${body}`;
};

const blockHtml = (block: Block): string => {
  if (block.block === "grid")
    return `<table>${block.rows.map((r) => `<tr>${r.map(cellHtml).join("")}`).join("")}</table>`;
  return "text" in block ? `<p>${block.text}</p>` : "";
};

const html = (paper: Paper): string => `<!doctype html><html lang="zh-CN"><style>
  @page { size: A4; margin: 20mm 20mm 22mm 25mm } body { font: 10.5pt/1.45 "Noto Sans SC" }
  table { border-collapse: collapse; width: 100% } td, th { border: .5pt solid; vertical-align: top; text-align: left }
  @font-face { font-family: "Noto Sans SC"; src: url(file://${createRequire(import.meta.url).resolve(`${FONT}/400Regular/NotoSansSC_400Regular.ttf`)}) }
</style>${paper.blocks.map(blockHtml).join("")}</html>`;

const chromiumPrint = async (paper: Paper): Promise<number | undefined> => {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  try {
    const page = await browser.newPage();
    const file = join(mkdtempSync(join(tmpdir(), "banfa-bench-")), "paper.html");
    writeFileSync(file, html(paper));
    // One warm browser and page for all rounds: its start (about a second) is not counted.
    const [printed] = await timed(async () => {
      await page.goto(`file://${file}`);
      await page.evaluate("document.fonts.ready");
      await page.pdf({ preferCSSPageSize: true });
    });
    return printed;
  } finally {
    await browser.close();
  }
};

const [paper] = issue(complaintRecord.paper, DATA, { number: "R01-2026-001" });
if (!paper) throw new Error("no paper");
const started = performance.now();
const bytes = await render(paper, AT);
const first = performance.now() - started;
const { pages } = await readPdf(bytes);
const load = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`${FONT}/${file}`));
const [regular, bold] = [load("400Regular/NotoSansSC_400Regular.ttf"), load("700Bold/NotoSansSC_700Bold.ttf")];

const [openRegular, openBold] = [fontkit.create(regular), fontkit.create(bold)];
await plain(pages, openRegular, openBold);
const [ours = 0, pdfkit, shared] = await timed(
  () => render(paper, AT),
  () => plain(pages, regular, bold),
  () => plain(pages, openRegular, openBold),
);
const browser = await chromiumPrint(paper).catch((error: Error) => {
  console.error(`Chromium: ${error.message.split("\n")[0]}`);
  return undefined;
});

const ms = (n: number | undefined) => (n === undefined ? null : Math.round(n * 10) / 10);
const ratio = (n: number | undefined) => (n ? Math.round((ours / n) * 100) / 100 : null);
const sizes = { ours: bytes.length, pdfkit: await plain(pages, regular, bold) };
const times = {
  first: ms(first),
  ours: ms(ours),
  pdfkit: ms(pdfkit),
  pdfkitFontsOpen: ms(shared),
  chromium: ms(browser),
};
console.log(
  JSON.stringify({
    rounds: ROUNDS,
    ms: times,
    ratio: { pdfkit: ratio(pdfkit), pdfkitFontsOpen: ratio(shared), chromium: ratio(browser) },
    bytes: sizes,
  }),
);
