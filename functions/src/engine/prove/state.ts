/** A case as the proof sees it: its status, which steps were done, which limits run, and the fields that guard a step. */

/** A value of a guarding field. FILLED stands for any value of a field whose values do not matter; undefined is blank. */
export type Value = string | number | boolean | undefined;
export const FILLED = "（已填）";

/** Not begun; running; met, since the row was done after the start. */
export type Running = "none" | "runs" | "spent";

export interface State {
  /** null: the case is not opened yet. */
  status: string | null;
  /** Names of the steps done that others ask for. */
  done: ReadonlySet<string>;
  /** Row with a limit since steps → where that limit stands. */
  limits: Readonly<Record<string, Running>>;
  fields: Readonly<Record<string, Value>>;
}

export const keyOf = (s: State): string =>
  JSON.stringify([s.status, [...s.done].toSorted(), Object.values(s.limits), Object.entries(s.fields).toSorted()]);
