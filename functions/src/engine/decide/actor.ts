/** Who an action is by, as of its arrival. */
import type { Action } from "../case/case.ts";
import { type Actor, rolesOn } from "../organisation/authorize.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { dateOf, formatInstant } from "../time/local.ts";
import type { Instant } from "../time/period.ts";

export const actorOf = (a: Pick<Action, "by" | "for" | "at">, org: Org): Actor => ({
  by: a.by,
  for: a.for,
  at: a.at,
  day: dateOf(a.at, org.zone),
  staff: org.staff,
  setting: settingsOf(org),
});

/** Offices that he holds as of then, or the one for whom he acts. */
export function rolesOf(
  a: Pick<Action, "by" | "for" | "at">,
  { staff = {}, zone }: Pick<Org, "zone"> & Partial<Pick<Org, "staff">>,
): string[] {
  const self = staff[a.for ?? a.by];
  return self ? rolesOn(self, dateOf(a.at, zone)) : [];
}

/** Instants as the organisation's clock shows them, for the rules of a step. */
export const inZone = (zone: string) => ({
  day: (at: Instant) => dateOf(at, zone),
  local: (at: Instant) => formatInstant(at, zone),
});
