/** Whatever a delivery does to the events, the end is the same: each action decided once, each effect once, no gap. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { MemoryDocuments } from "../functions/src/adapters/memory/index.ts";
import { catchUp, deliver, prepare, schedules, undisturbed, worldOn } from "./support/deliver.ts";
import { breaches, endState } from "./support/delivered.ts";

const made = async () => {
  const w = worldOn(new MemoryDocuments());
  await prepare(w);
  return w;
};

test("doubled, lost, reordered, parallel and crashing deliveries end as the undisturbed one", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const [w, calm] = [await made(), await made()];
      await deliver(w, schedule);
      await catchUp(w);
      expect(await breaches(w.env)).toEqual([]);
      await undisturbed(calm, schedule);
      await catchUp(calm);
      expect(await endState(w.docs)).toEqual(await endState(calm.docs));
    }),
    { numRuns: Number(process.env.DELIVERIES ?? 150) },
  );
});
