/** A regulation with its stories and all its mutants, ready to be tried in this process. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { nothingGiven } from "../../functions/src/engine/mutate/given.ts";
import type { Mutant } from "../../functions/src/engine/mutate/mutant.ts";
import { mutantsOf } from "../../functions/src/engine/mutate/mutants.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { rehearsed, type Tale } from "../../functions/src/story/mutants/tale.ts";
import { tried, type Verdict } from "../../functions/src/story/mutants/trial.ts";
import { root } from "../setup/places.mjs";

export interface Stage {
  r: Regulation;
  mutants: readonly Mutant[];
  tryOne: (id: string) => Promise<Verdict>;
}

/** Undefined for an id that no regulation has. */
export async function stageOf(id: string): Promise<Stage | undefined> {
  const all = await allRegulations();
  const r = all.find((x) => x.id === id);
  if (!r) return undefined;
  const others = all.filter((x) => x !== r);
  const given = nothingGiven();
  const tales: Tale[] = [];
  for (const story of storiesOf(id)) tales.push(await rehearsed(story, r, others, given));
  const mutants = mutantsOf(r, given);
  const byId = new Map(mutants.map((m) => [m.id, m]));
  const tryOne = async (wanted: string): Promise<Verdict> => {
    const m = byId.get(wanted);
    if (!m) throw new Error(`没有变异 ${wanted}`);
    return tried(m, r, others, tales);
  };
  return { r, mutants, tryOne };
}

function storiesOf(id: string): { file: string; text: string }[] {
  const files = globSync(`functions/src/regulations/${id.toLowerCase()}-*/stories/*.yaml`, { cwd: root }).toSorted();
  return files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}
