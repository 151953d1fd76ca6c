/** What the sheets of the process are made from: a text's terms, with the offices and settings that follow from them. */
import { officesOf } from "./offices.ts";
import { settingsOf } from "./settings.ts";
import type { Terms } from "./terms.ts";

export function basisOf(terms: Terms) {
  const offices = officesOf(terms.id);
  return { ...terms, offices, settings: settingsOf(terms, offices) };
}
export type Basis = ReturnType<typeof basisOf>;
