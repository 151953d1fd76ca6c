/** What the steps that every kind has do to a case. */

import type { Case, Duty } from "../case/case.ts";
import { hasPersonal } from "../case/sealing.ts";
import { type Refused, refuse } from "../declare/kind.ts";
import { moved } from "../duties/duties.ts";
import { reckon } from "../duties/limit.ts";
import { active } from "../organisation/authorize.ts";
import type { Instant } from "../time/period.ts";
import { type Apply, type Applying, type Part, replace } from "./applying.ts";
import { correct, reopen, withdraw } from "./common-back.ts";
import { deny, extend, grant, overdue } from "./common-extend.ts";
import { isCommon } from "./common-steps.ts";

/** Duties by id, for steps that name one. */
function dutyOf({ c, k, name, input }: Applying): Duty | Refused {
  const d = c.duties[String(input.duty)];
  return d ?? refuse("no-duty", k.steps[name]?.clause ?? k.clause, "没有这项待办，请刷新后再选");
}

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

const voided: Apply = (a) => ({ void: { at: a.at, reason: String(a.input.reason) }, ...lapseAll(a.c) });

const lapseAll = (c: Case): Part => ({
  duties: Object.fromEntries(
    Object.values(c.duties)
      .filter((d) => d.state === "open")
      .map((d) => [d.id, { ...d, state: "lapsed" as const }]),
  ),
});

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
    return refuse("retention", k.clause, `依法须保存至 ${until.slice(0, 10)}：${k.retention.reason}`);
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

export function applyCommon(a: Applying): Part | Refused | undefined {
  if (!isCommon(a.name)) return undefined;
  const what = a.name.split(".")[1];
  return (what ? OF_ROW[what] : APPLY[a.name])?.(a);
}
