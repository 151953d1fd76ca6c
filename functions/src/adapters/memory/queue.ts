import type { Instant } from "../../engine/time/period.ts";
import type { Queue } from "../ports.ts";

/** Bells that nobody has heard yet, in the order in which they rang. */
export class MemoryQueue implements Queue {
  private readonly rung = new Map<string, Instant | null>();

  async enqueue(outboxId: string, notBefore?: Instant): Promise<void> {
    const before = this.rung.get(outboxId);
    const at = notBefore ?? null;
    if (before === undefined || (before !== null && (at === null || at < before))) this.rung.set(outboxId, at);
  }

  /** Takes the ids whose time has come. */
  take(now: Instant): string[] {
    const due = [...this.rung].filter(([, at]) => at === null || at <= now).map(([id]) => id);
    for (const id of due) this.rung.delete(id);
    return due;
  }

  get waiting(): string[] {
    return [...this.rung.keys()];
  }
}
