/** Works off one outbox document: a paper, a letter, bulk work. The queue sets the pace, the document says what is done. */
import { onTaskDispatched } from "firebase-functions/v2/tasks";
import { SECRETS } from "../options.ts";
import { instantNow } from "./now.ts";

export const work = onTaskDispatched(
  {
    secrets: SECRETS,
    memory: "1GiB",
    timeoutSeconds: 540,
    concurrency: 8,
    maxInstances: 4,
    // A failed attempt stands in the outbox document and is enqueued again by the clock; these retries are for crashes.
    retryConfig: { maxAttempts: 3, minBackoffSeconds: 10, maxBackoffSeconds: 120 },
    rateLimits: { maxConcurrentDispatches: 16, maxDispatchesPerSecond: 20 },
  },
  async ({ data }) => {
    const outboxId = readId(data);
    const [{ env }, service] = await Promise.all([import("./env.ts"), import("../service/outbox/index.ts")]);
    const here = await env();
    if (outboxId) await service.work(here, outboxId, instantNow());
    else here.log.error("work.unreadable");
  },
);

const readId = (data: unknown): string | undefined => {
  const id: unknown = typeof data === "object" && data !== null && "outbox" in data ? data.outbox : undefined;
  return typeof id === "string" && id !== "" && !id.includes("/") ? id : undefined;
};
