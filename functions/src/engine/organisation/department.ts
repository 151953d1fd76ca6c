/** Whose business hours a case runs by. */
import type { Action } from "../case/case.ts";
import { ORGANISATION } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Units } from "./groups.ts";
import { type Org, settingsOf } from "./org.ts";

type Opening = Pick<Action, "by" | "department" | "input">;
type People = Pick<Org, "staff">;
interface Hours {
  k: Pick<Loaded, "department">;
  a: Opening;
  org: Pick<Org, "staff" | "settings">;
  /** The departments that the case's fields name (unit.ts). */
  units: Units | undefined;
}

/**
 * The kind's own department, by its setting or the field that it names; else, and where that is blank, the opener's.
 * Undefined: the organisation's hours hold.
 */
export function departmentOf({ k: { department }, a, org, units }: Hours): string | undefined {
  if (typeof department === "object") return settingsOf(org)(department) || undefined;
  return (department === undefined ? undefined : units?.[department]) ?? openersOf(a, org);
}

/**
 * The department of whoever opens it; of a case that the system opens, that of the case it follows from, else of the person
 * for whom it arose.
 */
function openersOf(a: Opening, org: People): string | undefined {
  if (a.by !== "system") return own(org, a.by);
  const subject = subjectOf(a);
  return a.department ?? (subject === undefined ? undefined : own(org, subject));
}
const own = ({ staff }: People, uid: string): string | undefined =>
  Object.hasOwn(staff, uid) ? staff[uid]?.department || undefined : undefined;

/** For whom a case arises, where that is a person: the opening step of a recurrence gets `subject`. */
export function subjectOf({ by, input: { subject } }: Pick<Action, "by" | "input">): string | undefined {
  return by === "system" && typeof subject === "string" && subject !== ORGANISATION ? subject : undefined;
}
