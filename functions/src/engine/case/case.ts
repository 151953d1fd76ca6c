/** What is written down: actions, outcomes, and the case that is the fold of their changes. Plain data throughout. */
import type { Effect, Fields, Mark } from "../declare/kind.ts";
import type { Instant, Period } from "../time/period.ts";

/** One step done once, as it arrived. `input` holds every field of the form, the sealed ones put back in. */
export interface Action {
  /** 20 characters from a client; with a dot from the system. */
  id: string;
  case: string;
  kind: string;
  step: string;
  /** The edition that the form was drawn from. */
  form: number;
  input: Fields;
  /** uid, `system`, or `customer:{caseId}`. */
  by: string;
  /** Whose authority is used, when not one's own. */
  for?: string;
  /** Arrival at the server: order, numbers, deadlines. */
  at: Instant;
  /** When it happened, by the device; shown, never used for order. */
  happened?: Instant;
  /** The action that this one follows from. */
  cause?: string;
}

/** Why a value stands: made at decision time and stored, so that old answers keep the old reason. */
export interface Why {
  what: string;
  field?: string;
  value: unknown;
  clause: string;
  because: string[];
}

/** A duty's limit as data, so that it can be computed again when a calendar is published. */
export interface Rule {
  period?: Period;
  /** Granted: the whole period from the same start. */
  extended?: Period;
  /** The day and hour in a field, for `due.on`. */
  on?: { date: string; at?: string };
  /** The setting that the period came from; `example` while the organisation has not set it. */
  setting?: string;
  example?: boolean;
  /** Another limit of the case, named by its step, that this one never passes. */
  cap?: { period: Period; start: Instant; title: string };
}
export type DutyState = "open" | "done" | "lapsed" | "waived";
export interface Moved {
  /** By a granted extension: what was late by then stays late. */
  extension?: true;
  from: Instant | null;
  to: Instant | null;
  at: Instant;
  seq: number;
  why: string[];
  clause: string;
}
/** 待办: a step that is due. Never re-anchored while open; lateness follows from `doneAt` and `dueAt`. */
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
  /** What it runs from: `s{seq}` of the action, or the field's date. */
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
  doneBy?: string;
  doneAt?: Instant;
  /** The time that a supervisor accepted for it (R01: shared meaning of time). */
  acceptedAt?: Instant;
  calendarVersion: string;
  provisional: boolean;
  vague?: boolean;
  /** The clock has seen it pass: reminders went out. */
  marked?: boolean;
  waived?: string;
  why: string[];
  history: Moved[];
}

/** State of a case: header and sheet together, the fold of its changes. */
export interface Case {
  id: string;
  kind: string;
  edition: number;
  status: string;
  seq: number;
  number?: string;
  openedBy: string;
  openedAt: Instant;
  /** The opener's department: its hours are the case's. */
  department?: string;
  sheet: Fields;
  done: Record<string, Done>;
  duties: Record<string, Duty>;
  /** Requests under way, such as an extension: who has agreed so far. */
  requests: Record<string, ExtensionRequest>;
  /** Reader groups beyond those of the kind: its opener, and persons it was given to. */
  readers: string[];
  /** The action that brought the present status: what anchors duties without a limit of their own. */
  entered: { seq: number; at: Instant };
  reopened?: { seq: number; at: Instant };
  /** How the last action is undone, while nobody else has acted. */
  undo?: Undo | null;
  void?: Voided | null;
  erased?: boolean;
}
export interface Voided {
  at: Instant;
  reason: string;
}
export interface Undo {
  seq: number;
  step: string;
  by: string;
  change: Omit<Change, "seq">;
}
export interface ExtensionRequest {
  by: string;
  for?: string;
  at: Instant;
  reason: string;
  agreed: { by: string; for?: string; role: string; at: Instant }[];
  closed?: boolean;
}

/** What an accepted action changed. Stored, so that a replay needs no definition. `null` blanks a field. */
export interface Change {
  seq: number;
  status?: string;
  number?: string;
  sheet?: Fields;
  done?: Record<string, Done | null>;
  duties?: Record<string, Duty | null>;
  requests?: Record<string, ExtensionRequest | null>;
  readers?: string[];
  entered?: { seq: number; at: Instant };
  reopened?: { seq: number; at: Instant };
  void?: Voided | null;
  /** In the first change, and when a new edition is adopted. */
  edition?: number;
  department?: string;
  erased?: true;
}
/** The last time a step was done, and how often. */
export type Done = Mark & { times: number };

export interface Accepted {
  result: "accepted";
  change: Change;
  /** The case with the change folded in. */
  after: Case;
  effects: Effect[];
  /** How to take it back; null: no longer possible; undefined: as it was. Kept beside the chain, never in it. */
  undo?: Undo | null;
  /** Actions that are decided with this one, in the same commit. */
  decidedTogether: Effect[];
  why: Why[];
  clause: string;
  /** The role or substitution that authorised it: `R01.leader`, `R01.leader←uid`. */
  as: string;
}
export interface Declined {
  result: "refused";
  code: string;
  clause: string;
  says: string;
}
export type Decision = Accepted | Declined;
