/** One mail account survives ten thousand letters: each gets its instant, so many a minute, so many a day. */
import { Conflict } from "../../../adapters/ports.ts";
import { plusDays } from "../../../engine/time/days.ts";
import { dateOf, instantOf } from "../../../engine/time/local.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import type { PaceDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";

interface Rate {
  perMinute: number;
  perDay: number;
  zone: string;
}
const MINUTE_MS = 60_000;
const TRIES = 20;

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The instants of `n` letters from `now` on, and the counter after them. Pure. */
function allot(before: PaceDoc | undefined, n: number, rate: Rate, now: Instant): { at: Instant[]; after: PaceDoc } {
  let pace = before ?? { day: dateOf(now, rate.zone), given: 0, next: now };
  const at: Instant[] = [];
  for (let i = 0; i < n; i++) {
    const slot = roomFrom(pace, latest(now, pace.next), rate);
    at.push(slot.next);
    pace = { ...slot, given: slot.given + 1, next: later(slot.next, MINUTE_MS / rate.perMinute) };
  }
  return { at, after: pace };
}

/** The first instant from `at` on whose day has room. */
function roomFrom(pace: PaceDoc, at: Instant, { perDay, zone }: Rate): PaceDoc {
  const day = dateOf(at, zone);
  if (day !== pace.day) return { day, given: 0, next: at };
  if (pace.given < perDay) return { ...pace, next: at };
  const tomorrow = plusDays(day, 1);
  return { day: tomorrow, given: 0, next: instantOf(tomorrow, "00:00", zone) };
}

interface Waiting {
  give: (at: Instant) => void;
  fail: (error: unknown) => void;
}
const waiting = new WeakMap<Env, Waiting[]>();

/** The instant at which this letter may leave. Those who ask at the same time are given theirs in one write. */
export function reserve(env: Env, rate: Rate, now: Instant): Promise<Instant> {
  return new Promise((give, fail) => {
    const queue = waiting.get(env);
    if (queue) {
      queue.push({ give, fail });
      return;
    }
    const mine = [{ give, fail }];
    waiting.set(env, mine);
    void serve(env, mine, rate, now);
  });
}

async function serve(env: Env, queue: Waiting[], rate: Rate, now: Instant): Promise<void> {
  while (queue.length) {
    // Whoever comes while the counter is read is served with the others.
    const batch = queue.splice(0);
    try {
      const at = await give(env, batch.length, rate, now);
      for (const [i, w] of batch.entries()) w.give(at[i] ?? now);
    } catch (error) {
      for (const w of batch) w.fail(error);
    }
  }
  waiting.delete(env);
}

async function give(env: Env, n: number, rate: Rate, now: Instant): Promise<Instant[]> {
  for (let attempt = 1; ; attempt++) {
    const [doc] = await env.docs.get([path.pace]);
    const { at, after } = allot(doc?.data, n, rate, now);
    const data = { ...after };
    try {
      const write = { path: path.pace, data };
      await env.docs.commit([doc ? { do: "set", ...write, version: doc.version } : { do: "create", ...write }]);
      return at;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === TRIES) throw error;
    }
  }
}
