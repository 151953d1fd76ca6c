/** One row's duty after an action: it ends, goes on, moves or opens again, and whether a new one begins (docs/adr/0029). */
import type { Duty } from "../../declare/duty.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import { isSystem, openDuty } from "../flow.ts";
import { begun, recalculated } from "./begun.ts";
import { NOTHING, type RowDuties, type RowNow, type Taken } from "./row-now.ts";
import { metBefore, type Wanted, wanted } from "./wanted.ts";

export function rowDuties(x: RowNow): RowDuties {
  const live = openDuty(x.c, x.name);
  const settled = live ? undefined : dayMet(x);
  if (settled) return recalculated(x, settled);
  const start = wanted(x);
  if (!live) return start ? begun(x, start) : NOTHING;
  if (x.taken.step === x.name) return followed(doneBy(live, x.taken), start ? begun(x, start) : NOTHING);
  if (!start) return followed(lapsed(live), NOTHING);
  return goesOn(x.s, live, start) ? recalculated(x, live) : followed(lapsed(live), begun(x, start));
}

/** A duty keeps its anchor while it is open. What had no day gets one, a reminder gives way to a limit, a timer starts anew. */
function goesOn(s: LoadedStep, live: Duty, start: Wanted): boolean {
  if (live.anchor === start.anchor) return true;
  if (s.due && "on" in s.due) return live.rule !== null || start.free === true;
  const reminds = live.rule !== null && live.vague === true && !s.due?.vague;
  return !isSystem(s) && (!reminds || start.reminder === true || start.free === true);
}

/** What was met by the day that a common step has corrected since is judged by the new one, also after the case's end. */
function dayMet(x: RowNow): Duty | undefined {
  const met = metBefore(x);
  return met?.doneAt !== undefined && met.doneAt === x.c.done[x.name]?.at ? met : undefined;
}

export const doneBy = (d: Duty, { by, for: whose, at, happened }: Taken): Duty => ({
  ...d,
  state: "done",
  doneBy: by,
  ...(whose && { doneFor: whose }),
  doneAt: at,
  ...(happened && { claimedAt: happened }),
});
export const lapsed = (d: Duty): Duty => ({ ...d, state: "lapsed" });
const followed = (ended: Duty, next: RowDuties): RowDuties => ({ ...next, duties: [ended, ...next.duties] });
