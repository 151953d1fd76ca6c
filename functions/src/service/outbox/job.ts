/** What a worker is given, and what it gives back: writes for one commit, and how the outbox document goes on. */
import type { Doc, Write } from "../../adapters/ports.ts";
import type { Effect } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { OutboxDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";

export interface Job<E extends Effect = Effect> {
  env: Env;
  /** Id of the outbox document: whatever a worker makes has an id that begins with it. */
  id: string;
  doc: OutboxDoc;
  effect: E;
  kind: Loaded;
  now: Instant;
  /** The document as it was read: two workers at once, and only one of them commits. */
  version: string;
}
export type EffectOf<D extends Effect["do"]> = Extract<Effect, { do: D }>;

export interface Turn {
  writes: Write[];
  patch: Partial<OutboxDoc>;
  /** When the next turn is due; left out: it is finished. */
  enqueueAt?: Instant;
  /** The worker has moved the document on by itself already. */
  unguarded?: true;
}
export type Worker<D extends Effect["do"]> = (job: Job<EffectOf<D>>) => Promise<Turn>;

export const finished = (writes: Write[] = [], more: Partial<OutboxDoc> = {}): Turn => ({
  writes,
  patch: { state: "done", wakeAt: null, says: null, ...more },
});

/** Work that trying again can't mend: a person has to do something first. `says` tells what. */
export class PermanentError extends Error {
  constructor(says: string) {
    super(says);
    this.name = "PermanentError";
  }
}

/** A place in a query's answer, as text: what the outbox document keeps between two turns. */
export const cursorOf = <T extends object>({ path, data }: Doc<T>, fields: readonly (keyof T)[]): string =>
  JSON.stringify({ path, data: Object.fromEntries(fields.map((f) => [f, data[f]])) });
/** The document that stands at a cursor, for `after`. */
export function atCursor(cursor: string | null): Doc | undefined {
  if (cursor === null) return undefined;
  const { path, data }: { path: string; data: Doc["data"] } = JSON.parse(cursor);
  return { path, data, version: "" };
}
