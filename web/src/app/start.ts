/** What begins after the first paint: who is there, the outbox, and the watch for a new version. */
import { startSession } from "../data/session.ts";
import { setZone } from "../i18n/when.ts";
import { config } from "../lib/config.ts";
import { startOutbox } from "../outbox/run.ts";
import { keepForms } from "./keep-forms.ts";
import { watchVersion } from "./version.ts";

export async function start(): Promise<void> {
  void watchVersion().catch((error: unknown) => console.warn("the service worker is not installed", error));
  void keepForms();
  void config().then(
    (c) => c.zone && setZone(c.zone),
    () => undefined,
  );
  await startOutbox();
  await connected();
}

/** Until it works: without a network the very first start has nothing to start from. */
async function connected(): Promise<void> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await startSession();
    } catch (error) {
      console.warn("not connected yet", error);
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}
