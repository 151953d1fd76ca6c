/** A row's duty by the length and the day that hold now. */
import { canonical } from "../../case/chain.ts";
import type { Duty, Rule } from "../../declare/duty.ts";
import type { Instant } from "../../time/period.ts";
import { reckon } from "../limit.ts";
import { moved } from "../moved.ts";
import { renewed } from "./length.ts";
import { beginning } from "./recorded.ts";
import type { RowDuties, RowNow } from "./row-now.ts";
import { ruleOf } from "./rule.ts";
import type { Start } from "./start.ts";

export interface Recalculation {
  /** As it stood when it was judged last. */
  old?: Duty;
  /** The day that holds for it, whatever the field holds now. */
  from?: string;
}
/** The field that chose its length, or that holds its day, was corrected: reckoned anew from the same start, and written down. */
export function recalculated(
  { s, k, c, org, taken }: RowNow,
  live: Duty,
  { old = live, ...keeps }: Recalculation = {},
): RowDuties {
  const found = s.due && live.rule ? ruleOf({ k, c, org }, s.due) : undefined;
  const rule = found && live.rule && { ...renewed(live.rule, found.rule), ...keeps };
  if (!found || !rule || canonical(rule) === canonical(live.rule)) return { duties: [live], why: [] };
  const next: Duty = { ...live, rule, start: startedBy(rule, live, { c, org }) };
  const end = reckon(rule, next.start, c, org);
  const { duty, why } = moved({ old, next, end, because: found.because, clause: live.clause, taken });
  return { duties: [duty], why: [why] };
}
function startedBy(rule: Rule, live: Duty, on: Pick<RowNow, "c" | "org">): Instant {
  if (rule.on) return rule.on.date;
  return rule.from === undefined || rule.from === live.rule?.from ? live.start : beginning(rule.from, on);
}

/** The day of the doing that it began with, which may have been filled in since. */
export const dayOf = (start: Start, { anchor }: Duty): Pick<Recalculation, "from"> =>
  start.from !== undefined && anchor === start.anchor ? { from: start.from } : {};
