/** Parts of a case with readers of their own: who reads them now, and what of the sheet stands in none. */
import type { Kind, RestrictedPart } from "../declare/kind.ts";
import type { Instant } from "../time/period.ts";
import { listOf } from "../values/lists.ts";
import type { Fields } from "../values/plain.ts";
import type { Case } from "./case.ts";

type Seen = Pick<Case, "status" | "sheet"> & Partial<Case>;

/** The part that a field of the sheet belongs to. */
export const partWith = ({ parts = {} }: Pick<Kind, "parts">, field: string): string | undefined =>
  Object.keys(parts).find((name) => parts[name]?.fields.includes(field));

/** People and grants open it on this case at all. */
const opensToPeople = (p: RestrictedPart, c: Seen): boolean =>
  !c.void && !c.erased && (p.while === undefined || p.while.includes(c.status));
/** Whoever a field names: no office, which has a dot, and no name that a store keeps for itself. */
const isPerson = (v: unknown): v is string => typeof v === "string" && /^(?!__.*__$)[^.]+$/s.test(v);

/** Its readers on this case: role ids and uids. */
export const partReaders = (p: RestrictedPart, c: Seen): string[] => [
  ...new Set(
    p.readers.flatMap((r) =>
      "role" in r ? [r.role] : opensToPeople(p, c) ? listOf(c.sheet[r.person] ?? []).filter(isPerson) : [],
    ),
  ),
];

/** Uid → the instant before which a grant opens it to that person, past or to come. */
export function grantsOf(p: RestrictedPart, c: Seen): Record<string, Instant> {
  const grants = new Map<string, Instant>();
  if (!p.until || !opensToPeople(p, c)) return {};
  for (const row of listOf(c.sheet[p.until.rows] ?? [])) {
    const { [p.until.person]: uid, [p.until.at]: at } = Object(row) as Fields; // what is no row has no fields
    if (isPerson(uid) && typeof at === "string" && at > (grants.get(uid) ?? "")) grants.set(uid, at);
  }
  return Object.fromEntries(grants);
}

/** Whether somebody with these keys, his uid among them, reads it at an instant. firestore.rules says the same in its own words. */
export const isOpenTo = (
  { readers, until = {} }: { readers: readonly string[]; until?: Readonly<Record<string, Instant>> },
  keys: readonly string[],
  at: Instant,
): boolean => keys.some((key) => readers.includes(key) || (Object.hasOwn(until, key) && (until[key] ?? "") > at));

/** The sheet without its parts, but for those that all of these offices read. */
export function openSheet(k: Pick<Kind, "parts">, sheet: Fields, offices?: readonly string[]): Fields {
  const closed = Object.values(k.parts ?? {}).filter(
    (p) => !offices?.length || !offices.every((o) => p.readers.some((r) => "role" in r && r.role === o)),
  );
  const hidden = new Set(closed.flatMap((p) => p.fields));
  return hidden.size ? Object.fromEntries(Object.entries(sheet).filter(([f]) => !hidden.has(f))) : sheet;
}
