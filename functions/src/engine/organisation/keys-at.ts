/** Which reader groups a person's record opens now. Doors and app ask this; firestore.rules says the same in its own words. */
import type { Instant } from "../time/period.ts";
import { activeNow } from "./authorize.ts";
import type { StaffEntry } from "./org.ts";

/** From `at` on these keys instead of those before. */
export interface Turn {
  at: Instant;
  keys: string[];
}
interface Keyed {
  keys: readonly string[];
  /** By instant; left out: none. */
  turns?: readonly Turn[];
}

/** Those of the last turn that has come, whether or not the clock has written them down. */
export const keysAt = ({ keys, turns = [] }: Keyed, at: Instant): readonly string[] =>
  turns.findLast((t) => t.at <= at)?.keys ?? keys;

/** Undefined for whoever is not of the house now. */
export const keysNow = <S extends StaffEntry & Keyed & { active: boolean }>(
  s: S | undefined,
  now: Instant,
): readonly string[] | undefined => (activeNow(s, now) ? keysAt(s, now) : undefined);
