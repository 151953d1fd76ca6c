/** Where a test works: a store, and a prefix that no other test uses, since suites share one emulator. */
import { beforeEach } from "vitest";
import type { Documents } from "../../functions/src/adapters/ports.ts";

interface Place {
  docs: Documents;
  prefix: string;
}
export type Make = () => Place;

/** Two instants, a millisecond apart. */
export const EARLY = "2026-09-30T09:30:00.000Z";
export const LATE = "2026-09-30T09:30:00.001Z";

/** A new place for each test, and one of its documents by a short path. */
export const use = (make: Make) => {
  const place = { docs: make().docs, at: (path: string) => path };
  beforeEach(() => {
    const { docs, prefix } = make();
    place.docs = docs;
    place.at = (path) => `${prefix}${path}`;
  });
  const one = async (path: string) => (await place.docs.get([place.at(path)]))[0];
  return { place, one };
};
