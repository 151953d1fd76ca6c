/** A duty as it stands on a case: what is due, for whom, until when, and why. */
import type { Instant, Period } from "../time/period.ts";

/** A duty's limit as data, so that it can be computed again when a calendar is published. */
export interface Rule {
  period?: Period;
  /** Granted: the whole period from the same start. */
  extended?: Period;
  /** The day or instant in a field that it is reckoned from, for `due.from`. */
  from?: string;
  /** The day and hour in a field, for `due.on`. */
  on?: { date: string; at?: string };
  /** The setting that the period came from; `example` while the organisation has not set it. */
  setting?: string;
  /** Its entry, where the setting is a table; duties from before it was kept have none. */
  entry?: string;
  example?: boolean;
  /** Another limit of the case, named by its step, that this one never passes. */
  cap?: { period: Period; start: Instant; title: string };
}
/** `overdue`: it was over, and not done, when its limit began anew (`restarts`); it is due no more, and counts. */
type DutyState = "open" | "done" | "lapsed" | "overdue" | "waived";
export interface Moved {
  /** By a granted extension: what was late by then stays late. */
  extension?: true;
  /** The step was late by `from` when it moved: 曾逾期. The duty itself is judged by its new date. */
  breached?: true;
  from: Instant | null;
  to: Instant | null;
  at: Instant;
  seq: number;
  why: string[];
  clause: string;
}
/**
 * 待办: a step that is due. Lateness follows from `doneAt` and `dueAt`. Never re-anchored while open: a corrected day or length
 * moves it, and a step that must be taken again inside its limit opens it again.
 */
export interface Duty {
  /** `{step}.{anchor}`. */
  id: string;
  /** Its place among the case's rows in `duties/{case}.{slot}`; the row is taken over when it is no longer open. */
  slot?: number;
  step: string;
  title: string;
  clause: string;
  /** Reader groups: a role, or a uid. `system`: a timer. */
  owners: string[];
  /** Given to somebody by name: the flow no longer chooses its owner. */
  reassigned?: boolean;
  /** What it ran from when it began: `s{seq}` of the action, `r{seq}` of the reopening, or the field's date. */
  anchor: string;
  start: Instant;
  /** Null: it shares the limit of `along`, or has none. */
  rule: Rule | null;
  /** The step whose limit it shares: 随「告知客户」. */
  along?: string;
  dueAt: Instant | null;
  /** It can be taken now; a limited step further on is open but not ready. */
  ready: boolean;
  state: DutyState;
  /** Whom it would wait for, had it not been given to somebody: when that changes, it is theirs again. */
  givenFrom?: string[];
  /** It is for this person by name, who left: whoever has it now does it in that person's place. */
  heirOf?: string;
  doneBy?: string;
  /** The principal on whose authority it was done. */
  doneFor?: string;
  doneAt?: Instant;
  /** When the doer says that it was done, where that is another time than the arrival. */
  claimedAt?: Instant;
  /** The time that a supervisor accepted for it (R01: shared meaning of time). */
  acceptedAt?: Instant;
  calendarVersion: string;
  provisional: boolean;
  /** 及时, 定期, and what reminds again after its limit was over: its lateness is no breach. */
  vague?: boolean;
  /** The clock has seen it pass: reminders went out. */
  marked?: boolean;
  waived?: string;
  why: string[];
  history: Moved[];
}
