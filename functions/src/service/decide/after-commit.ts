/** Once a decision is committed: the queue is rung for its outbox, and what this process remembered is dropped if it changed. */
import type { Write } from "../../adapters/ports.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { forgetOrg } from "../read/org.ts";

export async function afterCommit(env: Env, k: Loaded, writes: readonly Write[], now: Instant): Promise<void> {
  if (writes.some((w) => w.path === path.settings || w.path.startsWith("calendar/"))) forgetOrg(env);
  const rung = writes.flatMap((w) =>
    w.do === "create" && w.path.startsWith("outbox/")
      ? [{ id: w.path.slice("outbox/".length), wakeAt: String(w.data.wakeAt) }]
      : [],
  );
  try {
    await Promise.all(rung.map(({ id, wakeAt }) => env.queue.enqueue(id, wakeAt > now ? wakeAt : undefined)));
  } catch (error) {
    // The clock finds what was not rung: the save stands.
    env.log.warn("queue.unreachable", { kind: k.id, error: error instanceof Error ? error.message : "unknown" });
  }
}
