/** A regulation's folder as it stands on the disk, whether the manifest lists it or not. */
import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { type English, englishIn } from "../../../functions/src/engine/tables/english.ts";
import { en as organisation } from "../../../functions/src/regulations/r00-organisation/en.ts";
import { readStories } from "../../../functions/src/story/read.ts";
import { samplesBeside, storiesBelow, storiesOf } from "../../../scripts/stories.ts";

export interface Folder {
  /** `functions/src/regulations/r16-praise`. */
  path: string;
  regulation: Regulation;
  inEnglish: (chinese: string) => string | undefined;
  /** Its own, and those of a shared process that are told for it too. */
  stories: { file: string; text: string }[];
}

export async function folderAt(path: string): Promise<Folder> {
  const { regulation }: { regulation: Regulation } = await import(/* @vite-ignore */ resolve(path, "index.ts"));
  const words = resolve(path, "en.ts");
  const { en }: { en: English } = existsSync(words) ? await import(/* @vite-ignore */ words) : { en: {} };
  const find = englishIn(
    new Map([
      ["R00", organisation],
      [regulation.id, en],
    ]),
  );
  const own = storiesBelow(resolve(path, "stories")).map((place) => ({ place, file: relative(path, place) }));
  const shared = storiesOf("shared/*").map((place) => ({ place, file: relative(path, place) }));
  const served = shared.filter(({ place }) =>
    readStories(readFileSync(place, "utf8"), samplesBeside(place)).some(({ of }) => of === regulation.id),
  );
  return {
    path,
    regulation,
    inEnglish: (chinese) => find(regulation.id, chinese),
    stories: [...own, ...served].map(({ file, place }) => ({ file, text: readFileSync(place, "utf8") })),
  };
}
