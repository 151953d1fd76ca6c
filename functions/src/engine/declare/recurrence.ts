/** Cases that arise by themselves: for whom, in which periods, or with which other cases. */
import type { SettingValue } from "./setting.ts";
import type { Role } from "./who.ts";

/** The subject of a case that arises once for all of the organisation. */
export const ORGANISATION = "organisation";
export type Interval = "week" | "month" | "quarter" | "half" | "year";
/**
 * A case arises by itself, once a period and subject. Its opening step gets, of what it asks, `period` (the key, `2026-10`,
 * `2026-W41`, `2026-Q4`, `2026-H2`, `2026`), `subject` (the uid, the case's id, or `ORGANISATION`), `year`, and the `first`
 * and `last` day of the period. Whoever takes the office, and whatever comes to be under way, in mid-period gets what is
 * there for the others from that instant on; nothing is opened twice, also where it has ended or is void.
 */
export interface Recurrence {
  /** 定期, 周期性: the organisation's own interval; `example` holds until it is set. */
  period: Interval | SettingValue<Interval>;
  /**
   * Each holder of a role, the organisation once, or each case of a kind (by its id) that is under way: neither ended nor
   * void, nor of a customer who went into another. A `subject` that refers to cases refers to that kind.
   */
  for: Role | typeof ORGANISATION | { each: string };
  /** Only from this day of the period on, in a setting: `MM-DD` for a year, a day of the month for a month. */
  on?: SettingValue<string>;
  /**
   * It arises so many days before the period that it is for, whose key it gets: with 5, `2026-12` arises on 26 November, so
   * that `monthEnd()` is the last working day before the period. At most the shortest such period; not with `on`.
   */
  ahead?: number;
}
/**
 * A case arises with each case of another kind (by its id), in the commit that opens that one, however it is opened. Its
 * opening step gets `subject`, that case's id, and `period`, the last part of that case's key, as far as it asks for them.
 * Where its regulation does not run that day none arises. The other kind knows nothing of it.
 */
export interface Accompanying {
  with: string;
}
