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

interface Named {
  uids: string[];
  ids: string[];
  files: string[];
}
/** People, customers and attachments that the case names, each once. A person may stand where an office does. */
function namedOn(k: Loaded, c: Case, offices: ReadonlyMap<string, string>): Named {
  const fields = fieldsOf(k.sheet);
  const found = fields.flatMap((f) => references(f, c.sheet[f.name]));
  const of = (type: string) => found.flatMap((r) => (r.field.type === type ? [r.id] : []));
  const doers = [c.openedBy, ...Object.values(c.done).flatMap((d) => [d.by, d.for])].filter(isUid);
  const people = [...of("staff"), ...of("role").filter((id) => !offices.has(id)), ...doers];
  const files = fields.flatMap((f) => (f.type === "attachments" ? [c.sheet[f.name] ?? []].flat().map(String) : []));
  return { uids: [...new Set(people)], ids: [...new Set(of("customer"))], files };
}

/** What stands for a doer that is nobody of the house. */
const OTHERS: Record<string, string> = { system: "系统" };

export async function lookFor(env: Env, k: Loaded, c: Case, zone: string): Promise<Names> {
  const offices = new Map(env.manifest.regulations.flatMap((r) => r.roles.map((x) => [x.role, x.title])));
  const { uids, ids, files } = namedOn(k, c, offices);
  const at = [...uids.map(path.staff), ...ids.map(path.customer), ...files.map((f) => path.attachment(c.id, f))];
  const docs = await env.docs.get(at);
  const nameAt = (i: number): string => docs[i]?.data.name ?? "";
  const names = new Map(uids.map((uid, i) => [uid, nameAt(i)]));
  const firms = new Map(ids.map((id, i) => [id, nameAt(uids.length + i)]));
  const attached = new Map(files.map((id, i) => [id, nameAt(uids.length + ids.length + i)]));
  const person: Names["person"] = (uid) =>
    uid === undefined ? "" : (OTHERS[uid] ?? (uid.includes(":") ? "客户" : names.get(uid) || uid));
  return {
    person,
    office: (role) => offices.get(role ?? "") ?? person(role),
    file: (id) => attached.get(id) ?? "",
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
