/** Installs the service worker, and offers a new version of the app once it waits. */
import { net, session } from "../data/session.ts";
import { once } from "../lib/state.ts";
import { waitingVersion } from "./update.tsx";

export async function watchVersion(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (!workers || import.meta.env.DEV) return;
  await firstPage();
  const registration = await workers.register("/sw.js");
  const look = () => {
    // The first version of all waits for nobody.
    if (registration.waiting && registration.active) offer(registration.waiting);
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  look();
}

/** Before that, files for later would be in the way of those that the person waits for. */
const firstPage = () =>
  Promise.race([once(session, (s) => s.phase === "out" || s.phase === "stopped"), once(net, (n) => n.online !== null)]);

/** Every open page starts anew under the new version as soon as one of them has asked for it. */
function offer(waiting: ServiceWorker): void {
  if (waitingVersion.get()) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waitingVersion.set({ apply: () => waiting.postMessage({ type: "SKIP_WAITING" }) });
}
