import type { Fields, Present } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";

/** The id of a keyed kind's case follows from its values; others have an id of 20 characters, or are the system's. */
export const keyOf = (
  k: { id: string; key?: readonly (string | Present)[] },
  values: Fields,
  now: Partial<Record<Present["is"], string>> = {},
): string => [k.id, ...(k.key ?? []).map((f) => String(typeof f === "string" ? values[f] : now[f.is]))].join(".");
/** Fields of the sheet that make it. */
export const keyFields = ({ key = [] }: Pick<Loaded, "key">): string[] =>
  key.flatMap((f) => (typeof f === "string" ? [f] : []));
/** What a part of the key is called. */
export const keyLabel = ({ sheet }: Pick<Loaded, "sheet">, part: string | Present): string =>
  typeof part === "string" ? fieldLabel(sheet, part) : KEY_WORDS[part.is];
const KEY_WORDS = { actor: "办理人", today: "办理之日" };
