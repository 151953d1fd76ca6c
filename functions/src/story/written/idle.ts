/** Shared samples that no story of their folder uses. */
import { readDocument } from "../../adapters/yaml/document.ts";
import { readStories, SHARED_FILE } from "../read.ts";
import { idleSample } from "./samples.ts";
import { isMap, type StoryFault } from "./slip.ts";

/** @param samples the text of their file @param stories the texts of all stories beside it */
export function idleShared(samples: string, stories: readonly string[]): StoryFault[] {
  const { value, lineOf } = readDocument(samples);
  const used = new Set(stories.flatMap((text) => readStories(text, samples).flatMap((r) => [...r.samples])));
  const idle = isMap(value) ? Object.keys(value).filter((name) => !used.has(name)) : [];
  return idle.map((name) => ({ file: SHARED_FILE, line: lineOf([name]), says: idleSample(name) }));
}
