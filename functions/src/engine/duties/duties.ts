/** 待办 follow from the case: a pure function of kind, case and organisation gives all of them after every action. */
import type { Case, Duty, Moved, Why } from "../case/case.ts";
import { canonical } from "../case/chain.ts";
import type { AnyStep } from "../declare/kind.ts";
import type { Loaded } from "../load/load.ts";
import { ownersOf } from "../organisation/authorize.ts";
import type { Org } from "../organisation/org.ts";
import type { Instant } from "../time/period.ts";
import { extensionDuties, rowAskedFor } from "./extensions.ts";
import { canCome, isNext, isOpenNow, isSystem, openDuty, rowsAhead } from "./flow.ts";
import { reckon, ruleOf, type Start, startOf } from "./limit.ts";

export interface Taken {
  step: string;
  by: string;
  at: Instant;
  seq: number;
}
export interface Duties {
  /** Only those that changed. */
  changed: Record<string, Duty>;
  why: Why[];
}

/** The duties of `after`, which is the case with the action's change folded in but the duties still as before. */
export function dutiesAfter(k: Loaded, after: Case, org: Org, taken: Taken): Duties {
  const duties = { ...after.duties };
  const why: Why[] = [];
  for (const name of k.rows) {
    const s = k.steps[name];
    if (s) advance(k, name, s, after, org, taken, duties, why);
  }
  extensionDuties(k, after, taken, duties);
  present(k, { ...after, duties }, org, duties);
  const changed = Object.fromEntries(
    Object.entries(duties).filter(([id, d]) => JSON.stringify(d) !== JSON.stringify(after.duties[id])),
  );
  return { changed, why };
}

/** One row: what becomes of its open duty, and whether a new one begins. */
function advance(
  k: Loaded,
  name: string,
  s: AnyStep,
  c: Case,
  org: Org,
  taken: Taken,
  duties: Record<string, Duty>,
  why: Why[],
): void {
  const live = openDuty(c, name);
  const start = wanted(k, name, s, c);
  if (live && taken.step === name) duties[live.id] = { ...live, state: "done", doneBy: taken.by, doneAt: taken.at };
  else if (live && !start) {
    duties[live.id] = { ...live, state: "lapsed" };
    return;
  } else if (live && start && (live.anchor === start.anchor || !(isSystem(s) || (s.due && "on" in s.due)))) {
    duties[live.id] = recalculated(k, s, c, org, live, taken, why);
    return;
  } else if (live) duties[live.id] = { ...live, state: "lapsed" };
  if (!start) return;
  const id = `${name}.${start.anchor}`;
  const old = duties[id];
  if (old) {
    // It could not be done for a while: the same limit goes on, with what was granted.
    if (old.state === "lapsed") duties[id] = recalculated(k, s, c, org, { ...old, state: "open" }, taken, why);
    return;
  }
  const opened = begin(k, name, s, c, org, start, id);
  if (!opened) return;
  duties[id] = opened;
  if (opened.dueAt && s.due)
    why.push({ what: `期限：${s.title}`, value: opened.dueAt, clause: opened.clause, because: opened.why });
}

interface Wanted extends Start {
  /** It runs against no limit of its own. */
  free?: true;
}
/** Where the row's duty runs from, if it should have one now. */
function wanted(k: Loaded, name: string, s: AnyStep, c: Case): Wanted | undefined {
  if (s.due === null || c.void) return undefined;
  if (!s.due) return nextTurn(k, name, s, c);
  const start = startOf(k, s.due, c);
  if (!start || !canCome(k, name, c)) return undefined;
  const old = c.duties[`${name}.${start.anchor}`];
  if ("on" in s.due) return old?.state === "done" ? undefined : start;
  return isSpent(name, c, start, old) ? nextTurn(k, name, s, c) : start;
}
const nextTurn = (k: Loaded, name: string, s: AnyStep, c: Case): Wanted | undefined =>
  isNext(k, name, s, c) ? { at: c.entered.at, anchor: `s${c.entered.seq}`, seq: c.entered.seq, free: true } : undefined;
/** The limit was met, or it is a case limit that was over when the case was reopened: taking the step again has none. */
function isSpent(name: string, c: Case, start: Start, old: Duty | undefined): boolean {
  // Done also where a correction has withdrawn the step since: its limit was met once.
  if (old?.state === "done" || (c.done[name]?.seq ?? 0) > start.seq) return true;
  if (!c.reopened || start.seq >= c.reopened.seq) return false;
  return (old?.dueAt ?? "") <= c.reopened.at;
}

