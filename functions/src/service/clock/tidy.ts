/** What is kept only for a while: refused actions, which lie outside the chain, and attachments that no action ever named. */
import type { Doc, Write } from "../../adapters/ports.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import { refusedKeptDays } from "../../engine/organisation/settings.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { PAGE, queries } from "../../stored/queries.ts";
import type { ActionDoc, AttachmentDoc } from "../../stored/shapes.ts";
import { PERSONAL } from "../../stored/split.ts";
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
  await env.docs.commit([...refused.flatMap(refusedWrites), { do: "set", path: mark, data: { through: now } }]);
  return refused.length + orphans.length;
}

const refusedWrites = (d: Doc<ActionDoc>): Write[] => [
  { do: "delete", path: d.path },
  { do: "delete", path: `${d.path}/sealed/${PERSONAL}` },
];
function orphanWrites(d: Doc<AttachmentDoc>): Write[] {
  const pieces = Math.min(d.data.chunks, PAGE);
  return [
    ...Array.from({ length: pieces }, (_, n): Write => ({ do: "delete", path: `${d.path}/bytes/${n}` })),
    { do: "delete", path: d.path },
  ];
}
