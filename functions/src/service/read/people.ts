/** Whose entries a decision reads. */
import type { Action } from "../../engine/case/case.ts";
import { commonOf } from "../../engine/common/index.ts";
import { subjectOf } from "../../engine/organisation/department.ts";
import { isId } from "../../stored/paths.ts";

/** Who acts, for whom, whom a duty or the case is given to, and for whom it arises. */
export const peopleOf = (a: Pick<Action, "step" | "by" | "for" | "input">): string[] => {
  const given = (commonOf(a.step)?.people ?? []).map((field) => a.input[field]);
  const named = [a.by, a.for, ...given, subjectOf(a)].filter((x): x is string => typeof x === "string");
  return [...new Set(named.filter((uid) => uid !== "system" && !uid.includes(":") && isId(uid)))];
};
