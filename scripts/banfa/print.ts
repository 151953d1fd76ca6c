/** A paper from plain data, without a database. */
import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { MissingGlyph, render } from "../../functions/src/adapters/pdf/index.ts";
import { copyLabel, issue, type Paper, type PaperKind } from "../../functions/src/engine/paper/paper.ts";
import { type Command, Refusal, text, word } from "./command.ts";
import { readData } from "./import/files.ts";
import { allKinds, byTitle } from "./regulations.ts";

/** The day that stands in the file; papers carry their own dates in their data. */
const PRINTED_AT = "2000-01-01T00:00:00.000Z";

export const command: Command = {
  usage: "文书 数据.json 输出.pdf [--number 编号]",
  does: "由数据生成文书，如 print “R01 附件2” 数据.json 输出.pdf；有联次的每联一个文件",
  options: { number: { type: "string" } },
  async run(given) {
    const kind = await paperNamed(word(given, 0, "文书，如 “R01 附件2”"));
    const data = readData(word(given, 1, "数据文件"));
    const out = word(given, 2, "输出文件");
    const papers = layOut(kind, data, text(given, "number"));
    const files = papers.map((paper, i) => ({ paper, file: papers.length > 1 ? numbered(out, i + 1) : out }));
    const drawn = await Promise.all(files.map(async ({ paper, file }) => ({ file, bytes: await draw(paper, kind) })));
    for (const { file, bytes } of drawn) writeFileSync(file, bytes);
    return {
      json: { files: files.map(({ file, paper }) => ({ file, copy: paper.copy ? copyLabel(paper.copy) : null })) },
      text: files.map(({ file, paper }) => `${file}${paper.copy ? `  ${copyLabel(paper.copy)}` : ""}`),
    };
  },
};

async function paperNamed(name: string): Promise<PaperKind<unknown>> {
  const papers = new Map(
    [...(await allKinds()).values()].flatMap((k) =>
      Object.values(k.papers ?? {}).map((p) => [p.paper.id, p.paper] as const),
    ),
  );
  const found = papers.get(name) ?? byTitle([...papers.values()], name);
  if (found) return found;
  throw new Refusal(
    `没有文书“${name}”，可选：\n${[...papers.values()].map((p) => `  ${p.id}  ${p.title}`).join("\n")}`,
  );
}

function layOut(kind: PaperKind<unknown>, data: unknown, number: string | undefined): Paper[] {
  try {
    return issue(kind, data, number ? { number } : {});
  } catch (error) {
    throw unfit(error, kind);
  }
}

async function draw(paper: Paper, kind: PaperKind<unknown>): Promise<Uint8Array> {
  try {
    return await render(paper, PRINTED_AT);
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message);
    throw unfit(error, kind);
  }
}

/** A layout reads the data as they are: what it trips over is missing or of another sort. */
const unfit = (error: unknown, kind: PaperKind<unknown>) =>
  error instanceof TypeError ? new Refusal(`数据不合“${kind.title}”的格式，请对照其栏目：${error.message}`) : error;

const numbered = (file: string, n: number) => {
  const end = extname(file);
  return `${file.slice(0, file.length - end.length)}-${n}${end}`;
};
