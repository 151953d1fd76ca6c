/** `clock/{name}`: who does a work that one does at a time, until when, and whether there was a call for more meanwhile. */
import { Conflict } from "../../../adapters/ports.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import type { At } from "../../../stored/reading.ts";
import type { LeaseDoc } from "../../../stored/shapes.ts";
import type { Env } from "../../env.ts";

/** A holder that has not been heard of for so long is gone. */
const LEASE_MS = 30_000;
const TRIES = 25;
const NOBODY: LeaseDoc = { holder: "", until: "", dirty: false };

export class Lease {
  private readonly env: Env;
  private readonly at: At<LeaseDoc>;
  private readonly holder: string;
  private readonly now: number;
  private readonly began = performance.now();
  private heard = this.began;

  constructor(env: Env, name: string, now: Instant) {
    this.env = env;
    this.at = path.lease(name);
    this.holder = env.secrets.salt();
    this.now = Date.parse(now);
  }
  /** `now` is the call's; a long work goes on beyond it. */
  private until(): Instant {
    this.heard = performance.now();
    return new Date(this.now + (this.heard - this.began) + LEASE_MS).toISOString();
  }

  /** Does `first` while it takes the lease, and gives its result; undefined: another holds it, and knows that there is more. */
  async take<T>(first: () => Promise<T>): Promise<T | undefined> {
    for (let i = 0; i < TRIES; i++) {
      const [doc] = await this.env.docs.get([this.at]);
      const held = doc?.data ?? NOBODY;
      if (held.until > new Date(this.now).toISOString()) {
        // A mark that stands is not taken away before its holder looks again.
        if (held.dirty || (await this.write(doc?.version, { ...held, dirty: true }))) return undefined;
        continue;
      }
      // The mark `dirty` of an expired lease is kept: it asks for work that is now ours.
      const mine = { holder: this.holder, until: this.until(), dirty: held.dirty };
      const [taken, result] = await Promise.all([this.write(doc?.version, mine), first()]);
      if (taken) return result;
    }
    return undefined;
  }
  /** Once a third of it is over. */
  async keep(): Promise<void> {
    if (performance.now() - this.heard > LEASE_MS / 3) await this.renew();
  }
  /** Takes the mark away: the holder must look again. */
  async renew(): Promise<void> {
    const [doc] = await this.env.docs.get([this.at]);
    if (doc?.data.holder === this.holder)
      await this.write(doc.version, { ...doc.data, until: this.until(), dirty: false });
  }
  /** False: it was called for while it was held, so there may be more. */
  async release(): Promise<boolean> {
    const [doc] = await this.env.docs.get([this.at]);
    if (doc?.data.holder !== this.holder) return true;
    if (doc.data.dirty) return false;
    return this.write(doc.version, { holder: "", until: new Date(this.now).toISOString(), dirty: false });
  }
  private async write(version: string | undefined, lease: LeaseDoc): Promise<boolean> {
    const data = { ...lease };
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
