/** Every minute: what time has brought. The emulators ignore schedules; the local starter calls `tick` itself. */
import { onSchedule } from "firebase-functions/v2/scheduler";
import { SECRETS, ZONE } from "../options.ts";
import { instantNow } from "./now.ts";

export const clock = onSchedule(
  {
    schedule: "every 1 minutes",
    timeZone: ZONE,
    secrets: SECRETS,
    memory: "1GiB",
    timeoutSeconds: 540,
    // A second clock beside a slow one would only meet its conflicts.
    maxInstances: 1,
    concurrency: 1,
    retryCount: 0,
  },
  async () => {
    const [{ env }, { tick }] = await Promise.all([import("./env.ts"), import("./tick.ts")]);
    await tick(await env(), instantNow());
  },
);
