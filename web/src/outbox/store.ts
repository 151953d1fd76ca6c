/** The outbox on this device: one IndexedDB store of items, one of attachment bytes. Every change is one transaction. */
import { clear, createStore, del, entries, get, set, update } from "idb-keyval";
import { state } from "../lib/state.ts";
import type { Item } from "./item.ts";

const items = createStore("banfa-outbox", "items");
const files = createStore("banfa-files", "files");
const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("banfa-outbox");

/** What this device holds, of all its people; the screen shows those of the person signed in. */
export const outbox = state<readonly Item[]>([]);
export const loaded = state(false);
/** Who sends from this page, while somebody is signed in (run.ts). */
export const sender = state<{ now: () => void } | null>(null);

export async function reload(): Promise<void> {
  const all = await entries<string, Item>(items);
  outbox.set(all.map(([, item]) => item).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)));
  loaded.set(true);
}
channel?.addEventListener("message", () => void reload());

async function changed(): Promise<void> {
  await reload();
  channel?.postMessage("changed");
}

export const put = (item: Item): Promise<void> => set(item.id, item, items).then(changed);

/** Changes an item that is still there, in one transaction; one that has gone stays gone. */
export async function change(id: string, how: (item: Item) => Item): Promise<Item | undefined> {
  const now = await get<Item>(id, items);
  if (!now) return undefined;
  let next: Item | undefined;
  await update<Item | undefined>(id, (item) => (next = item && how(item)), items);
  if (!next) await del(id, items);
  await changed();
  return next;
}

/** A draft as the page is left: known here at once and stored by a single request, since nothing that follows may run. */
export function keep(item: Item): void {
  outbox.set((all) => [item, ...all.filter((i) => i.id !== item.id)]);
  void set(item.id, item, items).then(changed);
}

/** Takes the place of an item under a new id: first the new one, so that a crash between leaves both, never none. */
export async function replace(old: string, item: Item): Promise<void> {
  await set(item.id, item, items);
  if (item.id !== old) await del(old, items);
  await changed();
}

export async function remove(item: Item): Promise<void> {
  await del(item.id, items);
  for (const a of item.attached) await del(a.id, files);
  await changed();
}

export const putFile = (id: string, bytes: ArrayBuffer): Promise<void> => set(id, bytes, files);
export const getFile = (id: string): Promise<ArrayBuffer | undefined> => get(id, files);
export const dropFile = (id: string): Promise<void> => del(id, files);

/** Takes away what has been in effect for a day: the case shows it. */
export async function purge(now: string): Promise<void> {
  const dayAgo = new Date(Date.parse(now) - 86_400_000).toISOString();
  for (const item of outbox.get()) if (item.state === "accepted" && item.changedAt < dayAgo) await remove(item);
}

export async function clearOutbox(): Promise<void> {
  await Promise.all([clear(items), clear(files)]);
  await changed();
}
