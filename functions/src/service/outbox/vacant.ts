/** An office without holders for which duties wait: the administrator hears of it. */
import type { Doc, DocQuery, Write } from "../../adapters/ports.ts";
import { officeOf } from "../../engine/organisation/groups.ts";
import { isOffice, waitsForNobody } from "../../engine/organisation/holders.ts";
import { ADMIN } from "../../engine/organisation/offices.ts";
import { dateOf } from "../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { DutyDoc, NoticeDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { allOf, holdersOf } from "../read/holders.ts";
import { orgFor } from "../read/org.ts";
import { finished, type Worker } from "./job.ts";

/** Of the notice, whatever the case. */
const CLAUSE = "R00 任职";

/** At once: an office has lost its last holder; by now another may hold it. */
export const vacant: Worker<"vacant"> = async ({ env, id, doc, effect: { role }, kind, now }) => {
  const { zone } = await orgFor(env, [], Date.parse(now));
  const found = await vacancies(env, (after) => queries.dutiesOf(role, after), dateOf(now, zone));
  const waiting = found.find((v) => v.role === role)?.waiting.length ?? 0;
  if (!waiting) return finished();
  const at = { case: doc.case, kind: kind.id, regulation: kind.regulation, at: now };
  return finished([vacancyNotice(id, at, `${titleOf(env, role)} 已无人担任，有 ${waiting} 件待办等候，请任命`)]);
};

export const vacancyNotice = (
  id: string,
  on: Pick<NoticeDoc, "case" | "kind" | "regulation"> & { at: Instant },
  what: string,
): Write => {
  const notice: NoticeDoc = { whom: ADMIN.role, what, clause: CLAUSE, ...on };
  return { do: "create", path: path.notice(id), data: { ...notice } };
};
/** An office, of one of a unit with the unit: `东区供电所·所长`. */
export function titleOf({ manifest }: Pick<Env, "manifest">, group: string): string {
  const { role, unit } = officeOf(group);
  const title = manifest.regulations.flatMap((r) => r.roles).find((r) => r.role === role)?.title ?? role;
  return unit === undefined ? title : `${unit}·${title}`;
}

interface Vacancy {
  role: string;
  /** It was never counted until now. */
  uncounted: boolean;
  /** Duties that no other office or person may take. */
  waiting: DutyDoc[];
}
/** Offices without holders among the owners of these duties, with what waits for them. */
export async function vacancies(
  env: Env,
  query: (after?: Doc<unknown>) => DocQuery<DutyDoc>,
  day: LocalDate,
): Promise<Vacancy[]> {
  const duties = (await allOf(env, query)).map((d) => d.data);
  const roles = [...new Set(duties.flatMap((d) => d.owners).filter(isOffice))].sort();
  const held = await holdersOf(env, roles, day);
  const holders = new Map([...held].map(([role, h]) => [role, h.holders]));
  return [...held].flatMap(([role, { holders: n, version }]) => {
    const waiting = duties.filter((d) => d.owners.includes(role) && waitsForNobody(d.owners, holders));
    return n === 0 ? [{ role, uncounted: version === undefined, waiting }] : [];
  });
}
