/** Where a case stands in its flow: which rows can be taken now, and which lie ahead on the main path. */
import type { Case } from "../case/case.ts";
import type { AnyStep, Fields } from "../declare/kind.ts";
import { type Loaded, matches, statusesAfter } from "../load/load.ts";
import { listOf } from "../values/lists.ts";

export const isEnded = (k: Loaded, c: Case): boolean => !!c.void || (k.ends ?? []).includes(c.status);
export const isSystem = (s: AnyStep): boolean => listOf(s.by).includes("system");
/** A step that only the customer takes: nobody in the house can be waiting for it as his own. */
const isCustomers = (s: AnyStep): boolean => listOf(s.by).every((b) => b === "customer");

/** `from` holds: no case yet, any status, or one of those named. */
export function isFrom(s: AnyStep, c: Case | null): boolean {
  if (!c) return s.from === null;
  return s.from === "*" || (s.from !== null && listOf(s.from).includes(c.status));
}

/** From, when, after and once hold on the case as it stands. */
export const isOpenNow = (s: AnyStep, name: string, c: Case): boolean =>
  isFrom(s, c) && matches(s.when, c.sheet) && (s.after ?? []).every((n) => c.done[n]) && !(s.once && c.done[name]);

/** It leads to a later status: the main path, not a return or a by-way. */
export const isForward = (k: Loaded, s: AnyStep, status: string): boolean =>
  statusesAfter(s).some((to) => (k.rank[to] ?? 0) > (k.rank[status] ?? 0));

/** The row can still come; a `when` on a field that is still blank may yet hold. */
export function canCome(k: Loaded, name: string, c: Case): boolean {
  const s = k.steps[name];
  if (!s || isEnded(k, c) || !k.ahead[c.status]?.has(name) || (s.once && c.done[name])) return false;
  return Object.entries(s.when ?? {}).every(([f, v]) => c.sheet[f] === undefined || listOf(v).includes(c.sheet[f]));
}

/** Somebody's turn: it can be taken now and leads on. */
export const isNext = (k: Loaded, name: string, s: AnyStep, c: Case): boolean =>
  !isSystem(s) && !isCustomers(s) && !isEnded(k, c) && isOpenNow(s, name, c) && isForward(k, s, c.status);

/** The rows that can be taken next, each path followed forward, nearest first: for 随「…」. */
export function* rowsAhead(k: Loaded, c: Case): Generator<string> {
  const seen = new Set<string>([c.status]);
  let statuses = [c.status];
  while (statuses.length) {
    const next: string[] = [];
    for (const status of statuses)
      for (const name of k.rows) {
        const s = k.steps[name];
        if (!s || s.from === null || !(s.from === "*" || listOf(s.from).includes(status)) || !canCome(k, name, c))
          continue;
        if (s.due) yield name;
        if (!isForward(k, s, status)) continue;
        next.push(...reachedBy(s, c.sheet).filter((to) => !seen.has(to)));
        for (const to of next) seen.add(to);
      }
    statuses = next;
  }
}
function reachedBy(s: AnyStep, sheet: Fields): string[] {
  if (typeof s.to !== "object") return statusesAfter(s);
  const chosen = s.to.table[String(sheet[s.to.per])];
  return chosen === undefined ? statusesAfter(s) : [chosen];
}

/** The open duty of a step, if it has one. */
export const openDuty = (c: Case, step: string) =>
  Object.values(c.duties).find((d) => d.step === step && d.state === "open");
