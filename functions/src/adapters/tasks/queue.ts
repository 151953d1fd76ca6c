/** Enqueues a Cloud Task for the function `work`. No task ids: a name can't be used again for a while, and a second task does no harm. */
import type { TaskQueue } from "firebase-admin/functions";
import type { Queue } from "../ports.ts";

/** Cloud Tasks takes no task more than 30 days ahead; the clock enqueues again what lies beyond. */
const AHEAD_MS = 29 * 86_400_000;

export function cloudQueue(queue: () => Promise<TaskQueue<{ outbox: string }>>): Queue {
  return {
    async enqueue(outboxId, notBefore) {
      const tasks = await queue();
      const latest = Date.now() + AHEAD_MS;
      const at = notBefore && new Date(Math.min(Date.parse(notBefore), latest));
      await tasks.enqueue({ outbox: outboxId }, at ? { scheduleTime: at } : {});
    },
  };
}
