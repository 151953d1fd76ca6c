/** Names for the references on a case, and instants in the organisation's zone: what a paper is filled with. */
import * as z from "zod";
import type { Case } from "../../engine/case/case.ts";
import type { Names } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { inner, metaOf } from "../../engine/declare/sheet.ts";
import { partsOf } from "../../engine/time/days.ts";
import { dateOf, formatInstant } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/documents.ts";
import type { Env } from "../env.ts";
import { linkToken } from "../links/tokens.ts";

interface References {
  people: Set<string>;
  customers: Set<string>;
}

/** References that a value holds, by the widgets of its type. */
function collect(type: unknown, value: unknown, found: References): void {
  if (value === undefined || value === null) return;
  const { widget } = metaOf(type);
  const t = inner(type);
  if (typeof value === "string") {
    if (widget === "staff") found.people.add(value);
    if (widget === "customer") found.customers.add(value);
  } else if (t instanceof z.ZodOptional || t instanceof z.ZodDefault) collect(t.unwrap(), value, found);
  else if (t instanceof z.ZodArray && Array.isArray(value)) for (const v of value) collect(t.element, v, found);
  else if (t instanceof z.ZodObject && typeof value === "object")
    for (const [field, of] of Object.entries(t.shape)) collect(of, Reflect.get(value, field), found);
}

const isUid = (by: string | undefined): by is string => by !== undefined && by !== "system" && !by.includes(":");

function referencesOf(k: Loaded, c: Case): References {
  const found: References = { people: new Set(), customers: new Set() };
  collect(k.sheet, c.sheet, found);
  const doers = Object.values(c.done).flatMap((d) => [d.by, d.for]);
  for (const by of [c.openedBy, ...doers]) if (isUid(by)) found.people.add(by);
  return found;
}

/** What stands for a doer that is nobody of the house. */
const OTHERS: Record<string, string> = { system: "系统" };

export async function lookFor(env: Env, k: Loaded, c: Case, zone: string): Promise<Names> {
  const { people, customers } = referencesOf(k, c);
  const uids = [...people];
  const ids = [...customers];
  const docs = await env.docs.get([...uids.map(path.staff), ...ids.map(path.customer)]);
  const nameAt = (i: number): string => String(docs[i]?.data.name ?? "");
  const names = new Map(uids.map((uid, i) => [uid, nameAt(i)]));
  const firms = new Map(ids.map((id, i) => [id, nameAt(uids.length + i)]));
  return {
    person: (uid) => (uid === undefined ? "" : (OTHERS[uid] ?? (uid.includes(":") ? "客户" : names.get(uid) || uid))),
    customer: (id) => (id === undefined ? "" : firms.get(id) || id),
    instant: (at) => (at === undefined ? "" : instantText(at, zone)),
    day: (at) => (at === undefined ? "" : dayText(at.length === 10 ? at : dateOf(at, zone))),
    link: (id, step) => `${env.publicUrl}/s/${linkToken(env.secrets, env.kinds, { case: id, step, generation: 0 })}`,
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
