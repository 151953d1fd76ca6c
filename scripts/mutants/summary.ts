/** What came of a regulation's mutants: counted by sort of change, and those that no story noticed. */
import type { Equivalent } from "../../functions/src/engine/declare/regulation.ts";
import { SORTS, type Sort } from "../../functions/src/engine/mutate/mutant.ts";
import type { Tried } from "./run.ts";

interface Count {
  /** Without those that the regulation refuses to be loaded with, and without the equivalent ones. */
  mutants: number;
  killed: number;
}
/** As it is committed beside the regulation's tables. */
export interface Summary extends Count {
  /** Refused when the regulation is loaded: no story is needed. */
  unloadable: number;
  equivalent: number;
  sorts: Partial<Record<Sort, Count>>;
  /** Ids of those that no story notices. */
  survivors: readonly string[];
}

export function summaryOf(tried: readonly Tried[], equivalents: readonly Equivalent[] = []): Summary {
  const same = new Set(equivalents.map(({ mutant }) => mutant));
  const told = tried.filter(({ id, verdict }) => verdict.fate !== "unloadable" && !same.has(id));
  const sorts = Object.keys(SORTS).flatMap((sort) => {
    const of = told.filter((t) => t.sort === sort);
    return of.length ? [[sort, countOf(of)] as const] : [];
  });
  return {
    ...countOf(told),
    unloadable: tried.filter(({ verdict }) => verdict.fate === "unloadable").length,
    equivalent: tried.filter(({ id }) => same.has(id)).length,
    sorts: Object.fromEntries(sorts),
    survivors: survivorsOf(tried, equivalents).map(({ id }) => id),
  };
}
const countOf = (tried: readonly Tried[]): Count => ({
  mutants: tried.length,
  killed: tried.filter(({ verdict }) => verdict.fate === "killed").length,
});

export function survivorsOf(tried: readonly Tried[], equivalents: readonly Equivalent[] = []): Tried[] {
  const same = new Set(equivalents.map(({ mutant }) => mutant));
  return tried.filter(({ id, verdict }) => verdict.fate === "survived" && !same.has(id));
}
/** Declared as equivalent, though a story noticed them or there are none such. */
export const unneeded = (tried: readonly Tried[], equivalents: readonly Equivalent[] = []): Equivalent[] =>
  equivalents.filter(({ mutant }) => tried.find(({ id }) => id === mutant)?.verdict.fate !== "survived");

/** One line in Chinese: `变异 593，查出 580，…` */
export function lineOf({ mutants, killed, unloadable, equivalent, sorts }: Summary): string {
  const left = sortsOf(sorts).flatMap(([sort, c]) =>
    c.killed < c.mutants ? [`${SORTS[sort].title} ${c.mutants - c.killed}`] : [],
  );
  const beside = [
    ...(unloadable ? [`另有 ${unloadable} 个在载入时即不能成立`] : []),
    ...(equivalent ? [`${equivalent} 个改了也看不出（见 equivalents）`] : []),
  ];
  return `变异 ${mutants}，实例查出 ${killed}，未查出：${left.join("、") || "无"}${beside.map((x) => `；${x}`).join("")}`;
}
/** In the order of SORTS. */
export const sortsOf = (sorts: Summary["sorts"]): [Sort, Count][] =>
  (Object.keys(SORTS) as Sort[]).flatMap((sort): [Sort, Count][] => (sorts[sort] ? [[sort, sorts[sort]]] : [])); // SORTS has these keys alone
