/** The fold: a case is what its changes make of it. No definition is needed, so a replay outlives editions. */

import type { Fields } from "../declare/kind.ts";
import type { Action, Case, Change } from "./case.ts";

export const newCase = (
  a: Pick<Action, "case" | "kind" | "by" | "at" | "cause" | "origin">,
  edition: number,
  sheet: Fields,
  department?: string,
): Case => ({
  id: a.case,
  kind: a.kind,
  edition,
  status: "",
  seq: 0,
  openedBy: a.by,
  openedAt: a.at,
  ...(department && { department }),
  ...(a.origin && a.cause && { origin: { case: a.cause.split("/")[0] ?? "", ...a.origin } }),
  sheet,
  done: {},
  duties: {},
  requests: {},
  readers: [],
  entered: { seq: 0, at: a.at },
});

/** Entries that are null are taken away, the others replace what was there. */
function merged<T>(old: Record<string, T>, patch: Record<string, T | null> | undefined): Record<string, T> {
  if (!patch) return old;
  const next = { ...old };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

export function fold(c: Case, change: Change): Case {
  const { sheet, done, duties, units, requests: asked, ...plain } = change;
  return {
    ...c,
    ...plain,
    ...(units && { units: merged(c.units ?? {}, units) }),
    sheet: merged(c.sheet, sheet),
    done: merged(c.done, done),
    duties: merged(c.duties, duties),
    requests: merged(c.requests, asked),
  };
}

/** The change that takes a step of the flow back from a case that stood at `before`. */
export function inverse(before: Case, change: Change): Omit<Change, "seq"> {
  const back = <T>(old: Record<string, T>, patch: Record<string, unknown> | undefined) =>
    Object.fromEntries(Object.keys(patch ?? {}).map((key) => [key, old[key] ?? null]));
  return {
    status: before.status,
    sheet: back(before.sheet, change.sheet),
    done: back(before.done, change.done),
    duties: back(before.duties, change.duties),
    ...(change.units && { units: back(before.units ?? {}, change.units) }),
    entered: before.entered,
    // Nothing takes a department away: without one the case runs by the organisation's hours.
    ...(change.department !== undefined && { department: before.department ?? "" }),
  };
}
