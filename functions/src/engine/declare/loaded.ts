/** A kind as it runs: its table checked, with the steps that every kind has and what follows from both. */

import { listOf } from "../values/lists.ts";
import type { AnyStep, Due, Extension, Fields, InUnit, Kind, Role } from "./kind.ts";

/** What the engine must know of a step that is no row of the table; a row has none of it. */
export interface StepTraits {
  /** It may be taken on a case that was voided. */
  afterVoid?: true;
  /** The row whose limit it is about; a duty of it shares that limit. */
  row?: string;
  /** A duty of it shares no limit: it is no step on the way to the next one. */
  alone?: true;
  /** The system takes it wherever it may be needed: that it was refused is no fault that anybody must hear of. */
  quiet?: true;
  /** It gives a field of the case another value: the row that filled the field is asked. */
  corrects?: true;
  /** The clock takes it when the limit of `row` has passed. */
  marksOverdue?: true;
  /** About a request for more time on `row`: `waits` is a duty while one is under way; either of the two decides it. */
  request?: "waits" | "ends";
}
/** With the clause that it rests on. */
export type Cited<T> = T & { clause: string };
export type CitedRefusal = Cited<NonNullable<AnyStep["refuse"]>[string]>;
export type CitedDue = Cited<NonNullable<Due<Fields, string>>> & { extend?: Cited<Extension<Fields>> };
/** A step with every clause that its row left to be understood. */
export interface LoadedStep extends Omit<AnyStep, "clause" | "refuse" | "due">, StepTraits {
  clause: string;
  refuse?: Record<string, CitedRefusal>;
  due?: CitedDue | null;
}
/** 批示, 核决, 审批, 判定: what it was decided on is corrected only by deciding anew. */
export const isDeciding = (s: Pick<LoadedStep, "decides" | "notBy" | "notNamedIn" | "by">): boolean =>
  s.decides === true ||
  listOf(s.notBy).length > 0 ||
  listOf(s.notNamedIn).length > 0 ||
  listOf(s.by).some((b) => typeof b === "object" && ("authority" in b || "chain" in b));

/** A kind whose rows are whole. */
export interface CitedKind extends Kind {
  steps: Record<string, LoadedStep>;
}

export interface Loaded extends CitedKind {
  id: string;
  regulation: string;
  /** The rows of the table and the common steps. */
  steps: Record<string, LoadedStep>;
  /** Names of the table's own rows, in its order. */
  rows: readonly string[];
  /** Status → steps that can still come, by any path. */
  ahead: Record<string, ReadonlySet<string>>;
  /** Status → its place in the flow. */
  rank: Record<string, number>;
  /** Roles whose holders read every case. */
  readerRoles: readonly string[];
  /** Fields with a person or an office whose step it is: they read the case too. */
  personFields: readonly string[];
  /** Offices of units whose steps it has: those of its case's unit read it. */
  unitReaders: readonly InUnit<string>[];
  /** Fields that name a unit. */
  unitFields: readonly string[];
  supervisor: Role;
}
export type Kinds = ReadonlyMap<string, Loaded>;
