/** Stories played one after the other in one process, without a database. */
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { loadRegulation } from "../../functions/src/engine/load/load.ts";
import { Registry } from "../../functions/src/engine/load/registry.ts";
import { listed } from "../../functions/src/regulations/manifest.gen.ts";
import type { Ending } from "../../functions/src/story/ending.ts";
import { play } from "../../functions/src/story/play.ts";
import type { Seen } from "../../functions/src/story/seen.ts";
import { type Answer, type Command, type Io, Refusal, word } from "./command.ts";
import { readText } from "./import/files.ts";

export const command: Command = {
  usage: "实例.yaml… | 文件夹… [--all]",
  does: "演算实例，不用数据库：每步的结果、缘由，与期望不符之处；只演算一个时列出经过和实例提到的事项，--all 列出所有事项",
  options: { all: { type: "boolean" } },
  async run(given, io) {
    const first = word(given, 0, "实例文件或文件夹");
    const files = given.words.flatMap(filesIn);
    const stories = await playAll(files, io);
    const alone = given.words.length === 1 && files[0] === first ? stories[0] : undefined;
    return alone ? answerOf(alone, given.options.all === true) : summary(stories);
  },
};

/** A folder stands for all stories in it and below. */
function filesIn(place: string): string[] {
  if (!existsSync(place)) throw new Refusal(`找不到文件 ${place}`);
  if (!statSync(place).isDirectory()) return [place];
  const found = globSync("**/*.{yaml,yml}", { cwd: place }).toSorted();
  if (!found.length) throw new Refusal(`文件夹 ${place} 中没有 .yaml 文件`);
  return found.map((file) => join(place, file));
}

interface Story {
  file: string;
  title: string;
  played: boolean;
  outcomes: string[];
  cases: Ending[];
  faults: string[];
  seen: Seen;
}
const PROGRESS = 10;

async function playAll(files: readonly string[], io: Io): Promise<Story[]> {
  const kinds = new Registry(listed, loadRegulation);
  const stories: Story[] = [];
  for (const file of files) {
    const { title, played, log, cases, faults, seen } = await play(readText(file), kinds);
    const said = faults.map(({ line, says }) => `${file}${line === undefined ? "" : `:${line}`}：${says}`);
    stories.push({ file, title, played, outcomes: log, cases, faults: said, seen });
    if (stories.length % PROGRESS === 0) io.err(`${stories.length}/${files.length}`);
  }
  return stories;
}

function answerOf(story: Story, all: boolean): Answer {
  const { file: _, ...json } = story;
  const shown = story.cases.filter(({ named }) => all || named);
  const rest = story.cases.length - shown.length;
  return {
    json,
    text: [
      ...story.outcomes.map((line) => `  ${line}`),
      ...shown.map(endingOf),
      ...(rest ? [`另有实例没有提到的事项 ${rest} 件，加 --all 列出`] : []),
      ...lineOf(story),
    ],
    failed: story.faults.length > 0,
  };
}

function summary(stories: readonly Story[]): Answer {
  const failed = stories.filter(({ faults }) => faults.length).length;
  return {
    json: { stories, played: stories.length, failed },
    text: [...stories.flatMap(lineOf), `共 ${stories.length} 个实例，${failed ? `${failed} 个不符` : "都与期望相符"}`],
    failed: failed > 0,
  };
}

/** A story whose writing is wrong was not played, so nothing came of it. */
function lineOf({ file, title, played, faults }: Story): string[] {
  const name = title ? `${file} ${title}` : file;
  if (!faults.length) return [`✓ ${name}：与期望相符`];
  const what = played ? `${faults.length} 处不符` : `${faults.length} 处须先改正，没有演算`;
  return [`✗ ${name}：${what}`, ...faults.map((fault) => `  ${fault}`)];
}

const STATES: Record<string, string> = { open: "待办", done: "已办", lapsed: "终止", waived: "免催" };
const endingOf = ({ case: name, kind, number, status, duties, papers }: Ending) =>
  [
    `${name} ${kind}${number ? ` ${number}` : ""}：${status}`,
    ...duties.map((d) => `${d.title}（${d.clause}）${d.due ?? "无期限"} ${STATES[d.state] ?? d.state}`),
    ...papers.map((title) => `文书：${title}`),
  ].join("\n    ");
