/** A turn of bulk work: what it writes, and where the next one goes on. */
import type { Write } from "../../../adapters/ports.ts";
import { finished, type Job, type Turn } from "../job.ts";
import type { Page } from "./rows.ts";

export function paged({ doc, now }: Pick<Job, "doc" | "now">, { ids, next }: Page, writes: Write[]): Turn {
  const progress = doc.progress + ids.length;
  if (next === null) return finished(writes, { progress });
  return { writes, patch: { cursor: next, progress, attempts: 0, wakeAt: now }, enqueueAt: now };
}
