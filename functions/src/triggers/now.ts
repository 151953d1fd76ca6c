import type { Instant } from "../engine/time/period.ts";

/** The one place where the service's clock is read; everything else is given its instant. */
export const instantNow = (): Instant => new Date().toISOString();
