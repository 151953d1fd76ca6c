/** Who took the rows that a correction runs again: their rules may ask for the offices that he held. */
import type { Case } from "../../case/case.ts";
import { isFollowRule, isSetRule, isSource } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { intended } from "./meant.ts";

/** Of the row that filled the field, and of those with functions of their own, which show what follows and what they made. */
export function takersOf(k: Loaded, c: Case | null, { step, input }: { step: string; input: object }): string[] {
  const row = k.steps[step]?.corrects ? intended(k, c, input)?.meant.filler.row : undefined;
  if (!c || row === undefined) return [];
  const again = k.rows.filter((n) => n === row || (k.steps[n] && isWorked(k.steps[n])));
  return again.flatMap((n) => {
    const mark = c.done[n];
    return mark ? [mark.by, ...(mark.for === undefined ? [] : [mark.for])] : [];
  });
}
const isWorked = ({ set = {}, then = [], with: along = [] }: LoadedStep): boolean =>
  isSetRule(set) ||
  [...then, ...along].some(isFollowRule) ||
  Object.values(set).some((v) => {
    const given = isSource(v) && "is" in v && v.is === "unlessFilled" ? v.value : v;
    return isSource(given) && "says" in given;
  });
