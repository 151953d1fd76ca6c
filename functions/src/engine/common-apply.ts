/** What the steps that every kind has do to a case. Each gives the part of the change beyond `seq` and `done`, or a refusal. */
import * as z from "zod";
import type { Case, Change, Duty, Undo, Why } from "./case.ts";
import { isCommon } from "./common-steps.ts";
import { moved } from "./duties.ts";
import { openDuty } from "./flow.ts";
import { metaOf } from "./form.ts";
import { type Loose, type Refused, refuse } from "./kind.ts";
import { reckon } from "./limit.ts";
import { listOf } from "./lists.ts";
import type { Loaded } from "./load.ts";
import { active, chainOf, isSame } from "./may.ts";
import type { Org } from "./org.ts";
import type { Instant } from "./period.ts";
import { say } from "./period.ts";
import { hasPersonal, isSealed } from "./personal.ts";
import { formatInstant } from "./time/local.ts";

export interface Applying {
  k: Loaded;
  name: string;
  c: Case;
  input: Loose;
  by: string;
  for?: string | undefined;
  /** Role that authorised. */
  as: string;
  at: Instant;
  seq: number;
  org: Org;
  why: Why[];
}
type Part = Omit<Change, "seq">;
type Apply = (a: Applying) => Part | Refused;

const settingOf =
  (org: Org) =>
  <T>(id: string, example: T): T =>
    id in org.settings ? (org.settings[id] as T) : example; // validated when set

/** Duties by id, for steps that name one. */
function dutyOf({ c, k, name, input }: Applying): Duty | Refused {
  const d = c.duties[String(input.duty)];
  return d ?? refuse("no-duty", k.steps[name]?.clause ?? k.clause, "没有这项待办，请刷新后再选");
}
const replace = (d: Duty): Part => ({ duties: { [d.id]: d } });

const reassign: Apply = (a) => {
  const d = dutyOf(a);
  if (!("id" in d)) return d;
  const to = String(a.input.to);
  if (d.state !== "open") return refuse("no-duty", a.k.clause, "此待办已经结束，不能转交");
  const stranger = unknown(a);
  if (stranger) return stranger;
  const readers = a.c.readers.includes(to) ? {} : { readers: [...a.c.readers, to] };
  return { ...replace({ ...d, owners: [to], reassigned: true }), ...readers };
};

const waive: Apply = (a) => {
  const d = dutyOf(a);
  if (!("id" in d)) return d;
  if (d.state !== "open") return refuse("no-duty", a.k.clause, "此待办已经结束，不需要免催");
  return replace({ ...d, waived: String(a.input.reason), marked: true });
};

const acceptTime: Apply = (a) => {
  const d = dutyOf(a);
  if (!("id" in d)) return d;
  const at = String(a.input.at);
  if (!d.doneAt) return refuse("not-done", a.k.clause, "步骤尚未办理，没有时间可以采信");
  if (at < d.start || at > d.doneAt) return refuse("time", a.k.clause, "采信的时间须在期限起算之后、办理送达之前");
  a.why.push({
    what: `采信时间：${d.title}`,
    value: at,
    clause: d.clause,
    because: [`送达时间为 ${d.doneAt}，采信 ${at}`, String(a.input.reason)],
  });
  return replace({ ...d, acceptedAt: at });
};

const share: Apply = (a) => unknown(a) ?? { readers: [...new Set([...a.c.readers, String(a.input.to)])] };
/** What is given to nobody would be waited for by nobody. */
const unknown = ({ input, org, at, k }: Applying): Refused | undefined =>
  active(org.staff[String(input.to)], at)
    ? undefined
    : refuse("no-person", k.clause, "没有这位同事，或其账号已停用，请另选");

const voided: Apply = (a) => ({ void: { at: a.at, because: String(a.input.reason) }, ...lapseAll(a.c) });
const lapseAll = (c: Case): Part => ({
  duties: Object.fromEntries(
    Object.values(c.duties)
      .filter((d) => d.state === "open")
      .map((d) => [d.id, { ...d, state: "lapsed" as const }]),
  ),
});

const reopen: Apply = (a) => {
  const status = Object.entries(a.k.statuses).find(([, title]) => title === a.input.status)?.[0];
  if (!status || (a.k.ends ?? []).includes(status)) return refuse("status", a.k.clause, "请选择一个尚在办理的状态");
  const undone = Object.keys(a.c.done).filter((n) => isAhead(a.k, n, status));
  return {
    status,
    reopened: { seq: a.seq, at: a.at },
    entered: { seq: a.seq, at: a.at },
    done: Object.fromEntries(undone.map((n) => [n, null])),
  };
};
/** A row that comes only at this status or later: it is to be taken again. */
function isAhead(k: Loaded, name: string, status: string): boolean {
  const from = k.steps[name]?.from;
  if (!k.rows.includes(name) || from === null || from === "*") return false;
  return listOf(from).every((f) => (k.rank[f] ?? 0) >= (k.rank[status] ?? 0));
}

