/** The search: a token is looked up, access and the other words are applied, and twenty cards come back. */
import type { Doc } from "../../adapters/ports.ts";
import { regulationOf } from "../../engine/declare/manifest.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import { isListed } from "../../engine/organisation/running.ts";
import { dateOf } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import { PAGE } from "../../stored/case-queries.ts";
import { queries } from "../../stored/queries.ts";
import type { SearchDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { orgFor } from "../read/org.ts";
import { lookup } from "./keys.ts";

interface Card {
  id: string;
  kind: string;
  title: string;
  more: string;
}
const CARDS = 20;
/** Pages looked through for cards that this person may see. */
const PAGES = 5;
/** Words of a query; more say nothing more. */
const WORDS = 5;

/**
 * At most 20 cards of cases that the reader's groups open, those of a regulation that no longer runs only until they end.
 * One word is looked up, the longest; all must hold.
 */
export async function search(env: Env, keys: readonly string[], q: string, now: Instant): Promise<Card[]> {
  const words = q.normalize("NFKC").trim().split(/\s+/).filter(Boolean).slice(0, WORDS).map(lookup);
  const first = words.toSorted((a, b) => b.token.length - a.token.length)[0];
  if (!first || first.token === "") return [];
  const shown = await listed(env, now);
  const found: Card[] = [];
  let after: Doc<SearchDoc> | undefined;
  for (let page = 0; page < PAGES && found.length < CARDS; page++) {
    const docs = await env.docs.query(queries.search(first.token, after));
    for (const doc of docs) {
      const row = doc.data;
      const tokens = new Set(row.tokens);
      if (row.readers.some((r) => keys.includes(r)) && words.every((w) => w.holds(tokens)) && shown(row))
        found.push(cardOf(env, doc.path.slice(doc.path.indexOf("/") + 1), row));
    }
    after = docs.at(-1);
    if (docs.length < PAGE) break;
  }
  return found.slice(0, CARDS);
}

async function listed(env: Env, now: Instant): Promise<(row: SearchDoc) => boolean> {
  const org = await orgFor(env, [], Date.parse(now));
  const [settings, today] = [settingsOf(org), dateOf(now, org.zone)];
  return ({ kind, status }) =>
    isListed(settings, regulationOf(kind), today, env.manifest.kinds.get(kind)?.ends.includes(status) ?? false);
}

function cardOf(env: Env, id: string, { kind, status, number, name, phone }: SearchDoc): Card {
  const k = env.manifest.kinds.get(kind);
  const more = [
    k?.title ?? kind,
    k?.statuses[status] ?? status,
    ...(number ? [number] : []),
    ...(phone ? [phone] : []),
  ];
  return { id, kind, title: name || number || k?.title || id, more: more.join(" · ") };
}
