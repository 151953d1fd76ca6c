/** Whose entries a decision reads. */
import type { Action, Case } from "../../engine/case/case.ts";
import { commonOf } from "../../engine/common/index.ts";
import { takersOf } from "../../engine/decide/correct/takers.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { subjectOf } from "../../engine/organisation/department.ts";
import { isId } from "../../stored/paths.ts";

type Asking = Pick<Action, "step" | "by" | "for" | "input">;
/** Who acts, for whom, whom a duty or the case is given to, and for whom it arises. */
export const peopleOf = (a: Asking): string[] => {
  const given = (commonOf(a.step)?.people ?? []).map((field) => a.input[field]);
  return people([a.by, a.for, ...given, subjectOf(a)]);
};
/** The same where the case is known: of a correction also who took the rows that it runs again. */
export const peopleOn = (k: Loaded, c: Case | null, a: Asking): string[] =>
  people([...peopleOf(a), ...takersOf(k, c, a)]);

const people = (named: readonly unknown[]): string[] => [
  ...new Set(named.filter((x): x is string => typeof x === "string" && x !== "system" && !x.includes(":") && isId(x))),
];