const withdraw: Apply = ({ k, c, name }) => {
  const u = c.undo;
  if (!u) return refuse("too-late", k.steps[name]?.clause ?? k.clause, "没有可以撤回的步骤");
  return { ...u.change, duties: restored(c, u) };
};
/** Duties stand as before the step, but keep what has happened to them since: a moved date, a waiver, a reminder. */
function restored(c: Case, u: Undo): Record<string, Duty | null> {
  return Object.fromEntries(
    Object.entries(u.change.duties ?? {}).map(([id, old]) => {
      const now = c.duties[id];
      if (!old || !now) return [id, old];
      const { doneBy: _by, doneAt: _at, acceptedAt: _accepted, ...kept } = now;
      return [id, { ...kept, state: old.state }];
    }),
  );
}

/** A correction points to what it corrects; approvals that rested on the old value are withdrawn. */
const correct: Apply = (a) => {
  const { k, c, input } = a;
  const field = Object.keys(k.sheet.shape).find(
    (f) => f === input.field || metaOf(k.sheet.shape[f]).label === input.field,
  );
  const type = field && k.sheet.shape[field];
  if (!field || !type) return refuse("field", k.clause, `${k.title}没有“${String(input.field)}”这一栏`);
  if (metaOf(type).widget === "kept")
    return refuse("kept", k.clause, `“${metaOf(type).label}”由系统计算，不能更正；请更正它所依据的栏目`);
  const { fixed } = metaOf(type);
  if (fixed) return refuse("fixed", k.clause, `“${metaOf(type).label}”已据以计算，不能单独更正；${fixed}`);
  if (k.key?.includes(field))
    return refuse("key", k.clause, `“${metaOf(type).label}”决定了事项的标识，不能更正；请作废后重新办理`);
  const read = readValue(type, String(input.value));
  if (!read.success)
    return refuse("form", k.clause, `“${metaOf(type).label}”不能是“${String(input.value)}”，请按原表的写法填写`);
  const filledAt = Math.max(
    0,
    ...k.rows.flatMap((n) => (c.done[n] && field in (k.steps[n]?.form?.shape ?? {}) ? [c.done[n].seq] : [])),
  );
  if (!filledAt) return refuse("blank", k.clause, `“${metaOf(type).label}”还没有填过，请在相应步骤填写`);
  a.why.push({
    what: `更正：${metaOf(type).label}`,
    field,
    ...fromTo(isSealed(k, field), c.sheet[field], read.data),
    clause: k.clause,
  });
  return { sheet: { [field]: read.data }, ...withdrawApprovals(a, filledAt) };
};
/** Old and new value; of a sealed field neither: every reader sees reasons, and they outlive an erasure. */
const fromTo = (sealed: boolean, from: unknown, to: unknown): Pick<Why, "value" | "because"> =>
  sealed ? { value: null, because: ["内容见表"] } : { value: to, because: [`原为 ${JSON.stringify(from ?? null)}`] };
/** JSON where the field isn't text; text as it was typed. */
function readValue(type: z.ZodType, value: string) {
  const text = z.safeParse(type, value);
  if (text.success) return text;
  try {
    return z.safeParse(type, JSON.parse(value));
  } catch {
    return text;
  }
}
function withdrawApprovals({ k, c, seq, at, why }: Applying, since: number): Part {
  const rested = k.rows.filter((n) => k.steps[n]?.notBy && (c.done[n]?.seq ?? 0) > since);
  const first = rested.toSorted((x, y) => (c.done[x]?.seq ?? 0) - (c.done[y]?.seq ?? 0))[0];
  const from = first && listOf(k.steps[first]?.from)[0];
  if (!first || !from || from === "*") return {};
  const undone = k.rows.filter((n) => (c.done[n]?.seq ?? 0) >= (c.done[first]?.seq ?? 0));
  why.push({
    what: "状态",
    value: k.statuses[from],
    clause: k.steps[first]?.clause ?? k.clause,
    because: [`“${k.steps[first]?.title}”依据更正前的内容，须重新办理`],
  });
  return { status: from, entered: { seq, at }, done: Object.fromEntries(undone.map((n) => [n, null])) };
}

const overdue: Apply = ({ c, name, input }) => {
  const d = c.duties[String(input.duty)] ?? openDuty(c, name.split(".")[0] ?? "");
  return d ? replace({ ...d, marked: true }) : {};
};

