/** 重出文书: papers that show what was corrected since are marked, and drawn anew unless their step is done again. */
import type { Instant } from "../../engine/time/period.ts";
import type { OutboxDoc } from "../../stored/shapes.ts";
import { drawn } from "./drawn.ts";
import { finished, type Worker } from "./job.ts";
import { beside, marked } from "./marks.ts";

/** A paper that is still being drawn is looked for again after this. */
const WAIT_MS = 60_000;

export const reprint: Worker<"reprint"> = async (job) => {
  const { doc, effect, now } = job;
  const { older, newer, work } = await beside(job);
  const owed = work.filter((w) => w.seq < doc.seq && w.state !== "done");
  const wake = wakeOf(owed, now);
  if (wake !== undefined) return { writes: [], patch: { wakeAt: wake }, enqueueAt: wake };
  const stale = older.filter((p) => p.data.replaced !== "corrected");
  // A step has printed it since, from the case as it was corrected.
  if (newer.length) return finished(marked(stale, "corrected"));
  if (effect.as === "awaited") return finished(marked(stale, "awaited"));
  // What could not be drawn until now is drawn as it was corrected.
  if (!older.length && !owed.length) return finished();
  const writes = await drawn(job, null);
  return typeof writes === "string"
    ? finished([], { says: writes })
    : finished([...writes, ...marked(stale, "corrected")]);
};

/** When the last of them is tried again; undefined: none is waiting. */
function wakeOf(owed: readonly OutboxDoc[], now: Instant): Instant | undefined {
  const waiting = owed.filter((w) => w.state === "waiting");
  if (!waiting.length) return undefined;
  const soonest = new Date(Date.parse(now) + WAIT_MS).toISOString();
  return waiting.reduce((wake, { wakeAt }) => (wakeAt !== null && wakeAt > wake ? wakeAt : wake), soonest);
}
