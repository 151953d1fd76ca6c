/** A row on a case, with the action folded in but the duties still as before; and what becomes of its duties. */
import type { Why } from "../../case/case.ts";
import type { Duty } from "../../declare/duty.ts";
import type { LoadedStep } from "../../declare/loaded.ts";
import type { Instant } from "../../time/period.ts";
import type { On } from "./length.ts";

/** The action that was taken. */
export interface Taken {
  step: string;
  by: string;
  for?: string | undefined;
  at: Instant;
  /** When it was done, as its doer says. */
  happened?: Instant | undefined;
  seq: number;
  /** Steps that it took back: they count as not done. */
  withdrawn?: readonly string[];
}
export interface RowNow extends On {
  name: string;
  s: LoadedStep;
  taken: Taken;
}
/** Duties of the row that are to be replaced or added, and the reasons of their limits. */
export interface RowDuties {
  duties: readonly Duty[];
  why: readonly Why[];
}
export const NOTHING: RowDuties = { duties: [], why: [] };

export const doneBy = (d: Duty, { by, for: whose, at, happened }: Taken): Duty => ({
  ...d,
  state: "done",
  doneBy: by,
  ...(whose && { doneFor: whose }),
  doneAt: at,
  ...(happened && { claimedAt: happened }),
});
export const lapsed = (d: Duty): Duty => ({ ...d, state: "lapsed" });
