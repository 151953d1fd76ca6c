/** The id of a keyed kind's case: it follows from its values, from who opens it and when. */
import type { Fields, Present } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";

type Keyed = Pick<Loaded, "key">;
/** Who opens it, or for whom a substitute does it; the day in the organisation's zone. */
export type Now = Record<Present["is"], string>;

/** Others have an id of 20 characters, or are the system's. */
export const keyOf = (k: { id: string; key?: readonly (string | Present)[] }, values: Fields, now: Now): string =>
  [k.id, ...(k.key ?? []).map((f) => String(typeof f === "string" ? values[f] : now[f.is]))].join(".");
/** Fields of the sheet that make it. */
export const keyFields = ({ key = [] }: Keyed): string[] => key.flatMap((f) => (typeof f === "string" ? [f] : []));
/** What a part of the key is called. */
export const keyLabel = ({ sheet }: Pick<Loaded, "sheet">, part: string | Present): string =>
  typeof part === "string" ? fieldLabel(sheet, part) : KEY_WORDS[part.is];
/** References of their own, as parts of a key. */
export const KEY_WORDS = { actor: "办理人", today: "办理之日" };
/** It is made of the day on which it is opened. */
export const isOfDay = ({ key = [] }: Keyed): boolean =>
  key.some((part) => typeof part === "object" && part.is === "today");

/** Where the case of a key was voided it may be opened anew: `R01.survey.2026_2`, then `_3`. */
export const anewOf = (base: string, times: number): string => (times === 1 ? base : `${base}_${times}`);
/** Which of them an id is, 1 for the first; undefined: of another key. */
export function timesOf(id: string, base: string): number | undefined {
  if (id === base) return 1;
  const times = Number(id.startsWith(`${base}_`) && /^[1-9]\d*$/.exec(id.slice(base.length + 1))?.[0]);
  return times > 1 ? times : undefined;
}
/** The id after this one, of the same key. */
export const nextOf = (id: string, base: string): string => anewOf(base, (timesOf(id, base) ?? 0) + 1);
/** The code of the refusal by which whoever sends it knows that the last of them was voided. */
export const ANEW = "anew";
