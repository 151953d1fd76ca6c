/** The case that an item is for. */
import { ANEW, keyOf, nextOf, timesOf } from "../../../functions/src/engine/case/case-key.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { Actor } from "../../../functions/src/engine/organisation/authorize.ts";
import type { Item } from "./item.ts";

/**
 * Of a keyed kind it follows from what was filled in and from who opens it; the day is this device's, and refused where it is
 * not the day on which it arrives. Where the service said that the last one was voided, it is the next of that key.
 */
export function placeOf(
  { case: sent, opens, refusal }: Pick<Item, "case" | "opens" | "refusal">,
  k: Pick<Loaded, "id" | "key">,
  input: Fields,
  { by, for: whose, day }: Pick<Actor, "by" | "for" | "day">,
): string {
  if (!opens || !k.key) return sent;
  const base = keyOf(k, input, { actor: whose ?? by, today: day });
  const times = timesOf(sent, base);
  if (times === undefined) return base;
  return refusal?.code === ANEW ? nextOf(sent, base) : sent;
}
