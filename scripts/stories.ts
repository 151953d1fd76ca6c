/** Files of stories, and of the samples that lie beside them. */
import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PlayFault } from "../functions/src/story/played.ts";
import { SHARED_FILE } from "../functions/src/story/read.ts";
import { idleShared } from "../functions/src/story/written/idle.ts";
import { readText } from "./banfa/import/files.ts";
import { root } from "./setup/places.mjs";

/** The stories below a folder, samples apart, in order. */
export const storiesBelow = (folder: string): string[] =>
  globSync("**/*.{yaml,yml}", { cwd: folder })
    .filter((file) => basename(file) !== SHARED_FILE)
    .toSorted()
    .map((file) => join(folder, file));

/** Of all regulations and shared folders, or of the folder of this name: `r01-oil-dispatch`, `shared/complaints`. */
export const storiesOf = (name = "{*,shared/*}"): string[] =>
  globSync(`functions/src/regulations/${name}/stories`, { cwd: root })
    .toSorted()
    .flatMap((folder) => storiesBelow(join(root, folder)));

/** The samples that a story shares with those beside it. */
export function samplesBeside(story: string): string | undefined {
  const file = join(dirname(story), SHARED_FILE);
  return existsSync(file) ? readText(file) : undefined;
}

/** What is wrong with the shared samples beside these stories, which are all that lie there: some that none uses. */
export const idleBeside = (stories: readonly string[]): { folder: string; faults: PlayFault[] }[] =>
  [...Map.groupBy(stories, dirname)].flatMap(([folder, files]) => {
    const samples = samplesBeside(join(folder, SHARED_FILE));
    const faults = samples === undefined ? [] : idleShared(samples, files.map(readText));
    return faults.length ? [{ folder, faults }] : [];
  });
