/**
 * Kinds whose cases are decided one after the other by arrival: numbers, first come first served. One drainer at a time
 * holds the kind's lease; the others leave a mark that there is more. It takes the oldest, decides them in memory and
 * commits them together, so a burst costs one counter write a batch.
 */
import { Conflict } from "../adapters/ports.ts";
import type { Loaded } from "../engine/load.ts";
import type { Instant } from "../engine/period.ts";
import { Batch } from "./batch.ts";
import { path } from "./documents.ts";
import { type Drained, drainCase } from "./drain-case.ts";
import type { Env } from "./env.ts";
import { queries } from "./queries.ts";

/** A drainer that has not been heard of for so long is gone. */
const LEASE_MS = 30_000;
/** A commit stays well within 100 documents (one more decision may come on top). */
const FULL = 80;
const TRIES = 25;

export async function drainInOrder(env: Env, k: Loaded, now: Instant): Promise<Drained> {
  const lease = new Lease(env, k.id, now);
  if (!(await lease.take())) return { decided: 0, idle: true };
  let decided = 0;
  for (let tries = 0; ; ) {
    try {
      const count = await batch(env, k, now);
      decided += count;
      tries = 0;
      if (count === 0 && (await lease.release())) return { decided, idle: true };
      await lease.renew();
    } catch (error) {
      if (!(error instanceof Conflict) || ++tries >= TRIES) throw error;
    }
  }
}

/** Decides the oldest and commits them; how many. */
async function batch(env: Env, k: Loaded, now: Instant): Promise<number> {
  const oldest = await env.docs.query(queries.undecidedOfKind(k.id));
  const b = new Batch(env);
  let decided = 0;
  for (const doc of oldest) {
    const done = await drainCase(b.env, doc.path.split("/")[1] ?? "", now, { upTo: String(doc.data.at) });
    decided += done.decided;
    if (b.size >= FULL) break;
  }
  await b.flush();
  return decided;
}

/** `clock/order.{kind}`: who drains the kind, until when, and whether somebody else rang meanwhile. */
class Lease {
  private readonly env: Env;
  private readonly at: string;
  private readonly holder: string;
  private readonly now: Instant;
  constructor(env: Env, kind: string, now: Instant) {
    this.env = env;
    this.at = path.clock(`order.${kind}`);
    this.holder = env.secrets.salt();
    this.now = now;
  }
  private until = (): Instant => new Date(Date.parse(this.now) + LEASE_MS).toISOString();

  /** True: it is ours. False: its holder has been told that there is more. */
  async take(): Promise<boolean> {
    for (let i = 0; i < TRIES; i++) {
      const [doc] = await this.env.docs.get([this.at]);
      const held = doc !== undefined && typeof doc.data.until === "string" && doc.data.until > this.now;
      const mine = { holder: this.holder, until: this.until(), dirty: false };
      if (await this.write(doc?.version, held ? { ...doc.data, dirty: true } : mine)) return !held;
    }
    return false;
  }
  async renew(): Promise<void> {
    const [doc] = await this.env.docs.get([this.at]);
    if (doc?.data.holder === this.holder)
      await this.write(doc.version, { ...doc.data, until: this.until(), dirty: false });
  }
  /** False: somebody rang while it was held, so there may be more. */
  async release(): Promise<boolean> {
    const [doc] = await this.env.docs.get([this.at]);
    if (doc?.data.holder !== this.holder) return true;
    if (doc.data.dirty === true) return false;
    return this.write(doc.version, { holder: "", until: this.now, dirty: false });
  }
  private async write(version: string | undefined, data: Record<string, unknown>): Promise<boolean> {
    try {
      await this.env.docs.commit([
        version === undefined ? { do: "create", path: this.at, data } : { do: "set", path: this.at, data, version },
      ]);
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  }
}
