/** Shared samples that no story of their folder uses. */
import { readDocument } from "../../adapters/yaml/document.ts";
import { readStories, type SharedSamples } from "../read.ts";
import { idleSample } from "./samples.ts";
import { isMap, type StoryFault } from "./slip.ts";

/** @param stories the texts of all stories beside the samples */
export function idleShared(samples: SharedSamples, stories: readonly string[]): StoryFault[] {
  const { value, lineOf } = readDocument(samples.text);
  const used = new Set(stories.flatMap((text) => readStories(text, samples).flatMap((r) => [...r.samples])));
  const idle = isMap(value) ? Object.keys(value).filter((name) => !used.has(name)) : [];
  return idle.map((name) => ({ file: samples.file, line: lineOf([name]), says: idleSample(name) }));
}
