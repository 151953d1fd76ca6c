/** Between instants and the organisation's clock. Everything that needs a time zone goes through here. */
import { DateTime, IANAZone, Settings } from "luxon";
import { DAY_MS, dayNumber } from "./days.ts";
import type { ClockTime, Instant, LocalDate } from "./period.ts";

declare module "luxon" {
  interface TSSettings {
    throwOnInvalid: true;
  }
}
Settings.throwOnInvalid = true;

const CLOCK_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:[0-5]\d(?:\.\d{1,3})?)?$/;
const WITH_OFFSET = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

const MINUTE_MS = 60_000;

const QUARTER_HOUR_MS = 15 * MINUTE_MS;
const KEPT_OFFSETS = 10_000;
const offsets = new Map<string, number>();

/** Milliseconds that the zone's clock is ahead of UTC. It changes on the quarter hour only, and is dear to ask for. */
function offsetAt(milliseconds: number, zoneName: string): number {
  const key = `${zoneName} ${Math.floor(milliseconds / QUARTER_HOUR_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const zone = IANAZone.create(zoneName);
  if (!zone.isValid) throw new RangeError(`时区“${zoneName}”不认识，请用 Asia/Shanghai 这样的名称`);
  const offset = zone.offset(milliseconds) * MINUTE_MS;
  if (offsets.size >= KEPT_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function millisecondsOf(at: Instant): number {
  const milliseconds = INSTANT.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`时刻须写作 2026-09-30T09:30:00.000Z，现为 ${at}`);
  return milliseconds;
}

/** ISO text in UTC with milliseconds. */
const utcText = (milliseconds: number): Instant => DateTime.fromMillis(milliseconds, { zone: "utc" }).toISO();

/** What the zone's clock shows, as if it were UTC: "2026-09-30T17:30:00.000Z". */
function clockText(at: Instant, zone: string): string {
  const milliseconds = millisecondsOf(at);
  return utcText(milliseconds + offsetAt(milliseconds, zone));
}

/**
 * The instant of a time of day; "24:00" is the midnight that ends the day. Two steps settle the offset also on the day
 * it changes; luxon's own way would break the tie of a doubled hour by the present moment.
 */
export function instantOf(date: LocalDate, time: ClockTime, zone: string): Instant {
  const wall = dayNumber(date) * DAY_MS + minutesOf(time) * MINUTE_MS;
  const near = wall - offsetAt(wall, zone);
  return utcText(wall - offsetAt(near, zone));
}

/** Minutes since midnight. Throws a RangeError on anything but 00:00 to 24:00. */
export function minutesOf(time: ClockTime): number {
  const [hour = Number.NaN, minute = Number.NaN] = CLOCK_TIME.test(time) ? time.split(":").map(Number) : [];
  if (Number.isNaN(hour + minute)) throw new RangeError(`时刻须写作 09:00，现为 ${time}`);
  return hour * 60 + minute;
}

/** The day on which an instant falls in the zone. */
export const dateOf = (at: Instant, zone: string): LocalDate => clockText(at, zone).slice(0, 10);

/** "2026-09-30 17:30" in the zone. */
export const formatInstant = (at: Instant, zone: string): string => clockText(at, zone).slice(0, 16).replace("T", " ");

const plusMilliseconds = (at: Instant, milliseconds: number): Instant => utcText(millisecondsOf(at) + milliseconds);

/**
 * An instant as a person or a file writes it: "2026-09-30 17:30" on the organisation's clock (seconds may follow), or
 * ISO with an offset. Throws a RangeError with a Chinese sentence on anything else.
 */
export function parseInstant(text: string, zone: string): Instant {
  const written = text.trim();
  const [, date, time, seconds = ":00"] = LOCAL_TIME.exec(written) ?? [];
  if (date && time) return plusMilliseconds(instantOf(date, time, zone), Math.round(Number(seconds.slice(1)) * 1000));
  if (!WITH_OFFSET.test(written)) throw wrongTime(text);
  const milliseconds = Date.parse(written.replace(" ", "T"));
  if (Number.isNaN(milliseconds)) throw wrongTime(text);
  return utcText(milliseconds);
}

/** The same; undefined on anything else. */
export function instantIn(text: string, zone: string): Instant | undefined {
  try {
    return parseInstant(text, zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const wrongTime = (text: string) =>
  new RangeError(`时间须写作 2026-09-30 17:30 或 2026-09-30T17:30:00+08:00，现为 ${text}`);
