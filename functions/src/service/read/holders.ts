/** How many hold an office: `offices/{role}`, and where it was never counted, the staff. */
import type { Doc, DocQuery } from "../../adapters/ports.ts";
import { officesCounted } from "../../engine/organisation/holders.ts";
import type { LocalDate } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { Env } from "../env.ts";

interface Held {
  holders: number;
  /** Of `offices/{role}`; undefined: it was never counted. */
  version: string | undefined;
}

/**
 * By role. The documents are read before the staff: whoever changes the count of an office meanwhile writes its document, and
 * a `create` or a version finds that.
 */
export async function holdersOf(env: Env, roles: readonly string[], day: LocalDate): Promise<Map<string, Held>> {
  const docs = await env.docs.get(roles.map(path.office));
  const counted = docs.every((d) => d) ? new Map<string, number>() : await countAll(env, day);
  return new Map(
    roles.map((role, i) => [
      role,
      { holders: docs[i]?.data.holders ?? counted.get(role) ?? 0, version: docs[i]?.version },
    ]),
  );
}

interface Miscounted {
  role: string;
  /** As `offices/{role}` says; undefined: it was never counted. */
  counted: number | undefined;
  version: string | undefined;
  /** As the records say. */
  holders: number;
}
/** Offices of which the count and the records of the staff disagree; none that a record from before offices were counted names. */
export async function miscounted(env: Env): Promise<Miscounted[]> {
  const offices = await allOf(env, queries.allOffices);
  const counts = new Map(offices.map((d) => [d.path.slice("offices/".length), d]));
  const staff = (await allOf(env, queries.activeStaff)).map((d) => d.data);
  const unsure = new Set(staff.flatMap((s) => (s.offices ? [] : s.appointments.map((a) => a.role))));
  const held = tally(staff.map((s) => s.offices ?? []));
  return [...new Set([...counts.keys(), ...held.keys()])].sort().flatMap((role) => {
    const [doc, holders] = [counts.get(role), held.get(role) ?? 0];
    const counted = doc?.data.holders;
    return counted === holders || unsure.has(role) ? [] : [{ role, counted, version: doc?.version, holders }];
  });
}

/** Of every office that anybody holds, from the records of the staff. */
const countAll = async (env: Env, day: LocalDate): Promise<Map<string, number>> =>
  tally((await allOf(env, queries.activeStaff)).map((d) => officesCounted(d.data, day)));

function tally(offices: readonly (readonly string[])[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const role of offices.flat()) counted.set(role, (counted.get(role) ?? 0) + 1);
  return counted;
}

/** Every document of a query, page by page. */
export async function allOf<T>(env: Env, query: (after?: Doc<unknown>) => DocQuery<T>): Promise<Doc<T>[]> {
  const found: Doc<T>[] = [];
  let after: Doc<T> | undefined;
  do {
    const q = query(after);
    const docs = await env.docs.query(q);
    found.push(...docs);
    after = docs.length === q.limit ? docs.at(-1) : undefined;
  } while (after);
  return found;
}
