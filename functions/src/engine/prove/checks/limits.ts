/** Limits: each begins on every path to its step, and none of them is longer than the case's own. */

import type { Fields, Limit } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { opensCase, statusesFrom, statusesTo } from "../../declare/row/way.ts";
import { isSystem } from "../../duties/flow.ts";
import { type Period, UNIT_WORDS } from "../../time/period.ts";
import { listOf } from "../../values/lists.ts";
import { openNodes, wayTo } from "../explore.ts";
import { type Check, type Found, firstOfEach, type Looked } from "../finding.ts";
import { limitField } from "../guards.ts";
import { isOpen } from "../moves.ts";

export const started: Check = {
  name: "期限起算",
  says: "有期限的步骤可办时，期限都已起算，选定期限的栏目都已填写",
  ofKind: (x) =>
    firstOfEach(
      openNodes(x).flatMap((node) =>
        x.guards.rows.flatMap(([name, s]) => {
          const why = isOpen(name, s, node.state) ? notStarted(x, name, s, node.state) : undefined;
          return why ? [{ at: `${x.k.id}.${name}`, says: `“${s.title}”可办时${why}`, way: wayTo(node) }] : [];
        }),
      ),
    ),
};
function notStarted(
  { k }: Looked,
  name: string,
  s: LoadedStep,
  at: Looked["nodes"][number]["state"],
): string | undefined {
  // A timer without its day is none; whoever waits for it is missed by the check of who is obliged.
  if (!s.due || isSystem(s)) return undefined;
  if (at.limits[name] === "none" && !fillsItsDay(s)) {
    const from = startWords(k, s.due);
    return `，期限没有起算（自 ${from.join("、")}）`;
  }
  const by = limitField(s);
  return by !== undefined && at.limits[name] === "runs" && at.fields[by] === undefined
    ? `，${by} 空着，选不出期限`
    : undefined;
}

type LimitOf = NonNullable<LoadedStep["due"]>;
const startWords = (k: Loaded, due: LimitOf): readonly string[] => {
  if ("on" in due) return [due.on];
  return due.since === undefined ? listOf(due.from) : listOf(due.since).map((n) => k.steps[n]?.title ?? n);
};
/** It fills in the day that its limit runs from: it is judged as it is done. */
const fillsItsDay = ({ due, form }: LoadedStep): boolean =>
  !!due && !("on" in due) && due.since === undefined && due.from !== undefined && due.from in (form?.shape ?? {});

export const fits: Check = {
  name: "期限相容",
  says: "自立案起算的步骤期限，以及前后相接的步骤期限之和，不长于结案的期限，除非写明以它为限",
  ofKind: (x) =>
    x.guards.rows
      .filter(([, s]) => endsCase(x, s) && sinceOpening(x, s))
      .flatMap(([last, end]) => x.guards.rows.flatMap(([name]) => tooLong(x, name, last, end))),
};
function tooLong(x: Looked, name: string, last: string, end: LoadedStep): Found[] {
  const s = x.k.steps[name];
  if (!s?.due || "on" in s.due || s.due.vague || s.due.cap === last || name === last || !comesBefore(x, s, last))
    return [];
  return spansOf(end).flatMap(({ unit, least }) => {
    const most = latest(x, name, unit);
    if (most === undefined || most <= least) return [];
    const [mine, whole] = [most, least].map((n) => `${n} ${UNIT_WORDS[unit] ?? unit}`);
    return [{ at: `${x.k.id}.${name}`, says: `“${s.title}”最迟在立案后 ${mine}，长于“${end.title}”的 ${whole}` }];
  });
}
const endsCase = ({ k }: Looked, s: LoadedStep): boolean => statusesTo(s).some((status) => k.ends?.includes(status));
const isOpening = ({ k }: Looked, name: string): boolean => k.steps[name] !== undefined && opensCase(k.steps[name]);
const sinceOpening = (x: Looked, { due }: LoadedStep): boolean =>
  !!due && "since" in due && due.from === undefined && listOf(due.since).some((n) => isOpening(x, n));
const comesBefore = ({ k }: Looked, s: LoadedStep, last: string): boolean =>
  statusesFrom(s).some((status) => k.ahead[status]?.has(last));

/** The latest end of the row's limit after the case was opened, in one unit; undefined where it runs in another. */
function latest(x: Looked, name: string, unit: string, on: ReadonlySet<string> = new Set()): number | undefined {
  const s = x.k.steps[name];
  const own = s && !on.has(name) ? spansOf(s).find((span) => span.unit === unit)?.most : undefined;
  // From a day in the world nothing can be said of the opening.
  if (own === undefined || !s?.due || "on" in s.due || s.due.from !== undefined) return undefined;
  const before = listOf(s.due.since).map((n) => (isOpening(x, n) ? 0 : latest(x, n, unit, new Set([...on, name]))));
  const known = before.filter((n) => n !== undefined);
  return known.length ? own + Math.max(...known) : undefined;
}

interface Span {
  unit: string;
  least: number;
  most: number;
}
/** What the row's limit may be, by unit: days by the calendar and working days can't be compared. */
function spansOf({ due }: LoadedStep): Span[] {
  const all = due && "within" in due && due.within ? periodsOf(due.within) : [];
  const counted = all.flatMap((p) => ("n" in p ? [p] : []));
  return [...Map.groupBy(counted, (p) => p.unit)].map(([unit, periods]) => {
    const ns = periods.map(({ n }) => n);
    return { unit, least: Math.min(...ns), most: Math.max(...ns) };
  });
}
function periodsOf(limit: Limit<Fields>): Period[] {
  // A limit by a field has an entry for each word, checked at load; its type is put aside in the row.
  const of = limit as Limit<Record<string, string>>;
  if ("per" in of) return Object.values(of.table).flatMap(periodsOf);
  return ["id" in of ? of.example : of];
}
