/** Files of stories, and of the samples that lie beside them. */
import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readDocument } from "../functions/src/adapters/yaml/document.ts";
import type { PlayFault } from "../functions/src/story/played.ts";
import type { SharedSamples } from "../functions/src/story/read.ts";
import { idleShared } from "../functions/src/story/written/idle.ts";
import { isMap } from "../functions/src/story/written/slip.ts";
import { readText } from "./banfa/import/files.ts";
import { root } from "./setup/places.mjs";

/** The stories below a folder, samples apart, in order. */
export const storiesBelow = (folder: string): string[] =>
  globSync("**/*.{yaml,yml}", { cwd: folder })
    .filter((file) => basename(file) !== SAMPLES)
    .toSorted()
    .map((file) => join(folder, file));

/** Of all regulations and shared folders, or of the folder of this name: `r01-oil-dispatch`, `shared/complaints`. */
export const storiesOf = (name = "{*,shared/*}"): string[] =>
  globSync(`functions/src/regulations/${name}/stories`, { cwd: root })
    .toSorted()
    .flatMap((folder) => storiesBelow(join(root, folder)));

/** The file of samples beside the stories of a folder. */
const SAMPLES = "样例.yaml";
/** In it, the file elsewhere for which it stands. */
const TAKEN_FROM = "取自";

/** The samples that a story shares with those beside it. */
export function samplesBeside(story: string): SharedSamples | undefined {
  const file = join(dirname(story), SAMPLES);
  if (!existsSync(file)) return undefined;
  const elsewhere = takenFrom(file);
  const place = elsewhere === undefined ? file : join(dirname(file), elsewhere);
  return { file: place, text: readText(place) };
}
function takenFrom(file: string): string | undefined {
  const { value } = readDocument(readText(file));
  return isMap(value) && typeof value[TAKEN_FROM] === "string" ? value[TAKEN_FROM] : undefined;
}

/** What is wrong with the samples beside these stories, which are all that lie there: some that none uses. */
export const idleBeside = (stories: readonly string[]): PlayFault[] =>
  [...Map.groupBy(stories, dirname)].flatMap(([folder, files]) => {
    const samples = samplesBeside(join(folder, SAMPLES));
    const isOwn = samples !== undefined && dirname(samples.file) === folder;
    return isOwn ? idleShared(samples, files.map(readText)) : [];
  });
