/** A row's duty begins, opens again, or moves. */
import type { Duty } from "../../declare/duty.ts";
import { sameDay } from "../../time/period.ts";
import { isSystem, isUnlimited } from "../flow.ts";
import { type Reckoned, reckon } from "../limit.ts";
import { type Recalculation, recalculated } from "./recalculated.ts";
import { arrived } from "./recorded.ts";
import { NOTHING, type RowDuties, type RowNow } from "./row-now.ts";
import { ruleOf } from "./rule.ts";
import { heldTo, metBefore, type Wanted } from "./wanted.ts";

/** A new duty; or the one of this start, which could not be done for a while or must be done again: the same limit goes on. */
export function begun(x: RowNow, start: Wanted): RowDuties {
  const old = heldTo(x, start) ?? (x.c.done[x.name] || start.free ? undefined : metBefore(x));
  if (old && (isLeft(old) || (old.state === "done" && !start.free))) return reopened(x, old);
  const duty = old ? undefined : fresh(x, start);
  if (!duty) return NOTHING;
  const { title, due } = x.s;
  if (!duty.dueAt || !due) return { duties: [duty], why: [] };
  return {
    duties: [duty],
    why: [{ what: `期限：${title}`, value: duty.dueAt, clause: duty.clause, because: duty.why }],
  };
}

/** With what was granted; what was waived of an earlier doing was that one's. */
export function reopened(x: RowNow, old: Duty, keeps: Pick<Recalculation, "from"> = {}): RowDuties {
  if (isLeft(old)) return recalculated(x, { ...old, state: "open" }, keeps);
  const { doneBy: _by, doneFor: _for, doneAt: _at, claimedAt: _claimed, acceptedAt: _accepted, ...met } = old;
  const { waived, marked, ...bare } = met;
  const open: Duty = { ...bare, state: "open", ...(marked && waived === undefined && { marked }) };
  const next = recalculated(x, open, { old, ...keeps });
  if (next.why.length || !open.dueAt) return next;
  const because = [
    ...open.why.filter((w) => !STILL.includes(w)),
    x.c.reopened?.seq === x.taken.seq ? STILL_REOPENED : STILL_WITHDRAWN,
  ];
  return {
    duties: [{ ...open, why: because }],
    why: [{ what: `期限：${x.s.title}`, value: open.dueAt, clause: open.clause, because }],
  };
}
/** It ended without being done. */
const isLeft = ({ state }: Duty): boolean => state === "lapsed" || state === "overdue";
const STILL_REOPENED = "重新办理时期限未满，仍以此期限为准";
const STILL_WITHDRAWN = "更正后须重新办理，期限未满，仍以此期限为准";
const STILL: readonly string[] = [STILL_REOPENED, STILL_WITHDRAWN];
const ANEW = "重新办理前期限已过，是否按期以此前的办理为准；自重新办理起另计同样的期限，只作提醒";

/** A duty that nobody holds yet; undefined where the field that chooses its limit is blank. */
function fresh(x: RowNow, start: Wanted): Duty | undefined {
  const { name, s, c, taken } = x;
  const id = `${name}.${start.anchor}`;
  const base = {
    // A day that was moved away and comes back is another duty.
    id: id in c.duties ? `${id}-s${taken.seq}` : id,
    step: name,
    title: s.title,
    owners: [],
    anchor: start.anchor,
    start: start.at,
    ready: false,
    state: "open" as const,
    history: [],
  };
  const unlimited = s.due && !start.free && isUnlimited(s.due) && s.due.clause;
  if (!s.due || start.free || unlimited)
    return {
      ...base,
      clause: unlimited || s.clause,
      rule: null,
      dueAt: null,
      calendarVersion: "",
      provisional: false,
      why: [],
    };
  const found = ruleOf(x, s.due);
  if (!found) return undefined;
  const { from: _day, ...length } = found.rule;
  const rule = start.from === undefined ? length : { ...length, from: start.from };
  const began = start.from === undefined ? start.at : arrived(start.from, x, taken.at);
  const end = notBefore(x, reckon(rule, began, c, x.org));
  return {
    ...base,
    start: began,
    clause: s.due.clause,
    rule,
    dueAt: end.at,
    calendarVersion: end.calendarVersion,
    provisional: end.provisional,
    ...((s.due.vague || start.reminder) && { vague: true }),
    why: [...(start.reminder ? [ANEW] : []), ...found.because, ...end.because],
  };
}
/**
 * No end lies before its start: of a day that is over when the duty begins, a person has what is left of today, and a timer
 * acts at once. A limit from a day in the world stays: recording it late wins no time.
 */
function notBefore({ s, c, org, taken }: RowNow, end: Reckoned): Reckoned {
  if (!s.due || end.at >= taken.at) return end;
  if (isSystem(s)) return "on" in s.due || s.due.from !== undefined ? { ...end, at: taken.at } : end;
  if (!("on" in s.due)) return end;
  const today = reckon({ period: sameDay }, taken.at, c, org);
  return { ...today, because: [...end.because, "此日已过，改为当日下班前", ...today.because] };
}
