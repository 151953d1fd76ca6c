/** What happens in the demo organisation, and when. Files add entries in any order; they are played in order of time. */
import type { Instant } from "../../functions/src/engine/time/period.ts";
import type { Doing, World } from "./world.ts";

interface Entry {
  at: Instant;
  run: (w: World) => Promise<unknown>;
}

export class Agenda {
  private readonly entries: Entry[] = [];

  /** Whatever is to happen then; the world stands at that instant. */
  then(at: Instant, run: Entry["run"]): void {
    this.entries.push({ at, run });
  }
  /** A step that somebody takes then, and that must be accepted. */
  add(at: Instant, doing: Doing): void {
    this.then(at, (w) => w.do(doing));
  }

  /** Plays everything up to now; what would lie in the future has not happened yet. */
  async play(w: World, now: Instant): Promise<void> {
    // toSorted keeps the order of entries at the same instant.
    const order = this.entries.filter((e) => e.at <= now).toSorted((a, b) => a.at.localeCompare(b.at));
    let day = "";
    for (const entry of order) {
      // The clock looks in once a day: timers act at their own instants, however late it is.
      if (entry.at.slice(0, 10) === day) w.stay(entry.at);
      else await w.to(entry.at);
      day = entry.at.slice(0, 10);
      await entry.run(w);
    }
    await w.to(now);
  }
}