function begin(k: Loaded, name: string, s: AnyStep, c: Case, org: Org, start: Wanted, id: string): Duty | undefined {
  const base = {
    id,
    step: name,
    title: s.title,
    owners: [],
    anchor: start.anchor,
    start: start.at,
    ready: false,
    state: "open" as const,
    history: [],
  };
  if (!s.due || start.free)
    return { ...base, clause: s.clause, rule: null, dueAt: null, calendarVersion: "", provisional: false, why: [] };
  const found = ruleOf(k, s.due, c, org);
  if (!found) return undefined;
  const end = reckon(found.rule, start.at, c, org);
  return {
    ...base,
    clause: s.due.clause ?? s.clause,
    rule: found.rule,
    dueAt: end.at,
    calendarVersion: end.calendarVersion,
    provisional: end.provisional,
    ...(s.due.vague && { vague: true }),
    why: [...found.because, ...end.because],
  };
}

/** The field that chose the limit was corrected: reckoned anew from the same start, and written down. */
function recalculated(k: Loaded, s: AnyStep, c: Case, org: Org, live: Duty, taken: Taken, why: Why[]): Duty {
  if (!s.due || !live.rule?.period) return live;
  const found = ruleOf(k, s.due, c, org);
  if (!found) return live;
  // A setting that was changed meanwhile is for what begins from now on.
  const same = found.rule.setting !== undefined && found.rule.setting === live.rule.setting;
  const { cap: _old, extended, ...kept } = live.rule;
  const own = same ? kept : found.rule;
  const goesOn = JSON.stringify(own.period) === JSON.stringify(live.rule.period) && extended;
  const rule = { ...own, ...(goesOn && { extended }), ...(found.rule.cap && { cap: found.rule.cap }) };
  if (canonical(rule) === canonical(live.rule)) return live;
  return moved(live, { ...live, rule }, reckon(rule, live.start, c, org), found.because, taken, live.clause, why);
}

/** A deadline moves only with old, new and why. */
export function moved(
  old: Duty,
  next: Duty,
  end: { at: Instant; provisional: boolean; calendarVersion: string; because: string[] },
  because: string[],
  taken: Pick<Taken, "at" | "seq">,
  clause: string,
  why: Why[],
): Duty {
  const reasons = [...because, ...end.because];
  const entry: Moved = { from: old.dueAt, to: end.at, at: taken.at, seq: taken.seq, why: reasons, clause };
  why.push({ what: `期限：${old.title}`, value: end.at, clause, because: reasons });
  const { marked: _marked, ...open } = next;
  return {
    ...(end.at > taken.at && next.waived === undefined ? open : next),
    dueAt: end.at,
    provisional: end.provisional,
    calendarVersion: end.calendarVersion,
    why: reasons,
    history: [...old.history, entry],
  };
}

/** What can be seen of the open ones: who they wait for, whether they can be taken, whose limit they share, their row. */
function present(k: Loaded, c: Case, org: Org, duties: Record<string, Duty>): void {
  const setting = <T>(id: string, example: T): T => (id in org.settings ? (org.settings[id] as T) : example); // validated when set
  const along = [...rowsAhead(k, c)].map((n) => openDuty(c, n)).find((d) => d?.rule && !isSystemStep(k, d.step));
  const used = new Set(Object.values(duties).flatMap((d) => (d.slot !== undefined && listed(k, d, c) ? [d.slot] : [])));
  for (const [id, d] of Object.entries(duties)) {
    const { slot, along: _a, ...bare } = d;
    if (d.state !== "open") {
      if (d.ready || slot !== undefined) duties[id] = { ...bare, ready: false };
      continue;
    }
    const s = k.steps[d.step];
    const given = d.reassigned === true;
    const row = rowAskedFor(d);
    // A signed paper comes back when it comes back: it is no step on the way to the next limit.
    const lender = d.rule !== null || d.step === "signed" ? undefined : row ? openDuty(c, row) : along;
    const shared =
      lender && lender.id !== d.id
        ? {
            along: lender.step,
            dueAt: lender.dueAt,
            provisional: lender.provisional,
            calendarVersion: lender.calendarVersion,
          }
        : {};
    const ready = listed(k, d, c);
    duties[id] = {
      ...bare,
      ...(d.rule === null && { dueAt: null, provisional: false }),
      ...shared,
      owners: given || !s || d.step === "signed" ? d.owners : ownersOf(s.by, c, setting),
      ready,
      ...(ready && { slot: slot ?? free(used) }),
    };
  }
}
const isSystemStep = (k: Loaded, step: string) => {
  const s = k.steps[step];
  return !!s && isSystem(s);
};
/** It stands in somebody's list: open, a person's, and possible now. */
function listed(k: Loaded, d: Duty, c: Case): boolean {
  const s = k.steps[d.step];
  if (d.state !== "open" || !s || c.void) return false;
  return d.step === "signed" || (!isSystem(s) && isOpenNow(s, d.step, c));
}
function free(used: Set<number>): number {
  let n = 0;
  while (used.has(n)) n++;
  used.add(n);
  return n;
}
