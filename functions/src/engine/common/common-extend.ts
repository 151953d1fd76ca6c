/** Extensions of a row's limit, asked and granted, and the mark of a limit that has passed. */

import { refuse } from "../declare/kind.ts";
import { moved } from "../duties/duties.ts";
import { openDuty } from "../duties/flow.ts";
import { reckon } from "../duties/limit.ts";
import { chainOf, isSame } from "../organisation/authorize.ts";
import type { Org } from "../organisation/org.ts";
import { formatInstant } from "../time/local.ts";
import type { Instant } from "../time/period.ts";
import { say } from "../time/period.ts";
import type { Apply, Applying, Part } from "./applying.ts";
import { replace } from "./applying.ts";

const settingOf =
  (org: Org) =>
  <T>(id: string, example: T): T =>
    id in org.settings ? (org.settings[id] as T) : example; // validated when set

const rowOf = (a: Applying) => a.name.split(".")[0] ?? "";

const clauseOf = (a: Applying) => a.k.steps[a.name]?.clause ?? a.k.clause;

const localText = (at: Instant, a: Applying) => formatInstant(at, a.org.zone);

export const overdue: Apply = ({ c, name, input }) => {
  const d = c.duties[String(input.duty)] ?? openDuty(c, name.split(".")[0] ?? "");
  return d ? replace({ ...d, marked: true }) : {};
};

export const extend: Apply = (a) => {
  const row = rowOf(a);
  const d = openDuty(a.c, row);
  // An extension is asked before the deadline (R01: shared meaning of time).
  if (d?.dueAt && a.at > d.dueAt)
    return refuse("late", clauseOf(a), `期限已过，延期须在 ${localText(d.dueAt, a)} 之前申请`);
  const reason = String(a.input.reason);
  return { requests: { [row]: { by: a.by, ...(a.for && { for: a.for }), at: a.at, reason, agreed: [] } } };
};

export const deny: Apply = (a) => {
  const asked = a.c.requests[rowOf(a)];
  return asked ? { requests: { [rowOf(a)]: { ...asked, closed: true } } } : {};
};

export const grant: Apply = (a) => {
  const row = rowOf(a);
  const due = a.k.steps[row]?.due;
  const asked = a.c.requests[row];
  const d = openDuty(a.c, row);
  if (!due || !("extend" in due) || !due.extend || !asked || !d?.rule)
    return refuse("closed", clauseOf(a), "没有待批的延期申请");
  if (isSame(asked, a)) return refuse("own", clauseOf(a), "延期是本人申请的，不得由本人同意");
  const agreed = [...asked.agreed, { by: a.by, ...(a.for && { for: a.for }), role: a.as, at: a.at }];
  const chain = chainOf(due.extend.by, settingOf(a.org));
  const complete = agreed.length >= chain.length;
  const part: Part = { requests: { [row]: { ...asked, agreed, ...(complete && { closed: true }) } } };
  if (!complete) return part;
  const rule = { ...d.rule, extended: due.extend.upTo };
  const because = [
    `经${chain.map((r) => r.title).join("、")}批准，自受理起合计${say(due.extend.upTo)}`,
    `特殊情况：${asked.reason}`,
  ];
  const next = moved(d, { ...d, rule }, reckon(rule, d.start, a.c, a.org), because, a, due.extend.clause, a.why);
  const history = next.history.map((m, i) => (i === d.history.length ? { ...m, extension: true as const } : m));
  return { ...part, duties: { [d.id]: { ...next, history } } };
};
