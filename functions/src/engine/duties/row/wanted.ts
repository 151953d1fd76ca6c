/** Whether a row should have a duty now, and where its limit runs from (docs/adr/0029). */

import type { Case } from "../../case/case.ts";
import { canonical } from "../../case/chain.ts";
import type { Duty, Rule } from "../../declare/duty.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import type { Instant } from "../../time/period.ts";
import { canCome, isNext, openDuty } from "../flow.ts";
import { renewed } from "./length.ts";
import type { RowNow } from "./row-now.ts";
import { ruleOf } from "./rule.ts";
import { dutyOf, type Start, startOf } from "./start.ts";

export interface Wanted extends Start {
  /** It runs against no limit of its own. */
  free?: true;
}

export function wanted(x: RowNow): Wanted | undefined {
  const { k, name, s, c, taken } = x;
  if (s.due === null || c.void) return undefined;
  if (!s.due) return nextTurn(x);
  const start = startOf(x, name, s.due);
  if (!start || !canCome(k, name, c)) return undefined;
  const isDone = (c.done[name]?.seq ?? 0) > start.seq;
  const old = heldTo(x, start);
  if (dayFieldOf(s) !== undefined) {
    if (taken.step !== name && openDuty(c, name)?.rule) return start;
    if ("on" in s.due) return old && isDayOver(old, isDone, x) ? nextTurn(x) : start;
    if (!old && !start.reminder) return start;
  }
  if (isDone) return nextTurn(x);
  // A correction withdrew what was done, and the limit is over: whether it was kept is judged by the doing before.
  return old && isOver(old, taken.at) && old.state === "done" && !isChosenAnew(x, old)
    ? { at: taken.at, anchor: `s${taken.seq}`, seq: taken.seq, reminder: true }
    : start;
}

export const nextTurn = ({ k, name, s, c }: RowNow): Wanted | undefined =>
  isNext(k, name, s, c) ? { at: c.entered.at, anchor: `s${c.entered.seq}`, seq: c.entered.seq, free: true } : undefined;

/** A day has no length that could run again: met, or over when the step must be taken again, it binds no more. */
function isDayOver(old: Duty, isDone: boolean, { c, taken }: RowNow): boolean {
  if (old.state === "done") return isDone || isOver(old, taken.at);
  return old.state === "lapsed" && c.reopened !== undefined && isOver(old, c.reopened.at);
}
export const isOver = ({ dueAt }: Duty, at: Instant): boolean => dueAt !== null && dueAt <= at;

/** The field that chose its length was corrected since. */
function isChosenAnew(x: RowNow, { rule }: Duty): boolean {
  const now = x.s.due && ruleOf(x, x.s.due)?.rule;
  return !!rule && !!now && canonical(uncapped(renewed(rule, now))) !== canonical(uncapped(rule));
}
const uncapped = ({ cap: _cap, ...own }: Rule): Rule => own;

/** The duty of this start, whatever has become of it; of a day the one that it holds now. */
export function heldTo({ name, s, c }: Pick<RowNow, "name" | "s"> & { c: Case }, start: Wanted): Duty | undefined {
  if (!s.due || !("on" in s.due) || start.free) return dutyOf(c.duties, name, start);
  return Object.values(c.duties).findLast((d) => d.step === name && d.rule?.on?.date === start.at);
}
/** The duty that was met by the day which the field held, when a common step has just corrected that day. */
export function metBefore({ k, name, s, c, taken }: RowNow): Duty | undefined {
  const field = dayFieldOf(s);
  if (field === undefined || k.rows.includes(taken.step)) return undefined;
  const day = c.sheet[field];
  const met = Object.values(c.duties).findLast((d) => d.step === name && d.state === "done" && dayOf(d) !== undefined);
  return day && met && dayOf(met) !== day ? met : undefined;
}
const dayOf = ({ rule }: Duty): string | undefined => rule?.on?.date ?? rule?.from;

/** The field with the day whose correction moves the row's duty, where no doing of a step begins it. */
export function dayFieldOf({ due }: LoadedStep): string | undefined {
  if (!due) return undefined;
  if ("on" in due) return due.on;
  return due.since === undefined ? due.from : undefined;
}
