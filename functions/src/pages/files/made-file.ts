/** A file that is made for the person who asks; nothing is stored. */
import type { Instant } from "../../engine/time/period.ts";
import type { Caller } from "../staff.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface MadeFile {
  type: string;
  name: string;
  pieces: string[];
  make: (reader: Caller, now: Instant) => Promise<Uint8Array>;
}
