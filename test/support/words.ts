/** The Chinese words that a regulation puts on the screen and whose English stands apart from them. */
import * as z from "zod";
import type { Loaded } from "../../functions/src/engine/declare/loaded.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { inner, metaOf } from "../../functions/src/engine/declare/sheet.ts";
import { ADMIN, PRIVACY } from "../../functions/src/engine/organisation/offices.ts";

/** Words to choose from, hints, and labels that have no English of their own, of a field and of the rows below it. */
function wordsOf(t: unknown): string[] {
  const bare = inner(t);
  const { label, labelEn, hint } = metaOf(t);
  const own = [...(label && !labelEn ? [label] : []), ...(hint ? [hint] : [])];
  const named = Object.values(metaOf(t).words ?? {});
  if (bare instanceof z.ZodEnum) return [...own, ...named, ...bare.options.map(String)];
  if (bare instanceof z.ZodArray) return [...own, ...wordsOf(bare.element)];
  if (bare instanceof z.ZodObject) return [...own, ...Object.values(bare.shape).flatMap(wordsOf)];
  return own;
}

export const titlesIn = (k: Loaded): string[] => [
  ...Object.values(k.steps).map((s) => s.title),
  ...Object.values(k.statuses),
];
export const fieldWordsIn = (k: Loaded): string[] =>
  [
    ...Object.values(k.sheet.shape),
    ...Object.values(k.steps).flatMap((s) => Object.values(s.form?.shape ?? {})),
  ].flatMap(wordsOf);
export const paperWordsIn = (k: Loaded): string[] =>
  Object.values(k.papers ?? {}).map((p) => `收回签字件：${p.paper.title}`);

export const officesIn = (r: Regulation): string[] => [ADMIN, PRIVACY, ...r.roles].map((x) => x.title);
export const settingWordsIn = (r: Regulation): string[] =>
  r.settings.flatMap((s) => [s.title, ...(s.hint ? [s.hint] : []), ...(s.shape ? wordsOf(s.shape) : [])]);
