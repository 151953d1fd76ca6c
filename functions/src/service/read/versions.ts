/**
 * Settings and calendars as they were, by the hash of what they hold: kept before the first decision under them, so that it
 * can be made again under its own.
 */
import { Conflict, type Write } from "../../adapters/ports.ts";
import { hashOfValue } from "../../engine/case/chain.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { shippedCalendar } from "../../engine/time/published.ts";
import { path } from "../../stored/paths.ts";
import type { CalendarVersionDoc, SettingsDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";

export interface Versions {
  settings: SettingsDoc;
  calendar: CalendarVersionDoc;
}

const hashes = new WeakMap<object, string>();
/** Of one that is remembered the hash is too. */
export function versionOf(version: SettingsDoc | CalendarVersionDoc): string {
  const hash = hashes.get(version) ?? hashOfValue(version);
  hashes.set(version, hash);
  return hash;
}

let shipped: string | undefined;
/** The calendar that the product ships, as one hash: it is not kept, but told from another. */
export function shippedHash(): string {
  shipped ??= hashOfValue(shippedCalendar().years);
  return shipped;
}

const kept = new WeakMap<Env, Map<string, Promise<void>>>();
/** Writes what the store has not, once for all who decide at the same time. `env`: one whose writes are committed at once. */
export function keep(env: Env, { settings, calendar }: Versions): Promise<void> {
  const known = kept.get(env) ?? new Map<string, Promise<void>>();
  kept.set(env, known);
  const all = [
    { at: path.settingsVersion(versionOf(settings)), data: { ...settings } },
    { at: path.calendarVersion(versionOf(calendar)), data: { ...calendar } },
  ];
  const key = all.map(({ at }) => at).join();
  const keeping = known.get(key) ?? written(env, all);
  known.set(key, keeping);
  keeping.catch(() => known.delete(key));
  return keeping;
}
async function written(env: Env, all: readonly { at: string; data: Fields }[]): Promise<void> {
  const there = await env.docs.get(all.map(({ at }) => at));
  for (const [i, { at, data }] of all.entries()) if (!there[i]) await created(env, { do: "create", path: at, data });
}
/** Whoever was faster wrote the same. */
async function created(env: Env, write: Write): Promise<void> {
  try {
    await env.docs.commit([write]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
