/** Names for the references on a case, and instants in the organisation's zone: what a paper is filled with. */
import type { Case } from "../../engine/case/case.ts";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import { references } from "../../engine/declare/field/values.ts";
import type { Names } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { partsOf } from "../../engine/time/days.ts";
import { dateOf, formatInstant } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { linkToken } from "../links/tokens.ts";

const isUid = (by: string | undefined): by is string => by !== undefined && by !== "system" && !by.includes(":");

/** People and customers that the case names, each once. */
function namedOn(k: Loaded, c: Case): { uids: string[]; ids: string[] } {
  const found = fieldsOf(k.sheet).flatMap((f) => references(f, c.sheet[f.name]));
  const of = (type: string) => found.flatMap((r) => (r.field.type === type ? [r.id] : []));
  const doers = [c.openedBy, ...Object.values(c.done).flatMap((d) => [d.by, d.for])].filter(isUid);
  return { uids: [...new Set([...of("staff"), ...doers])], ids: [...new Set(of("customer"))] };
}

/** What stands for a doer that is nobody of the house. */
const OTHERS: Record<string, string> = { system: "系统" };

export async function lookFor(env: Env, k: Loaded, c: Case, zone: string): Promise<Names> {
  const { uids, ids } = namedOn(k, c);
  const docs = await env.docs.get([...uids.map(path.staff), ...ids.map(path.customer)]);
  const nameAt = (i: number): string => docs[i]?.data.name ?? "";
  const names = new Map(uids.map((uid, i) => [uid, nameAt(i)]));
  const firms = new Map(ids.map((id, i) => [id, nameAt(uids.length + i)]));
  return {
    person: (uid) => (uid === undefined ? "" : (OTHERS[uid] ?? (uid.includes(":") ? "客户" : names.get(uid) || uid))),
    customer: (id) => (id === undefined ? "" : firms.get(id) || id),
    instant: (at) => (at === undefined ? "" : instantText(at, zone)),
    day: (at) => (at === undefined ? "" : dayText(at.length === 10 ? at : dateOf(at, zone))),
    link: (id, step) => `${env.publicUrl}/s/${linkToken(env.secrets, env.manifest, { case: id, step, generation: 0 })}`,
  };
}

/** `2026年11月5日` */
const dayText = (date: string): string => {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
};
/** `2026年11月5日 09:05` */
export const instantText = (at: Instant, zone: string): string =>
  `${dayText(dateOf(at, zone))} ${formatInstant(at, zone).slice(11)}`;