const extend: Apply = (a) => {
  const row = rowOf(a);
  const d = openDuty(a.c, row);
  // An extension is asked before the deadline (R01: shared meaning of time).
  if (d?.dueAt && a.at > d.dueAt)
    return refuse("late", clauseOf(a), `期限已过，延期须在 ${localText(d.dueAt, a)} 之前申请`);
  const reason = String(a.input.reason);
  return { asked: { [row]: { by: a.by, ...(a.for && { for: a.for }), at: a.at, reason, agreed: [] } } };
};
const deny: Apply = (a) => {
  const asked = a.c.asked[rowOf(a)];
  return asked ? { asked: { [rowOf(a)]: { ...asked, closed: true } } } : {};
};
const grant: Apply = (a) => {
  const row = rowOf(a);
  const due = a.k.steps[row]?.due;
  const asked = a.c.asked[row];
  const d = openDuty(a.c, row);
  if (!due || !("extend" in due) || !due.extend || !asked || !d?.rule)
    return refuse("closed", clauseOf(a), "没有待批的延期申请");
  if (isSame(asked, a)) return refuse("own", clauseOf(a), "延期是本人申请的，不得由本人同意");
  const agreed = [...asked.agreed, { by: a.by, ...(a.for && { for: a.for }), role: a.as, at: a.at }];
  const chain = chainOf(due.extend.by, settingOf(a.org));
  const complete = agreed.length >= chain.length;
  const part: Part = { asked: { [row]: { ...asked, agreed, ...(complete && { closed: true }) } } };
  if (!complete) return part;
  const rule = { ...d.rule, extended: due.extend.upTo };
  const because = [
    `经${chain.map((r) => r.title).join("、")}批准，自受理起合计${say(due.extend.upTo)}`,
    `特殊情况：${asked.reason}`,
  ];
  const next = moved(d, { ...d, rule }, reckon(rule, d.start, a.c, a.org), because, a, due.extend.clause, a.why);
  return { ...part, duties: { [d.id]: next } };
};

const calendarChanged: Apply = (a) => {
  const changed = Object.values(a.c.duties).flatMap((d) => {
    if (d.state !== "open" || !d.rule || d.rule.on) return [];
    const end = reckon(d.rule, d.start, a.c, a.org);
    if (end.at === d.dueAt && end.provisional === d.provisional)
      return end.calendarVersion === d.calendarVersion ? [] : [{ ...d, calendarVersion: end.calendarVersion }];
    return [moved(d, d, end, [`放假安排“${String(a.input.version)}”发布后重新计算`], a, d.clause, a.why)];
  });
  return { duties: Object.fromEntries(changed.map((d) => [d.id, d])) };
};

const adoptEdition: Apply = ({ k, c, seq, at }) => {
  const status = k.was?.[c.status];
  return { edition: k.edition, ...(status && { status, entered: { seq, at } }) };
};

/** Blanks every personal field; the service blanks the sealed halves, search rows and papers. */
const erase: Apply = ({ k, c, at }) => {
  const until = k.retention && keptUntil(c, k.retention.years);
  if (k.retention && until && at < until)
    return refuse("retention", k.clause, `依法须保存至 ${until.slice(0, 10)}：${k.retention.because}`);
  const personal = Object.keys(k.sheet.shape).filter((f) => hasPersonal(k.sheet.shape[f]) && c.sheet[f] !== undefined);
  return { sheet: Object.fromEntries(personal.map((f) => [f, null])), erased: true };
};
function keptUntil(c: Case, years: number): Instant {
  const last =
    Object.values(c.done)
      .map((d) => d.at)
      .toSorted()
      .at(-1) ?? c.openedAt;
  return `${Number(last.slice(0, 4)) + years}${last.slice(4)}`;
}
const printed: Apply = ({ k, c, input, at, seq }) => {
  if (input.signed !== true) return {};
  const id = `signed.${String(input.paper)}`;
  const d: Duty = {
    id,
    step: "signed",
    title: `收回签字件：${String(input.title)}`,
    clause: k.clause,
    owners: [String(input.for)],
    reassigned: true,
    anchor: `s${seq}`,
    start: at,
    rule: null,
    dueAt: null,
    ready: true,
    state: "open",
    calendarVersion: "",
    provisional: false,
    why: ["此文书须签字或盖章，签回后扫描存入"],
    history: [],
  };
  return c.duties[id] ? {} : replace(d);
};
const signed: Apply = (a) => {
  const d = a.c.duties[`signed.${String(a.input.paper)}`];
  if (d?.state !== "open") return refuse("no-duty", a.k.clause, "没有这份待收回的签字件，请从文书列表中选择");
  return replace({ ...d, state: "done", doneBy: a.by, doneAt: a.at });
};

const APPLY: Record<string, Apply> = {
  note: () => ({}),
  reassign,
  waive,
  acceptTime,
  share,
  void: voided,
  reopen,
  withdraw,
  correct,
  calendarChanged,
  adoptEdition,
  erase,
  printed,
  signed,
};
const OF_ROW: Record<string, Apply> = { extend, grant, deny, overdue };

const rowOf = (a: Applying) => a.name.split(".")[0] ?? "";
const clauseOf = (a: Applying) => a.k.steps[a.name]?.clause ?? a.k.clause;
const localText = (at: Instant, a: Applying) => formatInstant(at, a.org.zone);

export function applyCommon(a: Applying): Part | Refused | undefined {
  if (!isCommon(a.name)) return undefined;
  const what = a.name.split(".")[1];
  return (what ? OF_ROW[what] : APPLY[a.name])?.(a);
}
