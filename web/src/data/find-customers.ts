/** Customers by name, pinyin, initials or the last digits of a telephone: here by stored search keys, at the server by its index. */
import { plain } from "../../../functions/src/engine/values/plain-text.ts";
import type { CustomerDoc } from "../../../functions/src/stored/shapes.ts";
import { post } from "./api.ts";

/** Every word that was typed begins one of the keys, or stands in the name; digits end a telephone number. */
export function customerMatches(
  c: Pick<CustomerDoc, "name" | "short" | "searchKeys" | "phone">,
  typed: string,
): boolean {
  const names = namesOf(c);
  const words = typed.split(/\s+/).map(plain).filter(Boolean);
  return words.every(
    (w) => c.searchKeys.some((k) => k.startsWith(w)) || names.some((name) => name.includes(w)) || endsPhone(c, w),
  );
}
/** Names as they are compared, kept while the list is: it is gone through at every key. */
const kept = new WeakMap<object, readonly string[]>();
function namesOf(c: Pick<CustomerDoc, "name" | "short">): readonly string[] {
  const names = kept.get(c) ?? [plain(c.name), plain(c.short)];
  kept.set(c, names);
  return names;
}
function endsPhone({ phone }: Pick<CustomerDoc, "phone">, word: string): boolean {
  const digits = word.replace(/-/g, "");
  return /^\d{4,}$/.test(digits) && (phone ?? "").replace(/\D/g, "").endsWith(digits);
}

export interface Card {
  id: string;
  kind: string;
  title: string;
  more: string;
}
/** Up to 20 cards of the server's search; masked and limited to what I may read there. */
export async function searchServer(q: string, kind?: string): Promise<Card[]> {
  const { cards } = await post<{ cards: Card[] }>("/api/search", { q });
  return kind ? cards.filter((c) => c.kind === kind) : cards;
}
