/** The rule by which a row is due on a case: how long, and which other limit it never passes. */
import type { Rule } from "../../declare/duty.ts";
import type { Due, Fields } from "../../declare/kind.ts";
import { openDuty } from "../flow.ts";
import { lengthOf, type On, type Ruled, renewed } from "./length.ts";
import { recordedIn } from "./recorded.ts";
import { startOf } from "./start.ts";

/** As data, with the words that say why this one. */
export function ruleOf(on: On, d: NonNullable<Due<Fields, string>>): Ruled | undefined {
  if ("on" in d) return { rule: { on: { date: String(on.c.sheet[d.on]), ...(d.at && { at: d.at }) } }, because: [] };
  const found = lengthOf(on, d.within);
  if (!found) return undefined;
  const cap = d.cap ? capOf(on, d.cap) : undefined;
  const from = d.from === undefined ? undefined : recordedIn(on.c, d.from);
  return { ...found, rule: { ...found.rule, ...(from !== undefined && { from }), ...(cap && { cap }) } };
}
/** The limit that another one never passes, from its own start: as it stands, with what was granted. A waiver moves none. */
function capOf(on: On, row: string): Rule["cap"] {
  const s = on.k.steps[row];
  const now = s?.due && ruleOf(on, s.due)?.rule;
  const start = s?.due && startOf(on, row, s.due);
  const live = openDuty(on.c, row);
  const rule = now && live?.rule ? renewed(live.rule, now) : now;
  const period = rule?.extended ?? rule?.period;
  return s && start && period ? { period, start: start.at, title: s.title } : undefined;
}
