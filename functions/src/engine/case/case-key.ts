import type { Fields } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";

/** The id of a keyed kind's case follows from its values; others have an id of 20 characters, or are the system's. */
export const keyOf = (k: Pick<Loaded, "id" | "key">, values: Fields): string =>
  [k.id, ...(k.key ?? []).map((f) => String(values[f]))].join(".");
