/** Stories played one after the other in one process, without a database. */
import { existsSync, statSync } from "node:fs";
import { loadRegulation } from "../../functions/src/engine/load/load.ts";
import { Registry } from "../../functions/src/engine/load/registry.ts";
import { listed } from "../../functions/src/regulations/manifest.gen.ts";
import type { Ending } from "../../functions/src/story/ending.ts";
import { play } from "../../functions/src/story/play.ts";
import type { PlayFault } from "../../functions/src/story/played.ts";
import type { Seen } from "../../functions/src/story/seen.ts";
import { idleBeside, samplesBeside, storiesBelow } from "../stories.ts";
import { type Answer, type Command, type Io, Refusal, word } from "./command.ts";
import { readText } from "./import/files.ts";

export const command: Command = {
  usage: "实例.yaml… | 文件夹… [--all]",
  does: "演算实例，不用数据库：每步的结果、缘由，与期望不符之处；只演算一个时列出经过和实例提到的事项，--all 列出所有事项",
  options: { all: { type: "boolean" } },
  async run(given, io) {
    const first = word(given, 0, "实例文件或文件夹");
    const places = given.words.map(placeOf);
    const files = places.flatMap((place) => place.files);
    const stories = await playAll(files, io);
    const alone = given.words.length === 1 && files[0] === first ? stories[0] : undefined;
    const idle = places.flatMap((place) => (place.isFolder ? idleBeside(place.files) : []));
    return alone ? answerOf(alone, given.options.all === true) : summary(stories, saidOf(idle));
  },
};

/** A folder stands for all stories in it and below. */
function placeOf(place: string): { files: string[]; isFolder: boolean } {
  if (!existsSync(place)) throw new Refusal(`找不到文件 ${place}`);
  if (!statSync(place).isDirectory()) return { files: [place], isFolder: false };
  const files = storiesBelow(place);
  if (!files.length) throw new Refusal(`文件夹 ${place} 中没有 .yaml 文件`);
  return { files, isFolder: true };
}
/** By the file and line of each. */
const saidOf = (faults: readonly PlayFault[], story = ""): string[] =>
  faults.map(({ file = story, line, says }) => `${file}${line === undefined ? "" : `:${line}`}：${says}`);

interface Story {
  file: string;
  title: string;
  /** Those of its 办法. */
  regulations: readonly string[];
  played: boolean;
  outcomes: readonly string[];
  cases: readonly Ending[];
  faults: string[];
  seen: Seen;
}
const PROGRESS = 10;

async function playAll(files: readonly string[], io: Io): Promise<Story[]> {
  const kinds = new Registry(listed, loadRegulation);
  const stories: Story[] = [];
  for (const file of files) {
    const { log, faults, clauses: _, ...played } = await play(readText(file), kinds, { samples: samplesBeside(file) });
    const said = saidOf(faults, file);
    stories.push({ ...played, file, outcomes: log, faults: said });
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

function summary(stories: readonly Story[], idle: readonly string[]): Answer {
  const failed = stories.filter(({ faults }) => faults.length).length;
  return {
    json: { stories, played: stories.length, failed, ...(idle.length && { samples: idle }) },
    text: [
      ...stories.flatMap(lineOf),
      ...idle.map((fault) => `✗ ${fault}`),
      `共 ${stories.length} 个实例，${failed ? `${failed} 个不符` : "都与期望相符"}`,
    ],
    failed: failed > 0 || idle.length > 0,
  };
}

/** A story whose writing is wrong was not played, so nothing came of it. */
function lineOf({ file, title, regulations, played, faults }: Story): string[] {
  const several = regulations.length > 1 ? `（${regulations.join("、")}）` : "";
  const name = title ? `${file} ${title}${several}` : file;
  if (!faults.length) return [`✓ ${name}：与期望相符`];
  const what = played ? `${faults.length} 处不符` : `${faults.length} 处须先改正，没有演算`;
  return [`✗ ${name}：${what}`, ...faults.map((fault) => `  ${fault}`)];
}

const STATES: Record<string, string> = { open: "待办", done: "已办", lapsed: "终止", overdue: "逾期", waived: "免催" };
const endingOf = ({ case: name, kind, number, status, duties, papers }: Ending) =>
  [
    `${name} ${kind}${number ? ` ${number}` : ""}：${status}`,
    ...duties.map((d) => `${d.title}（${d.clause}）${d.due ?? "无期限"} ${STATES[d.state] ?? d.state}`),
    ...papers.map((title) => `文书：${title}`),
  ].join("\n    ");
