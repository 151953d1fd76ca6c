/** Why the rules may have refused an item, in the engine's own words: it is asked again as things stand now. */
import { kindOf } from "../data/kinds.ts";
import { offerNow } from "../data/offers.ts";
import type { Item, Refusal } from "./item.ts";

export async function explain(item: Item): Promise<Refusal | undefined> {
  const kind = await kindOf(item.kind);
  if (!kind) return undefined;
  return (await offerNow(kind, item.step, item.opens ? null : item.case))?.no;
}
