/** Code that is fetched when it is needed: asked for again where the network fails just then, else said by the boundary. */
import type { ComponentType } from "preact";
import lazy from "preact-iso/lazy";

/** Milliseconds before the second, third … try. */
const WAITS = [300, 1500, 4000];

interface Code<P> {
  default: ComponentType<P>;
}
async function patient<P>(load: () => Promise<Code<P>>): Promise<Code<P>> {
  for (const wait of WAITS) {
    try {
      return await load();
    } catch (error) {
      console.warn("code could not be fetched, trying again", error);
      await new Promise((done) => setTimeout(done, wait));
    }
  }
  // preact-iso waits for ever for a promise that rejects: the page before would stay, and no click help.
  return load().catch((error: unknown) => ({
    default: () => {
      throw error;
    },
  }));
}

export const fetched = <P = object>(load: () => Promise<Code<P>>) => lazy(() => patient(load));
