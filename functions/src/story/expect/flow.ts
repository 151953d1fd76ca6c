/** Where a case stands: its status, its number, what is due on it and until when. */
import type { Duty } from "../../engine/declare/duty.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { doneLate } from "../../engine/duties/lateness.ts";
import { formatInstant } from "../../engine/time/local.ts";
import { type Looking, rest, same } from "./report.ts";

const clauseOf = (k: Loaded, step: string): string | undefined => k.steps[step]?.clause;

/** A status shows the order of the steps and whose they are, no limit. */
export function checkStatus(l: Looking): void {
  const { k, c, x, actions, to } = l;
  const status = c.void ? "作废" : k.statuses[c.status];
  if (x.状态 === undefined || !same(to, ["状态"], `${x.事} 的状态`, x.状态, status)) return;
  const last = actions.findLast((a) => a.outcome?.change?.status !== undefined || a.outcome?.change?.void);
  rest(l, "状态", "状态", [last?.outcome?.clause]);
}

export function checkNumber(l: Looking): void {
  const { k, c, x, actions, to } = l;
  if (x.编号 === undefined || !same(to, ["编号"], `${x.事} 的编号`, x.编号, c.number ?? null)) return;
  const giving = actions.find((a) => a.outcome?.change?.number !== undefined)?.step ?? "";
  rest(l, "编号", "编号", [k.steps[giving]?.number?.clause ?? clauseOf(k, giving)]);
}

export function checkDue(l: Looking): void {
  const { k, c, x, zone, to } = l;
  for (const [title, want] of Object.entries(x.期限 ?? {})) {
    const row = k.rows.find((n) => k.steps[n]?.title === title);
    if (!row) continue; // spelling/ has told it
    const all = Object.values(c.duties).filter((y) => y.step === row);
    const d = all.at(-1);
    const got = Array.isArray(want) ? all.map((y) => stateOf(y, zone)) : d && stateOf(d, zone);
    if (!same(to, ["期限", title], `${x.事} “${title}”的期限`, want, got)) continue;
    const moves = (d?.history ?? []).map((h) => h.clause).toReversed();
    rest(l, "期限", `“${title}”的期限`, [...moves, limitClause(k, d)]);
  }
}
/** A duty that shares another's limit has it by that one's clause. */
const limitClause = (k: Loaded, d: Duty | undefined): string | undefined =>
  d?.along === undefined ? d?.clause : (k.steps[d.along]?.due?.clause ?? d.clause);
function stateOf(d: Duty, zone: string): string {
  if (d.state === "done") return doneLate(d) ? "逾期办" : "已办";
  if (d.state === "lapsed") return "终止";
  if (d.state === "overdue") return "逾期";
  if (d.waived) return "免催";
  if (d.marked) return "逾期";
  return d.dueAt ? formatInstant(d.dueAt, zone) : "无期限";
}

/** A paper that comes back does so by the paper's clause, whatever its step's. */
const dutyClause = (k: Loaded, d: Duty): string =>
  k.steps[d.step]?.alone ? d.clause : (clauseOf(k, d.step) ?? d.clause);

/** A duty shows what comes next and whose it is, no limit. */
export function checkDuties(l: Looking): void {
  const { k, c, x, names, to } = l;
  if (!x.待办) return;
  const open = Object.values(c.duties).filter((d) => d.state === "open" && d.ready);
  const got = Array.isArray(x.待办)
    ? open.map((d) => d.title).toSorted()
    : Object.fromEntries(open.map((d) => [d.title, d.owners.map((o) => names.titles.titleOf(o) ?? o).join("、")]));
  const want = Array.isArray(x.待办) ? x.待办.toSorted() : x.待办;
  if (same(to, ["待办"], `${x.事} 的待办`, want, got))
    for (const d of open) rest(l, "待办", `待办“${d.title}”`, [dutyClause(k, d)]);
}
