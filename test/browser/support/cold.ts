/** A place of the app on a device that knows nothing of it, but who is signed in. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Traffic, traffic } from "./traffic.ts";

export type SignIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** What a browser keeps of the person signed in on this page; the app is left for it. */
export async function signInOf(page: Page): Promise<SignIn> {
  await page.goto(new URL("/icon.svg", page.url()).href);
  await page.evaluate(forgetDocuments);
  return page.context().storageState({ indexedDB: true });
}

/** In the browser: Firestore's cache is no part of the sign-in. */
async function forgetDocuments(): Promise<void> {
  const names = (await indexedDB.databases())
    .map(({ name = "" }) => name)
    .filter((name) => name.startsWith("firestore"));
  await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const gone = indexedDB.deleteDatabase(name);
          gone.onsuccess = resolve;
          gone.onerror = reject;
        }),
    ),
  );
}

interface Opened {
  /** Milliseconds until it could be used. */
  ms: number;
  cost: Traffic;
}
/** `usable`: stands once the place can be used. The service worker fills its cache later, so there is none. */
export async function openCold(browser: Browser, signIn: SignIn, address: string, usable: string): Promise<Opened> {
  const context = await browser.newContext({ storageState: signIn, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const counted = await traffic(page);
    const began = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await page.locator(usable).first().waitFor();
    const ms = performance.now() - began;
    return { ms, cost: await counted.settled() };
  } finally {
    await context.close();
  }
}
