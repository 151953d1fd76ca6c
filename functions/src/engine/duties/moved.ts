/** A deadline moves only with old, new and why. */
import type { Why } from "../case/case.ts";
import type { Duty, Moved } from "../declare/duty.ts";
import type { Instant } from "../time/period.ts";
import type { Reckoned } from "./limit.ts";

interface Moving {
  old: Duty;
  /** What the duty becomes beside its new end. */
  next: Duty;
  end: Reckoned;
  because: readonly string[];
  clause: string;
  /** The action that moves it. */
  taken: { at: Instant; seq: number };
}

export function moved({ old, next, end, because, clause, taken }: Moving): { duty: Duty; why: Why } {
  const reasons = [...because, ...end.because];
  const breached = old.dueAt !== null && (old.doneAt ?? taken.at) > old.dueAt && { breached: true as const };
  const entry: Moved = {
    from: old.dueAt,
    to: end.at,
    at: taken.at,
    seq: taken.seq,
    why: reasons,
    clause,
    ...breached,
  };
  const { marked: _marked, ...unmarked } = next;
  return {
    duty: {
      ...(end.at > (next.doneAt ?? taken.at) && next.waived === undefined ? unmarked : next),
      dueAt: end.at,
      provisional: end.provisional,
      calendarVersion: end.calendarVersion,
      why: reasons,
      history: [...old.history, entry],
    },
    why: { what: `期限：${old.title}`, value: end.at, clause, because: reasons },
  };
}
