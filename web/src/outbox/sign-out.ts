/** Leaves nothing of this person on the device: outbox, drafts, Firestore's cache. */
import { backend } from "../data/backend.ts";
import { clearOutbox } from "./store.ts";

const KEPT = ["banfa.language", "banfa.keys", "banfa.config"];

export async function signOut(): Promise<void> {
  const b = await backend();
  await clearOutbox();
  await b.signOut();
  // Clearing a live cache fails, so listeners end first; afterwards the page starts anew.
  await b.clear().catch((error: unknown) => console.warn("the cache could not be cleared", error));
  for (const key of Object.keys(localStorage))
    if (key.startsWith("banfa.") && !KEPT.includes(key)) localStorage.removeItem(key);
  location.assign("/");
}
