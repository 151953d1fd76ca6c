/** A row's limit that runs from a step or a day, as data that can be looked through and written otherwise. */
import type { AnyStep, Due, Fields, SettingLimit } from "../declare/kind.ts";
import type { Period } from "../time/period.ts";

/** A limit for each word of a field. */
interface ByWord {
  per: string;
  table: Record<string, Period | SettingLimit>;
}
type Since = Extract<Due<Fields, string>, { since: unknown }>;
export interface Running extends Omit<Since, "within" | "since"> {
  since?: Since["since"];
  within: Period | SettingLimit | ByWord | null;
}

export function runningOf({ due }: AnyStep): Running | undefined {
  if (!due || "on" in due) return undefined;
  // A row whose sheet is put aside has no words that a table could be read by; it was checked where it was declared.
  return due as Running;
}
/** The row with another limit. */
export const withLimit = (s: AnyStep, due: Running): AnyStep => ({ ...s, due: due as Since }); // as above
