/** Once a decision is committed: its outbox documents are enqueued, and what this process remembered is dropped if it changed. */
import type { Write } from "../../adapters/ports.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { forgetOrg } from "../read/org.ts";

export async function afterCommit(env: Env, k: Loaded, writes: readonly Write[], now: Instant): Promise<void> {
  if (writes.some((w) => w.path === path.settings || /^(calendar|wordings)\//.test(w.path))) forgetOrg(env);
  const enqueued = writes.flatMap((w) =>
    w.do === "create" && w.path.startsWith("outbox/")
      ? [{ id: w.path.slice("outbox/".length), wakeAt: String(w.data.wakeAt) }]
      : [],
  );
  try {
    await Promise.all(enqueued.map(({ id, wakeAt }) => env.queue.enqueue(id, wakeAt > now ? wakeAt : undefined)));
  } catch (error) {
    // The clock finds what was not enqueued: the save stands.
    env.log.warn("queue.unreachable", { kind: k.id, error: error instanceof Error ? error.message : "unknown" });
  }
}
