/** Every clause with what the software does about it, the stories that rest on it, and the tests that name it. */
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { regulationOf } from "../../functions/src/engine/declare/manifest.ts";
import type { Clause, Disposition } from "../../functions/src/engine/declare/regulation.ts";
import { editionOf } from "../../functions/src/engine/load/editions.ts";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { coverageOf, namedClause } from "../../functions/src/story/coverage.ts";
import type { Story } from "../../functions/src/story/format.ts";
import { play } from "../../functions/src/story/play.ts";
import { readStories } from "../../functions/src/story/read.ts";
import type { Seen } from "../../functions/src/story/seen.ts";
import { root } from "../setup/places.mjs";
import { samplesBeside, storiesOf } from "../stories.ts";
import { type Command, Refusal } from "./command.ts";
import { readText } from "./import/files.ts";
import { allKinds, allRegulations } from "./regulations.ts";

const WORDS: Record<Disposition, string> = {
  enforced: "强制",
  assisted: "协助",
  conduct: "提示",
  none: "无义务",
  open: "未定",
};

export const command: Command = {
  usage: "[办法]",
  does: "每一条款：处置、摘要、以它为据的实例和测试；实例当场演算。如 clauses R01",
  async run({ words: [wanted] }, { err }) {
    const regulations = await allRegulations();
    const chosen = regulations.filter((r) => wanted === undefined || r.id === wanted);
    if (!chosen.length) throw new Refusal(`没有办法“${wanted}”，可选：${regulations.map((r) => r.id).join("、")}`);
    err("演算实例……");
    const spoken = chosen.flatMap((r) => [r.id, editionOf(r) ?? r.id]);
    const [stories, tests] = [await playedStories(spoken), testTexts()];
    const where = (clause: string) =>
      [
        ...stories.filter((s) => s.seen.clauses.includes(clause)),
        ...tests.filter((t) => t.text.includes(`"${clause}`)),
      ].map(({ file }) => relative(REGULATIONS, file));
    const rows = chosen.flatMap((r) =>
      r.clauses.map((c) => ({ regulation: r.id, ...c, tests: where(namedClause(c)) })),
    );
    const seen = stories.map((s) => s.seen);
    const { all, missing } = coverageOf(chosen, (await allKinds()).values(), seen).clauses;
    return {
      json: { clauses: rows, binding: all.length, covered: all.length - missing.length, missing },
      text: [...rows.map(lineOf), summary(all, missing)],
    };
  },
};

const lineOf = (c: Clause & { tests: string[] }) =>
  `${c.id}${c.as ? `（同 ${c.as}）` : ""}\t${WORDS[c.disposition]}\t${c.zh}${c.reason ? `（${c.reason}）` : ""}\t${c.tests.join(" ")}`;
const summary = (all: readonly string[], missing: readonly string[]) =>
  `须由实例证明的条款 ${all.length} 条，已有 ${all.length - missing.length} 条${missing.length ? `，缺 ${missing.join("、")}` : ""}`;

const REGULATIONS = "functions/src/regulations";

interface PlayedStory {
  file: string;
  seen: Seen;
}
/** Of those that speak of one of the regulations. */
async function playedStories(ids: readonly string[]): Promise<PlayedStory[]> {
  const kinds = registryOf(await allRegulations());
  const stories: PlayedStory[] = [];
  for (const file of storiesOf()) {
    const [text, samples] = [readText(file), samplesBeside(file)];
    if (readStories(text, samples).some(({ story }) => story && ids.some((id) => speaksOf(story, id))))
      stories.push({ file: relative(root, file), seen: (await play(text, kinds, { samples })).seen });
  }
  return stories;
}
const speaksOf = ({ 条款, 办法, 合用 }: Story, id: string): boolean =>
  办法 === id || 合用.includes(id) || 条款.some((clause) => regulationOf(clause) === id);
const testTexts = (): { file: string; text: string }[] =>
  globSync(["functions/src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }));
