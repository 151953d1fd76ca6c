/** What is kept only for a while: refused actions, which lie outside the chain, and attachments that no action ever named. */
import type { Doc, Write } from "../../adapters/ports.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import { refusedKeptDays } from "../../engine/organisation/settings.ts";
import type { Instant } from "../../engine/time/period.ts";
import { PAGE } from "../../stored/case-queries.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { ActionDoc, AttachmentDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { orgFor } from "../read/org.ts";

const DAY_MS = 86_400_000;
/** An attachment that was sent, but whose action never came. */
const ORPHAN_DAYS = 30;
const HOUR_MS = 3_600_000;

/** Once an hour: a page of each; gives how many documents went. */
export async function tidy(env: Env, now: Instant): Promise<number> {
  const mark = path.clock("tidy");
  const [done] = await env.docs.get([mark]);
  if (done && Date.parse(now) - Date.parse(done.data.through) < HOUR_MS) return 0;
  const org = await orgFor(env, [], Date.parse(now));
  const days = settingsOf(org)(refusedKeptDays);
  const before = (n: number) => new Date(Date.parse(now) - n * DAY_MS).toISOString();
  const [refused, orphans] = await Promise.all([
    env.docs.query(queries.refusedBefore(before(days))),
    env.docs.query(queries.orphansBefore(before(ORPHAN_DAYS))),
  ]);
  for (const d of orphans) await env.docs.commit(orphanWrites(d));
  for (const d of refused) await env.docs.commit(await refusedWrites(env, d));
  await env.docs.commit([{ do: "set", path: mark, data: { through: now } }]);
  return refused.length + orphans.length;
}

/** With its halves, under whatever name; more than a page of them go before it, a page a turn. */
async function refusedWrites(env: Env, d: Doc<ActionDoc>): Promise<Write[]> {
  const q = queries.halvesOf(d.path);
  const halves = await env.docs.query(q);
  const gone = halves.map((half): Write => ({ do: "delete", path: half.path }));
  return halves.length < q.limit ? [...gone, { do: "delete", path: d.path }] : gone;
}
function orphanWrites(d: Doc<AttachmentDoc>): Write[] {
  const pieces = Math.min(d.data.chunks, PAGE);
  return [
    ...Array.from({ length: pieces }, (_, n): Write => ({ do: "delete", path: `${d.path}/bytes/${n}` })),
    { do: "delete", path: d.path },
  ];
}
