/** Who an action is by, as of its arrival. */
import type { Action } from "../case/case.ts";
import type { Actor } from "../organisation/authorize.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { dateOf } from "../time/local.ts";

export const actorOf = (a: Pick<Action, "by" | "for" | "at">, org: Org): Actor => ({
  by: a.by,
  for: a.for,
  at: a.at,
  day: dateOf(a.at, org.zone),
  staff: org.staff,
  setting: settingsOf(org),
});
