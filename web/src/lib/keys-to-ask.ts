/** What this person's keys open at this moment, by a clock that may go wrong. */
import { keysAt } from "../../../functions/src/engine/organisation/keys-at.ts";
import type { StaffDoc } from "../../../functions/src/stored/shapes.ts";

/** A device's clock may be as far from the server's, as firestore.rules allow a time that a client states. */
const APART_MS = 10 * 60_000;

/**
 * The keys to ask with. The rules refuse a list whole that is asked for with one key too many: close to a turn, only those
 * that are the person's before and after it.
 */
export function keysToAsk(me: Pick<StaffDoc, "keys" | "turns">, now: number): string[] {
  const at = (ms: number) => keysAt(me, new Date(ms).toISOString());
  const later = at(now + APART_MS);
  return at(now - APART_MS).filter((key) => later.includes(key));
}
