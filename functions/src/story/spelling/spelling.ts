/** All that is wrong with the words of a story and can be known before it is played. */
import type { Path } from "../../adapters/yaml/document.ts";
import type { Registry } from "../../engine/load/registry.ts";
import type { Story } from "../format.ts";
import type { Reading } from "../read.ts";
import { type Words, wordsOf } from "../words.ts";
import type { StoryFault } from "../written/slip.ts";
import { checkDemo } from "./demo.ts";
import { checkEntries } from "./entries.ts";
import { checkHead } from "./head.ts";

/** Tells a fault of the part at a path. */
type Tell = (path: Path, says: string) => void;
/** What every check sees. */
export interface Spelling {
  story: Story;
  words: Words;
  tell: Tell;
}

export async function misspelt(
  story: Story,
  registry: Registry,
  { lineOf, placeOf, sourceOf }: Pick<Reading, "lineOf" | "placeOf" | "sourceOf">,
): Promise<StoryFault[]> {
  const words = await wordsOf(registry, story);
  // What is wrong in a sample is told once, however often it is used.
  const faults = new Map<string, StoryFault>();
  const tell: Tell = (path, says) =>
    faults.set([...sourceOf(path).map(String), says].join("\n"), { ...placeOf(path), says });
  checkHead({ story, words, tell });
  checkDemo({ story, words, tell });
  checkEntries({ story, words, tell, lineOf });
  return [...faults.values()];
}
