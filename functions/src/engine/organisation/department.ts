/** Whose business hours a case runs by. */
import type { Action } from "../case/case.ts";
import { ORGANISATION } from "../declare/kind.ts";
import type { Org } from "./org.ts";

/**
 * The department of whoever opens it; of a case that the system opens, that of the case it follows from, else of the person
 * for whom it arose. Undefined: the organisation's hours hold.
 */
export function departmentOf(
  a: Pick<Action, "by" | "department" | "input">,
  org: Pick<Org, "staff">,
): string | undefined {
  if (a.by !== "system") return own(org, a.by);
  const subject = subjectOf(a);
  return a.department ?? (subject === undefined ? undefined : own(org, subject));
}
const own = ({ staff }: Pick<Org, "staff">, uid: string): string | undefined =>
  Object.hasOwn(staff, uid) ? staff[uid]?.department || undefined : undefined;

/** For whom a case arises, where that is a person: the opening step of a recurrence gets `subject`. */
export function subjectOf({ by, input: { subject } }: Pick<Action, "by" | "input">): string | undefined {
  return by === "system" && typeof subject === "string" && subject !== ORGANISATION ? subject : undefined;
}
