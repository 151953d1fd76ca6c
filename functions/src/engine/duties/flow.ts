/** Where a case stands in its flow: which rows can be taken now, and which lie ahead on the main path. */

import type { Case } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import { type Fields, type Match, type Refused, refuse } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { choiceOf, isFromStatus, joinedBy, opensCase, statusesFrom, statusesTo } from "../declare/row/way.ts";
import { listOf } from "../values/lists.ts";

export const matches = (m: Match<Fields> | undefined, sheet: Fields): boolean =>
  Object.entries(m ?? {}).every(([f, v]) => listOf(v).includes(sheet[f]));

export const isEnded = (k: Loaded, c: Case): boolean => !!c.void || (k.ends ?? []).includes(c.status);
/** The system's step, which nobody in the house takes. One that somebody may take too is his; the system may still take it. */
export const isSystem = (s: LoadedStep): boolean =>
  listOf(s.by).includes("system") && listOf(s.by).every((b) => b === "system" || b === "customer");
/** A step that only the customer takes: nobody in the house can be waiting for it as his own. */
const isCustomers = (s: LoadedStep): boolean => listOf(s.by).every((b) => b === "customer");

/** `from` holds: no case yet, any status, or one of those named. */
export function isFrom(s: LoadedStep, c: Case | null): boolean {
  return c ? isFromStatus(s, c.status) : opensCase(s);
}

/** It is done, in the status that the case is in where it can only come there: a step sent back is to be done again. */
function isDoneHere(k: Loaded, name: string, c: Case): boolean {
  const [s, mark] = [k.steps[name], c.done[name]];
  if (!s || !mark) return false;
  const from = statusesFrom(s);
  return from.length !== 1 || s.from === "*" || from[0] !== c.status || mark.seq > c.entered.seq;
}
/** Of the steps that all must be done before this one leads on, those that still must when it is; none where it leads on alone. */
export const joinWaitsFor = (k: Loaded, name: string, c: Case): string[] =>
  [...(joinedBy(k.steps[name] ?? {}) ?? [])].filter((n) => n !== name && !isDoneHere(k, n, c));
const isJoinDone = (k: Loaded, name: string, c: Case): boolean =>
  joinedBy(k.steps[name] ?? {}) !== undefined && isDoneHere(k, name, c);
function joinedWords(k: Loaded, name: string, s: LoadedStep, c: Case): string {
  const title = (n: string) => `“${k.steps[n]?.title ?? n}”`;
  const [then = ""] = statusesTo(s);
  return `“${s.title}”已办，待${joinWaitsFor(k, name, c).map(title).join("、")}办完即为“${k.statuses[then] ?? then}”`;
}

/** Why a step can't be taken on the case as it stands, whoever asks. `seen`: the sheet with what the step fills. */
export function closedNow(k: Loaded, name: string, s: LoadedStep, c: Case | null, seen: Fields): Refused | undefined {
  const no = (code: string, says: string, clause = s.clause) => refuse(code, clause, says);
  if (c && s.from === null) return no("exists", `${k.title}已有，不能再次${s.title}`);
  if (!c && !opensCase(s)) return no("not-now", `尚无此${k.title}，不能${s.title}`);
  if (c?.void && !s.afterVoid) return no("void", `${k.title}已作废，不能再${s.title}`, k.clause);
  if (!isFrom(s, c)) return no("not-now", `${k.title}现为“${k.statuses[c?.status ?? ""] ?? ""}”，不能${s.title}`);
  if (!matches(s.when, seen))
    return no(
      "when",
      `“${s.title}”只用于${Object.values(s.when ?? {})
        .flat()
        .join("、")}`,
    );
  const missing = (s.after ?? []).filter((n) => !c?.done[n]);
  if (missing.length) return no("after", `须先${missing.map((n) => `“${k.steps[n]?.title ?? n}”`).join("、")}`);
  if (c && isJoinDone(k, name, c)) return no("joined", joinedWords(k, name, s, c));
  return s.once && c?.done[name] ? no("once", `“${s.title}”已办过，只办一次`) : undefined;
}
/** It can be taken on the case as it stands. */
export const isOpenNow = (k: Loaded, name: string, s: LoadedStep, c: Case): boolean =>
  closedNow(k, name, s, c, c.sheet) === undefined;

/** It leads to a later status: the main path, not a return or a by-way. */
export const isForward = (k: Loaded, s: LoadedStep, status: string): boolean =>
  statusesTo(s).some((to) => (k.rank[to] ?? 0) > (k.rank[status] ?? 0));

/** The row can still come; a `when` on a field that is still blank may yet hold. */
export function canCome(k: Loaded, name: string, c: Case): boolean {
  const s = k.steps[name];
  if (!s || isEnded(k, c) || !k.ahead[c.status]?.has(name) || (s.once && c.done[name])) return false;
  return Object.entries(s.when ?? {}).every(([f, v]) => c.sheet[f] === undefined || listOf(v).includes(c.sheet[f]));
}

/** Somebody's turn: it can be taken now and leads on. */
export const isNext = (k: Loaded, name: string, s: LoadedStep, c: Case): boolean =>
  !isSystem(s) && !isCustomers(s) && !isEnded(k, c) && isOpenNow(k, name, s, c) && isForward(k, s, c.status);

/** The rows that can be taken next, each path followed forward, nearest first: for 随「…」. */
export function* rowsAhead(k: Loaded, c: Case): Generator<string> {
  const seen = new Set<string>([c.status]);
  let statuses = [c.status];
  while (statuses.length) {
    const next: string[] = [];
    for (const status of statuses)
      for (const name of k.rows) {
        const s = k.steps[name];
        if (!s || !isFromStatus(s, status) || !canCome(k, name, c)) continue;
        if (s.due) yield name;
        if (!isForward(k, s, status)) continue;
        next.push(...reachedBy(s, c.sheet).filter((to) => !seen.has(to)));
        for (const to of next) seen.add(to);
      }
    statuses = next;
  }
}
function reachedBy(s: LoadedStep, sheet: Fields): string[] {
  const choice = choiceOf(s);
  const chosen = choice?.table[String(sheet[choice.per])];
  return chosen === undefined ? statusesTo(s) : [chosen];
}

/** The open duties of a step, the one that ends first before the others. */
export const openOf = (c: Case, step: string): Duty[] =>
  Object.values(c.duties)
    .filter((d) => d.step === step && d.state === "open")
    .toSorted((a, b) => endOf(a) - endOf(b) || a.id.localeCompare(b.id, "en", { numeric: true }));
const endOf = ({ dueAt }: Duty): number => (dueAt === null ? Number.MAX_VALUE : Date.parse(dueAt));
/** The open duty of a step, if it has one; of several the one that ends first. */
export const openDuty = (c: Case, step: string): Duty | undefined => openOf(c, step)[0];
/** It is somebody's to do without a limit. */
export const isUnlimited = (due: LoadedStep["due"]): boolean => !!due && "within" in due && due.within === null;

/** More time is asked for on the row's open limit, and not decided yet. */
export function isAsked(c: Case, row: string): boolean {
  const [limit, asked] = [openDuty(c, row), c.requests[row]];
  return limit !== undefined && asked !== undefined && !asked.closed && asked.at >= limit.start;
}
