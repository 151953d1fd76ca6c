/** Limits that are reckoned from the day or instant in a field, not from the arrival of a step. */
import type { Case } from "../../case/case.ts";
import { dateOf, instantOf } from "../../time/local.ts";
import type { Instant } from "../../time/period.ts";
import { caseHours } from "../limit.ts";
import type { On } from "./length.ts";

/** What the field holds; undefined while it is blank. */
export function recordedIn({ sheet }: Pick<Case, "sheet">, field: string): string | undefined {
  const day = sheet[field];
  return typeof day === "string" && day !== "" ? day : undefined;
}

const isDay = (from: string): boolean => !from.includes("T");
/** A day begins at the opening of the case's department; an instant is the instant. */
export const beginning = (from: string, { c, org }: Pick<On, "c" | "org">): Instant =>
  isDay(from) ? instantOf(from, caseHours(c, org).opens, org.zone) : from;

/** What is entered on the day itself after close counts as arrived at the next opening (R01: shared meaning of time). */
export function arrived(from: string, { c, org }: Pick<On, "c" | "org">, at: Instant): Instant {
  const isLate =
    isDay(from) && dateOf(at, org.zone) === from && at > instantOf(from, caseHours(c, org).closes, org.zone);
  return isLate ? at : beginning(from, { c, org });
}
