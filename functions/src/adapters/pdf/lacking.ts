import { clean } from "./clean.ts";
import { faces } from "./fonts.ts";

/** The characters of a text that no paper can print, each once. */
export function lacking(text: string): string[] {
  const { regular } = faces();
  return [...new Set(clean(text))].filter((character) => character !== "\n" && !regular.has(character));
}
