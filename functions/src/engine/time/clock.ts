/** The organisation's clock as plain data: zone and business hours. The arithmetic with them is in time/. */
import type { ClockTime, Instant } from "./period.ts";

/** The zone of the organisation unless its settings name another. */
export const SHANGHAI = "Asia/Shanghai";

/** A zone that the platform knows. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const HOUR_MS = 3_600_000;
/** The instant so many hours later, day and night. */
export const plusHours = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * HOUR_MS).toISOString();

/** On which days a department is open: the law's working days, ordinary weekends as well, or also on holidays. */
export type OpenDays = "workingDays" | "weekendsToo" | "everyDay";

export interface BusinessHours {
  opens: ClockTime;
  /** "24:00" at the latest. */
  closes: ClockTime;
  days: OpenDays;
}

export const OFFICE_HOURS: BusinessHours = { opens: "09:00", closes: "18:00", days: "workingDays" };
