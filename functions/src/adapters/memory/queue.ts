import type { Instant } from "../../engine/time/period.ts";
import type { Queue } from "../ports.ts";

/** Outbox documents that wait to be worked, in the order in which they were enqueued. */
export class MemoryQueue implements Queue {
  private readonly queued = new Map<string, Instant | null>();

  async enqueue(outboxId: string, notBefore?: Instant): Promise<void> {
    const before = this.queued.get(outboxId);
    const at = notBefore ?? null;
    if (before === undefined || (before !== null && (at === null || at < before))) this.queued.set(outboxId, at);
  }

  /** Takes the ids whose time has come. */
  take(now: Instant): string[] {
    const due = [...this.queued].filter(([, at]) => at === null || at <= now).map(([id]) => id);
    for (const id of due) this.queued.delete(id);
    return due;
  }

  get waiting(): string[] {
    return [...this.queued.keys()];
  }
}
