/** A paper from plain data, without a database. */
import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { MissingGlyph, render } from "../../functions/src/adapters/pdf/index.ts";
import { copyLabel, issue, type Paper, type PaperKind } from "../../functions/src/engine/paper/paper.ts";
import { perhaps } from "../../functions/src/engine/values/nearest.ts";
import { type Command, Refusal, text, word } from "./command.ts";
import { readData } from "./import/files.ts";
import { dataFaults, said, unreadIn } from "./paper/data-faults.ts";
import { allKinds, byTitle } from "./regulations.ts";

/** The day that stands in the file; papers carry their own dates in their data. */
const PRINTED_AT = "2000-01-01T00:00:00.000Z";

export const command: Command = {
  usage: "文书 数据.json 输出.pdf [--number 编号]",
  does: "由数据生成文书，如 print “R01 附件2” 数据.json 输出.pdf；有联次的每联一个文件",
  options: { number: { type: "string" } },
  async run(given) {
    const kind = await paperNamed(word(given, 0, "文书，如 “R01 附件2”"));
    const from = word(given, 1, "数据文件");
    const out = word(given, 2, "输出文件");
    const data = dataIn(from, kind);
    const number = text(given, "number");
    const papers = issue(kind, data, number ? { number } : {});
    const unread = unreadIn(data, kind).map(said);
    const files = papers.map((paper, i) => ({ paper, file: papers.length > 1 ? numbered(out, i + 1) : out }));
    const drawn = await Promise.all(files.map(async ({ paper, file }) => ({ file, bytes: await draw(paper, kind) })));
    for (const { file, bytes } of drawn) writeFileSync(file, bytes);
    return {
      json: {
        files: files.map(({ file, paper }) => ({ file, copy: paper.copy ? copyLabel(paper.copy) : null })),
        unread,
      },
      text: [
        ...files.map(({ file, paper }) => `${file}${paper.copy ? `  ${copyLabel(paper.copy)}` : ""}`),
        ...(unread.length ? [`文书没有用到：${unread.join("、")}`] : []),
      ],
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
  const known = [...papers.values()].flatMap((p) => [p.id, p.title]);
  throw new Refusal(
    `没有文书“${name}”${perhaps(name, known) || "，"}可选：\n${[...papers.values()].map((p) => `  ${p.id}  ${p.title}`).join("\n")}`,
  );
}

/** The data, with every fault of theirs told by its line. */
function dataIn(file: string, kind: PaperKind<unknown>): unknown {
  const { value, lineOf } = readData(file);
  const faults = dataFaults(kind, value);
  if (faults.length) throw new Refusal(faults.map(({ path, says }) => `${file}:${lineOf(path)}：${says}`).join("\n"));
  return value;
}

async function draw(paper: Paper, kind: PaperKind<unknown>): Promise<Uint8Array> {
  try {
    return await render(paper, PRINTED_AT);
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message);
    throw unfit(error, kind);
  }
}

/** What the layout let pass, such as a number of a chart. */
const unfit = (error: unknown, kind: PaperKind<unknown>) =>
  error instanceof TypeError ? new Refusal(`数据不合“${kind.title}”的格式，请对照其栏目：${error.message}`) : error;

const numbered = (file: string, n: number) => {
  const end = extname(file);
  return `${file.slice(0, file.length - end.length)}-${n}${end}`;
};
