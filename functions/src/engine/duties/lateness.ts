/** Lateness follows from instants and is never stored. An extension granted after the limit moves the date, not the lateness. */
import type { Duty } from "../declare/duty.ts";
import type { Instant } from "../time/period.ts";

/**
 * Its step was done late, or is late by `now`, or never came after it was late: a breach. A time that a supervisor accepted
 * counts; what only reminds (`vague`) is none; a waiver ends reminders alone (docs/adr/0029).
 */
export function isBreach(d: Duty, now: Instant): boolean {
  if (d.vague || d.owners.includes("system")) return false;
  if (d.state === "done") return doneLate(d);
  const limit = judgedBy(d);
  if (d.state === "open") return limit !== null && now > limit;
  return d.state === "overdue" || (d.state === "lapsed" && d.marked === true);
}

/** The limit that a duty is judged by: the one that had passed before it was extended, else the present one. */
const judgedBy = (d: Duty): Instant | null =>
  d.history.find((m) => m.extension && m.from !== null && m.at > m.from)?.from ?? d.dueAt;

/**
 * Done after its limit, as it arrived; `accepted`: by the time that a supervisor accepted for it. Of a duty that only
 * reminds (`vague`) it is no breach: whoever counts breaches leaves those out.
 */
export function doneLate(d: Duty, as: "arrived" | "accepted" = "accepted"): boolean {
  const limit = judgedBy(d);
  const at = as === "accepted" ? (d.acceptedAt ?? d.doneAt) : d.doneAt;
  return d.state === "done" && limit !== null && at !== undefined && at > limit;
}
