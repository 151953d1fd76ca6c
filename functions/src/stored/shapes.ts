/** What the stored documents hold; paths.ts says where each lies. Instants are ISO text here and timestamps in Firestore (ports.ts). */
import type { Case, Change, ExtensionRequest, Why } from "../engine/case/case.ts";
import type { Duty } from "../engine/declare/duty.ts";
import type { Effect, Fields } from "../engine/declare/kind.ts";
import type { RegisterRow } from "../engine/declare/register.ts";
import type { Instant, LocalDate } from "../engine/time/period.ts";

export type * from "./organisation-shapes.ts";

/** What a client writes, exactly; fields of a part lie in `sealed/{part}` of the same batch as `{ input }`. */
export interface ActionDoc {
  kind: string;
  step: string;
  /** Edition of the kind that the form was drawn from. */
  form: number;
  /** JSON object of the form's open fields, at most 64 KB. */
  input: string;
  by: string;
  for: string | null;
  at: Instant;
  happened: Instant | null;
  pending: boolean;
  cause?: string;
  /** Of what caused it: its case's kind, and the role or person that authorised it. */
  origin?: { kind: string; as: string };
  /** The department of the case that it follows from. */
  department?: string;
  /** How often deciding it came to nothing (attempts.ts). */
  tries?: number;
  /** It was refused and will lapse (tidy.ts). */
  refused?: true;
  outcome?: OutcomeDoc;
}
export interface OutcomeDoc {
  result: "accepted" | "refused" | "failed";
  decidedAt: Instant;
  edition: number;
  build: string;
  calendar: string;
  settings: number;
  clause: string;
  /** Refused or failed. */
  code?: string;
  says?: string;
  /** Accepted. */
  seq?: number;
  as?: string;
  change?: Change;
  effects?: Effect[];
  why?: Why[];
  /** What the decision saw of other cases: by the name in `needs`, each as it stood after its step `seq`. */
  facts?: Record<string, { case: string; seq: number }[]>;
  /** What it was decided under. */
  under?: UnderDoc;
  /** The rule of the hash (engine/case/chain.ts); absent: the first. */
  chain?: number;
  prev?: string;
  hash?: string;
  salt?: string;
  /** Part → commitment of that half; `open` is the half on this document. */
  commitments?: Record<string, string>;
}
/** Hashes over canonical JSON: of what the kind declares, of the imported wording, of the settings' and the calendar's version. */
export interface UnderDoc {
  table: string;
  wording: string | null;
  settings: string;
  calendar: string;
  /** Of what other regulations let follow; absent where none does. */
  follows?: string;
}
export interface SealedDoc {
  input: string;
  change?: Fields;
  salt?: string;
  /** What was personal in it is gone, and what is left no longer fits its commitment. */
  erased?: boolean;
}

