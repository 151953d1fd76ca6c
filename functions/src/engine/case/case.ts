/** What is written down: actions, outcomes, and the case that is the fold of their changes. Plain data throughout. */
import type { Duty } from "../declare/duty.ts";
import type { Effect, Fields, Mark } from "../declare/kind.ts";
import type { Instant } from "../time/period.ts";

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
  /** The action that this one follows from, `{case}/{action}`. */
  cause?: string;
  /** Of that one: its case's kind, and the role or person that authorised it. */
  origin?: { kind: string; as: string };
  /** The department of the case that it follows from; what the system opens by it runs by its hours. */
  department?: string;
}

/** Why a value stands: made at decision time and stored, so that old answers keep the old reason. */
export interface Why {
  what: string;
  field?: string;
  value: unknown;
  clause: string;
  because: string[];
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
  /** What it followed from when it was opened by the system: the other case, its kind, and the role or person behind it. */
  origin?: { case: string; kind: string; as: string };
  /** Its hours are the case's (organisation/department.ts); without one, the organisation's. */
  department?: string;
  /** Field → the department of the unit that it names, as it was when the field was filled (organisation/unit.ts). */
  units?: Record<string, string>;
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
interface Voided {
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
  units?: Record<string, string | null>;
  origin?: Case["origin"];
  erased?: true;
}
/** The last time a step was done, and how often. */
export interface Done extends Mark {
  times: number;
  /** Of a decision that may come from several statuses: from which it came. */
  from?: string;
  /** Fields that its form left blank though they were filled before: they are not its own. */
  left?: string[];
}

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
