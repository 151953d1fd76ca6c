/** What the clock does to a case before anything else happens to it, so that a late clock changes nothing. */
import type { Action, Case } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Instant } from "../time/period.ts";
import { isSystem } from "./flow.ts";

/** No timer acts before its instant plus this: a straggler's action that arrived in time must be seen first. */
export const GRACE_MS = 2 * 60 * 1000;

/** The step that marks a row's limit as passed. */
const markOf = (k: Loaded, row: string): string | undefined =>
  Object.keys(k.steps).find((n) => k.steps[n]?.marksOverdue && k.steps[n]?.row === row);

/** Open duties that the clock looks at: timers, and limits of people's steps that have not been marked. */
const isWatched = (k: Loaded, d: Duty): boolean =>
  d.state === "open" && d.dueAt !== null && d.rule !== null && !d.marked && markOf(k, d.step) !== undefined;

/** The first timer that has passed by `now`, as the action that it is. */
export function nextElapsed(k: Loaded, c: Case, now: Instant): Action | undefined {
  const d = Object.values(c.duties)
    .filter((x) => isWatched(k, x) && x.dueAt !== null && x.dueAt < now)
    .toSorted((x, y) => (x.dueAt ?? "").localeCompare(y.dueAt ?? "") || x.id.localeCompare(y.id))[0];
  const s = d && k.steps[d.step];
  if (!d?.dueAt || !s || c.void) return undefined;
  // One a state of the case: the same limit can pass again when its date has moved there and back.
  const timer = { id: `${idOf(d)}${c.seq}`, kind: k.id, case: c.id, form: c.edition, by: "system", at: d.dueAt };
  return isSystem(s) ? { ...timer, step: d.step, input: {} } : marking(k, d, timer);
}
const idOf = (d: Duty): string => `t.${d.id}.`;

const marking = (k: Loaded, d: Duty, timer: Omit<Action, "step" | "input">): Action | undefined => {
  const step = markOf(k, d.step);
  return step === undefined ? undefined : { ...timer, step, input: { duty: d.id } };
};

/** In place of a timer whose step was refused: its duty is marked, so that the clock goes on. */
export function markInstead(k: Loaded, c: Case, timer: Action): Action | undefined {
  const d = Object.values(c.duties).find((x) => timer.id.startsWith(idOf(x)));
  return d && marking(k, d, { ...timer, id: `${timer.id}.x` });
}

/** When the clock must look at the case next; null: never. */
export function wakeAt(k: Loaded, c: Case): Instant | null {
  if (c.void) return null;
  const first = Object.values(c.duties)
    .flatMap((d) => (isWatched(k, d) && d.dueAt ? [d.dueAt] : []))
    .toSorted()[0];
  return first ? new Date(Date.parse(first) + GRACE_MS).toISOString() : null;
}
