/** What is wrong with a part of a story, before and after it is known where in its files the part stands. */
import type { Fault, Path } from "../../adapters/yaml/document.ts";

export interface Slip {
  path: Path;
  says: string;
}
/** `file`: another one than the story's. */
export interface StoryFault extends Fault {
  file?: string;
}
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
