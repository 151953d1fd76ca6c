/** Numbers: gapless within a scope, padded, wider when they outgrow their width, never wrapped. */
import { DateTime } from "luxon";
import type { Serial } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Instant } from "../time/period.ts";

/** The counter that a number comes from: the kind and the period of the arrival, in the zone. */
export const scopeOf = (k: Pick<Loaded, "id">, s: Serial, at: Instant, zone: string): string =>
  `${k.id}.${periodOf(s, at, zone)}`;
const periodOf = (s: Serial, at: Instant, zone: string) => DateTime.fromISO(at, { zone }).toFormat(s.period);

/** The serial in a number that `numberOf` made. */
export const serialOf = (s: Serial, at: Instant, zone: string, number: string): number =>
  Number(number.slice(`${s.prefix ?? ""}${periodOf(s, at, zone)}`.length));

export function numberOf(s: Serial, at: Instant, zone: string, serial: number) {
  const period = periodOf(s, at, zone);
  const number = `${s.prefix ?? ""}${period}${String(serial).padStart(s.width, "0")}`;
  return { number, because: [`${period} 期间第 ${serial} 个，按送达先后`, ...(s.reason ? [s.reason] : [])] };
}
