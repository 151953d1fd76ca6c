/** Customers by name, pinyin, initials or the last digits of a telephone: here by stored search keys, at the server by its index. */
import type { CustomerDoc } from "../../../functions/src/service/documents.ts";
import { post } from "./api.ts";

/** Every word that was typed begins one of the keys, or stands in the name; digits end a telephone number. */
export function customerMatches(
  c: Pick<CustomerDoc, "name" | "short" | "searchKeys" | "phone">,
  typed: string,
): boolean {
  const words = typed.normalize("NFKC").trim().toLowerCase().split(/\s+/).filter(Boolean);
  return words.every(
    (w) =>
      c.name.toLowerCase().includes(w) ||
      c.short.toLowerCase().includes(w) ||
      c.searchKeys.some((k) => k.startsWith(w)) ||
      (/^\d{4,}$/.test(w) && (c.phone ?? "").replace(/\D/g, "").endsWith(w)),
  );
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
