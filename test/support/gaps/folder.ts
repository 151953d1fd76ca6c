/** A regulation's folder as it stands on the disk, whether the manifest lists it or not. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { type English, englishIn } from "../../../functions/src/engine/tables/english.ts";
import { en as organisation } from "../../../functions/src/regulations/r00-organisation/en.ts";

export interface Folder {
  /** `functions/src/regulations/r16-praise`. */
  path: string;
  regulation: Regulation;
  inEnglish: (chinese: string) => string | undefined;
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
  const stories = globSync("stories/**/*.yaml", { cwd: path }).toSorted();
  return {
    path,
    regulation,
    inEnglish: (chinese) => find(regulation.id, chinese),
    stories: stories.map((file) => ({ file, text: readFileSync(join(path, file), "utf8") })),
  };
}
