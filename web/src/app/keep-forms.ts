/** Says to the service worker by which regulations a person works: it keeps their forms for days without a network. */
import { session } from "../data/session.ts";
import { once } from "../lib/state.ts";

/** What is said: ids of regulations (web/keep.ts). */
export interface Keep {
  type: "KEEP";
  regulations: readonly string[];
}

export async function keepForms(): Promise<void> {
  if (!navigator.serviceWorker || import.meta.env.DEV) return;
  const [{ active }, { me }] = await Promise.all([navigator.serviceWorker.ready, once(session, (s) => s.me !== null)]);
  const regulations = [...new Set(me?.keys.filter((key) => /^R\d\d\./.test(key)).map((key) => key.slice(0, 3)))];
  const keep: Keep = { type: "KEEP", regulations };
  active?.postMessage(keep);
}
