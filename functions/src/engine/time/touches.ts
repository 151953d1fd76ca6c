/** Whether a changed calendar reaches a running deadline. */

import { type Calendar, dayOf } from "./calendar.ts";
import { dayNumber, plusDays } from "./days.ts";
import { type DueOptions, startOf } from "./due.ts";
import { endOf } from "./end.ts";
import { checked, type Instant, type Period } from "./period.ts";

/**
 * Does the change from one calendar to another touch a deadline that was reckoned by the old one? It does when one of
 * the days that decided the end is another kind of day now, or is published instead of computed. When it doesn't,
 * both calendars give the same instant.
 */
export function touches(
  period: Period,
  from: Instant,
  before: Calendar,
  after: Calendar,
  options: DueOptions = {},
): boolean {
  const { looked } = endOf(checked(period), startOf(from, before, options));
  if (!looked) return false;
  const length = dayNumber(looked.last) - dayNumber(looked.first) + 1;
  return Array.from({ length }, (_, i) => plusDays(looked.first, i)).some((date) => {
    const [old, now] = [dayOf(before, date), dayOf(after, date)];
    return old.kind !== now.kind || old.provisional !== now.provisional;
  });
}