/** `cases/{id}`: what lists show, at most 4 KB. */
export interface HeaderDoc {
  kind: string;
  regulation: string;
  edition: number;
  status: string;
  number: string | null;
  customer: string | null;
  /** The first of its parents, for lists. */
  parent: string | null;
  /** All of them; absent where the kind declares none, and on headers from before it was kept (`banfa reproject`). */
  parents?: string[];
  summary: string | null;
  openedBy: string;
  openedAt: Instant;
  updatedAt: Instant;
  /** Owners of the duties that can be taken now. */
  waitingFor: string[];
  /** Steps that they wait for. */
  waitingSteps: string[];
  nextDue: Instant | null;
  /** That instant is a reminder's, not a stated limit's. */
  vague: boolean;
  provisional: boolean;
  readers: string[];
  seq: number;
  /** Hash of the last accepted action. */
  head: string;
  /** When the clock has to look at it; null: nothing to do. */
  wakeAt: Instant | null;
  ended: boolean;
  void: boolean;
  /** What the kind's register shows of it, and where it stands there (engine/declare/register.ts); null: it has none, or no number. */
  row: RegisterRow | null;
  place: string | null;
}
/** `cases/{id}/parts/sheet`: what the case page shows and the next decision needs. */
export interface SheetDoc {
  seq: number;
  sheet: Fields;
  done: Case["done"];
  duties: Record<string, Duty>;
  requests: Record<string, ExtensionRequest>;
  readers: string[];
  entered: Case["entered"];
  reopened: Case["reopened"] | null;
  department: string | null;
  /** Of a kind whose steps are offices' of a unit. */
  units?: Case["units"];
  /** Of a case that followed from another one. */
  origin?: Case["origin"];
  undo: Case["undo"] | null;
  void: Case["void"] | null;
  erased: boolean;
}
/** `cases/{id}/parts/{name}`: fields that only some may read. */
export interface PartDoc {
  fields: Fields;
  /** Role ids and uids. */
  readers: string[];
  /** Uid → before which instant it is open to that person too. */
  until?: Record<string, Instant>;
  /** What the fields go back to when the last step is withdrawn: its share of the sheet's `undo`. */
  undo?: Fields;
}
/** `claims/{hmac}`: the cases that claim a value, in the order in which they claimed it. */
export interface ClaimDoc {
  kind: string;
  field: string;
  ids: string[];
}
/** `counters/{scope}`: how many numbers the scope has given. */
export interface CounterDoc {
  value: number;
}
/** `counters/mail`: when the next letter may leave, and how many were given to the day it leaves on. */
export interface PaceDoc {
  day: LocalDate;
  given: number;
  next: Instant;
}
/** `clock/{job}`: everything up to here is done. */
export interface ClockDoc {
  through: Instant;
  /** Of what recurs: the period that was opened last. */
  period?: string;
}
/** `clock/{work}`: who does a work that one does at a time, until when, and whether more came meanwhile. */
export interface LeaseDoc {
  holder: string;
  until: Instant;
  dirty: boolean;
}
/** `duties/{case}.{slot}`: an open duty that can be taken now, for 待办. */
export interface DutyDoc {
  case: string;
  kind: string;
  regulation: string;
  duty: string;
  step: string;
  title: string;
  clause: string;
  along: string | null;
  owners: string[];
  customer: string | null;
  /** Of a kind whose cases belong to others: its case, of several the first. */
  parent?: string;
  number: string | null;
  summary: string | null;
  start: Instant;
  dueAt: Instant | null;
  /** `dueAt`, or the far future: what the list is sorted by. */
  sortAt: Instant;
  vague: boolean;
  provisional: boolean;
  calendarVersion: string;
  period: boolean;
  why: string[];
}
export const FAR = "9999-12-31T00:00:00.000Z";
export interface NoticeDoc {
  whom: string;
  case: string;
  kind: string;
  regulation: string;
  what: string;
  clause: string;
  at: Instant;
}
export interface OutboxDoc {
  effect: Effect;
  case: string;
  kind: string;
  seq: number;
  /** The action that it follows from. */
  cause: string;
  /** Of a letter to one of several: the work that it is part of. */
  of?: string;
  /** Of the case. */
  department?: string;
  at: Instant;
  state: "waiting" | "done" | "failed";
  attempts: number;
  wakeAt: Instant | null;
  /** Bulk work: where it stands, and what it has folded so far. */
  cursor: string | null;
  folded: Fields | null;
  progress: number;
  says: string | null;
}
export interface PaperDoc {
  name: string;
  title: string;
  /** The case's: who holds a copy may not read the case. */
  number: string | null;
  copy: string | null;
  holder: string | null;
  readers: string[];
  hash: string;
  size: number;
  chunks: number;
  at: Instant;
  /** The text wants it signed: `unsigned` (未签回) until the signed copy came back. */
  signed: "not-needed" | "unsigned" | "returned";
  /** What it shows was corrected: a newer one is there (已更正), or comes with the step that prints it (待重出). */
  replaced: "corrected" | "awaited" | null;
  erased: boolean;
  /** The clause that keeps it in the house; null: none. */
  internal: string | null;
  /** Pieces in `plain/{n}` of what it was drawn from (JSON of engine/paper/paper.ts' Paper): an internal one is drawn anew for each reader. */
  plain: number;
}
/** `…/bytes/{n}`, `…/plain/{n}`: a piece of a paper or an attachment, which a document of 1 MiB could not hold whole. */
export interface PieceDoc {
  bytes: Uint8Array;
}
/** `cases/{id}/papers/{id}/opened/{hash of the link}`: an internal paper was opened; so a link opens once. */
export interface OpenedDoc {
  by: string;
  at: Instant;
  /** Who sees the entry: the kind's supervisor and the reader himself. */
  readers: string[];
}
export interface AttachmentDoc {
  name: string;
  type: string;
  size: number;
  chunks: number;
  by: string;
  at: Instant;
  /** An accepted action names it; until then only its author reads it. */
  named: boolean;
  /** Its name and bytes are gone. */
  erased?: true;
}
/** `search/{case}`: what a case is found by and what its card shows. */
export interface SearchDoc {
  kind: string;
  status: string;
  number: string | null;
  /** The name that the card shows, masked where not every reader may see it. */
  name: string;
  /** Masked: 138****8000. */
  phone: string | null;
  readers: string[];
  tokens: string[];
}
