/** Figures across cases: a kind's folds over the cases that belong to one of its own, or over all of a kind. */
import type { Fields } from "../values/plain.ts";
import type { Mark } from "./kind.ts";

/** A fold over many cases: small state, one case at a time, so that memory stays flat. */
export interface Aggregator<State = Fields, S = Fields> {
  /** Also cases that were voided: their numbers stay used. */
  voided?: true;
  /** With `counter`, `given` is added: how many numbers the period had given before the first case was looked at. */
  start: State;
  add: (state: State, c: Added<S>) => State;
  /** The input of the step that the result is written with. `given`: as above, after the last case. */
  end: (state: State, given?: number) => Fields;
}
/** A case as it is added. */
export interface Added<S = Fields> {
  id: string;
  status: string;
  number?: string | undefined;
  sheet: S;
  done: Record<string, Mark>;
  /** Steps that were done late, or are overdue: never stored, so that an accepted time counts. */
  late: readonly string[];
}
/**
 * An aggregator with the types of its state and of the sheets that it looks at. What `start` holds, and what its effect puts
 * into it (`with`), is what `add` and `end` see; it is kept between pages, so it is plain data.
 */
export const aggregator = <State extends object, S extends object = Fields>(a: Aggregator<State, S>): Aggregator =>
  // The one cast: the state goes through the outbox document as plain data, and a sheet is what its kind wrote.
  a as unknown as Aggregator;
