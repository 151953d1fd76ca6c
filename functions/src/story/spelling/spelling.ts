/** All that is wrong with the words of a story and can be known before it is played. */
import type { Fault, LineOf, Path } from "../../adapters/yaml/document.ts";
import type { Registry } from "../../engine/load/registry.ts";
import type { Story } from "../format.ts";
import { type Words, wordsOf } from "../words.ts";
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

/** In the order of the file. */
export async function misspelt(story: Story, registry: Registry, lineOf: LineOf): Promise<Fault[]> {
  const words = await wordsOf(registry, story);
  const faults: Fault[] = [];
  const tell: Tell = (path, says) => faults.push({ line: lineOf(path), says });
  checkHead({ story, words, tell });
  checkEntries({ story, words, tell, lineOf });
  return faults.toSorted((a, b) => a.line - b.line);
}
