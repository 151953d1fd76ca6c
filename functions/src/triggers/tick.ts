import type { Instant } from "../engine/time/period.ts";
import { sweep } from "../service/clock/sweep.ts";
import type { Env } from "../service/env.ts";

/** One turn of the clock, the same in production, in the local starter and in tests. */
export async function tick(env: Env, now: Instant): Promise<void> {
  await sweep(env, now);
}
