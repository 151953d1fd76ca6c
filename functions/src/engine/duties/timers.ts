/** What the clock does to a case before anything else happens to it, so that a late clock changes nothing. */
import type { Action, Case, Duty } from "../case/case.ts";
import type { Loaded } from "../load/load.ts";
import type { Instant } from "../time/period.ts";
import { isSystem } from "./flow.ts";

/** No timer acts before its instant plus this: a straggler's action that arrived in time must be seen first. */
export const GRACE_MS = 2 * 60 * 1000;

/** Open duties that the clock looks at: timers, and limits of people's steps that have not been marked. */
const watched = (k: Loaded, d: Duty): boolean => {
  const s = k.steps[d.step];
  return d.state === "open" && d.dueAt !== null && d.rule !== null && !!s && !d.marked;
};

/** The first timer that has passed by `now`, as the action that it is. */
export function nextElapsed(k: Loaded, c: Case, now: Instant): Action | undefined {
  const d = Object.values(c.duties)
    .filter((x) => watched(k, x) && x.dueAt !== null && x.dueAt < now)
    .toSorted((x, y) => (x.dueAt ?? "").localeCompare(y.dueAt ?? "") || x.id.localeCompare(y.id))[0];
  if (!d?.dueAt || c.void) return undefined;
  const s = k.steps[d.step];
  const timer = !!s && isSystem(s);
  return {
    // One a state of the case: the same limit can pass again when its date has moved there and back.
    id: `t.${d.id}.${c.seq}`,
    kind: k.id,
    case: c.id,
    step: timer ? d.step : `${d.step}.overdue`,
    form: c.edition,
    input: timer ? {} : { duty: d.id },
    by: "system",
    at: d.dueAt,
  };
}

/** When the clock must look at the case next; null: never. */
export function wakeAt(k: Loaded, c: Case): Instant | null {
  if (c.void) return null;
  const first = Object.values(c.duties)
    .flatMap((d) => (watched(k, d) && d.dueAt ? [d.dueAt] : []))
    .toSorted()[0];
  return first ? new Date(Date.parse(first) + GRACE_MS).toISOString() : null;
}

/** The case stands in an older edition whose status this one dropped. */
export const adoption = (k: Loaded, c: Case, at: Instant): Action | undefined =>
  k.was && c.edition < k.edition && !c.void && Object.hasOwn(k.was, c.status)
    ? {
        id: `a.${c.edition}.${k.edition}`,
        kind: k.id,
        case: c.id,
        step: "adoptEdition",
        form: k.edition,
        input: {},
        by: "system",
        at,
      }
    : undefined;
