/** One row of a kind: what becomes of its open duty after an action, and whether a new one begins. */
import type { Case, Why } from "../case/case.ts";
import { canonical } from "../case/chain.ts";
import type { Duty, Rule } from "../declare/duty.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import type { Org } from "../organisation/org.ts";
import type { Instant } from "../time/period.ts";
import { canCome, isNext, isSystem, openDuty } from "./flow.ts";
import { reckon, ruleOf, type Start, startOf } from "./limit.ts";
import { moved } from "./moved.ts";

/** The action that was taken. */
export interface Taken {
  step: string;
  by: string;
  for?: string | undefined;
  at: Instant;
  /** When it was done, as its doer says. */
  happened?: Instant | undefined;
  seq: number;
}
/** A row on a case, with the action folded in but the duties still as before. */
interface RowNow {
  k: Loaded;
  name: string;
  s: LoadedStep;
  c: Case;
  org: Org;
  taken: Taken;
}
/** Duties of the row that are to be replaced or added, and the reasons of their limits. */
interface RowDuties {
  duties: readonly Duty[];
  why: readonly Why[];
}
const NOTHING: RowDuties = { duties: [], why: [] };

export function rowDuties(x: RowNow): RowDuties {
  const live = openDuty(x.c, x.name);
  const start = wanted(x);
  if (!live) return start ? begun(x, start) : NOTHING;
  if (x.taken.step === x.name) return followed(doneBy(live, x.taken), start ? begun(x, start) : NOTHING);
  if (!start) return followed(lapsed(live), NOTHING);
  return goesOn(x.s, live, start) ? recalculated(x, live) : followed(lapsed(live), begun(x, start));
}

/** It keeps its anchor while it is open; only a timer's, or a day in a field, may be another one. */
const goesOn = (s: LoadedStep, live: Duty, start: Start): boolean =>
  live.anchor === start.anchor || !(isSystem(s) || (s.due && "on" in s.due));

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

interface Wanted extends Start {
  /** It runs against no limit of its own. */
  free?: true;
}
/** Where the row's duty runs from, if it should have one now. */
function wanted({ k, name, s, c }: RowNow): Wanted | undefined {
  if (s.due === null || c.void) return undefined;
  if (!s.due) return nextTurn(k, name, s, c);
  const start = startOf(k, s.due, c);
  if (!start || !canCome(k, name, c)) return undefined;
  const old = c.duties[`${name}.${start.anchor}`];
  // A step that was sent back after its day was met is that person's turn again, without a limit.
  if ("on" in s.due) return old?.state === "done" ? nextTurn(k, name, s, c) : start;
  return isSpent(name, c, start, old) ? nextTurn(k, name, s, c) : start;
}
const nextTurn = (k: Loaded, name: string, s: LoadedStep, c: Case): Wanted | undefined =>
  isNext(k, name, s, c) ? { at: c.entered.at, anchor: `s${c.entered.seq}`, seq: c.entered.seq, free: true } : undefined;
/** The limit was met, or it is a case limit that was over when the case was reopened: taking the step again has none. */
function isSpent(name: string, c: Case, start: Start, old: Duty | undefined): boolean {
  // Done also where a correction has withdrawn the step since: its limit was met once.
  if (old?.state === "done" || (c.done[name]?.seq ?? 0) > start.seq) return true;
  if (!c.reopened || start.seq >= c.reopened.seq) return false;
  return (old?.dueAt ?? "") <= c.reopened.at;
}

/** A new duty, or the one of this start that could not be done for a while: the same limit goes on, with what was granted. */
function begun(x: RowNow, start: Wanted): RowDuties {
  const old = x.c.duties[`${x.name}.${start.anchor}`];
  if (old) return old.state === "lapsed" ? recalculated(x, { ...old, state: "open" }) : NOTHING;
  const duty = fresh(x, start);
  if (!duty) return NOTHING;
  const { title, due } = x.s;
  if (!duty.dueAt || !due) return { duties: [duty], why: [] };
  return {
    duties: [duty],
    why: [{ what: `期限：${title}`, value: duty.dueAt, clause: duty.clause, because: duty.why }],
  };
}

/** A duty that nobody holds yet; undefined where the field that chooses its limit is blank. */
function fresh({ k, name, s, c, org }: RowNow, start: Wanted): Duty | undefined {
  const base = {
    id: `${name}.${start.anchor}`,
    step: name,
    title: s.title,
    owners: [],
    anchor: start.anchor,
    start: start.at,
    ready: false,
    state: "open" as const,
    history: [],
  };
  if (!s.due || start.free)
    return { ...base, clause: s.clause, rule: null, dueAt: null, calendarVersion: "", provisional: false, why: [] };
  const found = ruleOf(k, s.due, c, org);
  if (!found) return undefined;
  const end = reckon(found.rule, start.at, c, org);
  return {
    ...base,
    clause: s.due.clause,
    rule: found.rule,
    dueAt: end.at,
    calendarVersion: end.calendarVersion,
    provisional: end.provisional,
    ...(s.due.vague && { vague: true }),
    why: [...found.because, ...end.because],
  };
}

/** The field that chose the limit was corrected: reckoned anew from the same start, and written down. */
function recalculated({ k, s, c, org, taken }: RowNow, live: Duty): RowDuties {
  const found = s.due && live.rule?.period ? ruleOf(k, s.due, c, org) : undefined;
  const rule = found && live.rule && renewed(live.rule, found.rule);
  if (!found || !rule || canonical(rule) === canonical(live.rule)) return { duties: [live], why: [] };
  const end = reckon(rule, live.start, c, org);
  const { duty, why } = moved({
    old: live,
    next: { ...live, rule },
    end,
    because: found.because,
    clause: live.clause,
    taken,
  });
  return { duties: [duty], why: [why] };
}
/** The rule that holds now in place of an old one. A setting that was changed meanwhile is for what begins from now on. */
function renewed(old: Rule, now: Rule): Rule {
  const { cap: _old, extended, ...kept } = old;
  const own = now.setting !== undefined && now.setting === old.setting ? kept : now;
  const goesOn = JSON.stringify(own.period) === JSON.stringify(old.period) && extended;
  return { ...own, ...(goesOn && { extended }), ...(now.cap && { cap: now.cap }) };
}
