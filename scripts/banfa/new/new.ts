/** A folder for a regulation that is to be written, from its text. The text's own sentences stay outside. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { root } from "../../setup/places.mjs";
import { type Answer, type Command, type Given, Refusal, text, Usage, word } from "../command.ts";
import { readText } from "../import/files.ts";
import { MARKS } from "../outline/marks.ts";
import { outlineOf } from "../outline/outline.ts";
import { filesOf } from "./files.ts";

/** Below the folder that holds all regulations. */
export const newIn = (regulations: string): Command => ({
  usage: "办法 文件 [--folder r16-short-name] [--title 名称]",
  does: "由办法的条文新建一个文件夹：条款表待填处置和摘要，职务、英文、实例待写，每处待写都是一项不通过的测试。如 new R16 办法.txt",
  options: { folder: { type: "string" }, title: { type: "string" } },
  async run(given) {
    const id = numberOf(given);
    const file = word(given, 1, "条文文件");
    const folder = folderOf(given, id, file);
    refuseTaken(regulations, id, folder);
    const { title: found, clauses: all, notes } = outlineOf(textOf(file), id);
    const clauses = [...new Set(all.map((c) => c.id))];
    if (!clauses.length)
      throw new Refusal(`${file} 中没有找到条款；每条须另起一行，以 ${MARKS} 等编号开头，或用单独一行【${id} 一】注明`);
    const title = text(given, "title") ?? found;
    if (title === undefined) throw new Refusal(`${file} 的第一行不是标题，请用 --title 写明办法的名称`);
    const files = written(join(regulations, folder), filesOf({ id, title, clauses }));
    return answer({ id, title, folder: join(regulations, folder), clauses, notes, files });
  },
});
export const command = newIn(join(root, "functions", "src", "regulations"));

function numberOf(given: Given): string {
  const id = word(given, 0, "办法的编号，如 R16").toUpperCase();
  if (!/^R\d\d$/.test(id)) throw new Usage(`“${given.words[0]}”不是办法的编号，须写作 R16`);
  return id;
}

/** By default named like the file: `12-visitor-registration.md` gives r16-visitor-registration. */
function folderOf(given: Given, id: string, file: string): string {
  const number = id.toLowerCase();
  const wanted = text(given, "folder");
  const named = basename(file, extname(file))
    .toLowerCase()
    .replace(/^[r\d]*\d[-_ ]*/, "")
    .replace(/[_ ]+/g, "-");
  const folder = wanted ?? `${number}-${named}`;
  if (new RegExp(`^${number}-[a-z][a-z0-9]*(-[a-z0-9]+)*$`).test(folder)) return folder;
  const example = `--folder ${number}-visitor-registration`;
  if (wanted === undefined) throw new Usage(`请用 --folder 写明文件夹的英文名称，如 ${example}`);
  throw new Usage(`文件夹“${wanted}”须以 ${number}- 开头，后面用小写英文和连字符，如 ${example}`);
}

function refuseTaken(regulations: string, id: string, folder: string): void {
  if (existsSync(join(regulations, folder))) throw new Refusal(`文件夹 ${folder} 已经存在，不会覆盖`);
  const taken = readdirSync(regulations).filter((name) => /^r\d\d-/.test(name));
  const by = taken.find((name) => name.startsWith(`${id.toLowerCase()}-`));
  const numbers = new Set(taken.map((name) => Number(name.slice(1, 3))));
  const free = Array.from({ length: 100 }, (_, n) => n).find((n) => n > Number(id.slice(1)) && !numbers.has(n));
  const next = free === undefined ? "" : `，可用 R${String(free).padStart(2, "0")}`;
  if (by) throw new Refusal(`编号 ${id} 已由 ${by} 使用${next}`);
}

function textOf(file: string): string {
  const read = readText(file);
  if (!read.trim()) throw new Refusal(`${file} 是空的`);
  return read;
}

/** Refuses to write where something stands. @returns paths within the folder */
function written(folder: string, files: Record<string, string>): string[] {
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { flag: "wx" });
  }
  return Object.keys(files);
}

interface Made {
  id: string;
  title: string;
  folder: string;
  clauses: readonly string[];
  notes: readonly { line: number; says: string }[];
  files: readonly string[];
}
function answer(made: Made): Answer {
  const { id, title, clauses, notes, files } = made;
  const folder = relative(root, made.folder);
  return {
    json: { ...made, folder },
    text: [
      `${id} 《${title}》：${clauses.length} 个条款`,
      ...(notes.length ? ["请与原文核对：", ...notes.map(({ line, says }) => `  第 ${line} 行：${says}`)] : []),
      `写入 ${folder}：${files.join("、")}`,
      "接下来：",
      "  npm run generate（列入办法清单）",
      `  npm run test:unit -- test/gaps.test.ts -t ${id}（逐项列出待写之处：写什么、写在哪里、举例）`,
      `  npm run -s banfa -- play ${folder}/stories（演算实例）`,
    ],
  };
}
