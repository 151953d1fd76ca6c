/** One row's duty after an action: it ends, goes on, moves or opens again, and whether a new one begins (docs/adr/0029). */
import type { Duty } from "../../declare/duty.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import { ownersOf } from "../../organisation/authorize.ts";
import { settingsOf } from "../../organisation/org.ts";
import { isSystem, openDuty } from "../flow.ts";
import { begun } from "./begun.ts";
import { beginsEach, eachDuties } from "./each.ts";
import { dayOf, recalculated } from "./recalculated.ts";
import { doneBy, lapsed, NOTHING, type RowDuties, type RowNow } from "./row-now.ts";
import { startOf } from "./start.ts";
import { dayFieldOf, heldTo, metBefore, type Wanted, wanted } from "./wanted.ts";

export function rowDuties(x: RowNow): RowDuties {
  if (beginsEach(x.s)) return eachDuties(x);
  const live = openDuty(x.c, x.name);
  if (isMetByDay(x)) return metByDay(x, live);
  const settled = live ? undefined : dayMet(x);
  if (settled) return recalculated(x, settled);
  const start = wanted(x);
  if (!live) return start ? begun(x, start) : NOTHING;
  if (x.taken.step === x.name) return followed(doneBy(live, x.taken), start ? begun(x, start) : NOTHING);
  if (!start) return followed(lapsed(live), NOTHING);
  return goesOn(x.s, live, start)
    ? recalculated(x, live, dayOf(start, live))
    : followed(left(x, live), begun(x, start));
}

/** The step was done whose limit runs from a day in a field, which it may have filled itself, also as it opened the case. */
const isMetByDay = ({ s, name, taken }: RowNow): boolean =>
  taken.step === name && !!s.due && !("on" in s.due) && dayFieldOf(s) !== undefined;

/** Done in time or late, by the day as it is now; of a day that was met before nothing begins. */
function metByDay(x: RowNow, live: Duty | undefined): RowDuties {
  const start = x.s.due ? startOf(x, x.name, x.s.due) : undefined;
  const owed = live ? recalculated(x, live) : start && !heldTo(x, start) ? begun(x, start) : NOTHING;
  const owners = ownersOf(x.s.by, x.c, settingsOf(x.org));
  const next = wanted(x);
  const turn = next?.free ? begun(x, next) : NOTHING;
  return {
    duties: [
      ...owed.duties.map((d) => doneBy({ ...d, owners: d.owners.length ? d.owners : owners }, x.taken)),
      ...turn.duties,
    ],
    why: [...owed.why, ...turn.why],
  };
}

/** Inactivity that was over when it began anew stays in the record. */
const left = ({ s, taken }: RowNow, live: Duty): Duty =>
  restarts(s) && live.dueAt !== null && live.dueAt < taken.at ? { ...live, state: "overdue" } : lapsed(live);
const restarts = ({ due }: LoadedStep): boolean => !!due && "restarts" in due && due.restarts === true;

/**
 * A duty keeps its anchor while it is open. What had no day gets one, a reminder gives way to a limit; a timer and inactivity
 * start anew.
 */
function goesOn(s: LoadedStep, live: Duty, start: Wanted): boolean {
  if (live.anchor === start.anchor) return true;
  if (restarts(s)) return false;
  if (dayFieldOf(s) !== undefined) return live.rule !== null || start.free === true;
  const reminds = live.rule !== null && live.vague === true && !s.due?.vague;
  return !isSystem(s) && (!reminds || start.reminder === true || start.free === true);
}

/** What was met by the day that a common step has corrected since is judged by the new one, also after the case's end. */
function dayMet(x: RowNow): Duty | undefined {
  const met = metBefore(x);
  return met?.doneAt !== undefined && met.doneAt === x.c.done[x.name]?.at ? met : undefined;
}

const followed = (ended: Duty, next: RowDuties): RowDuties => ({ ...next, duties: [ended, ...next.duties] });
