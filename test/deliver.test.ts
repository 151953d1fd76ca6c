/** Whatever a delivery does to the events, the end is the same: each action decided once, each effect once, no gap. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { MemoryDocuments } from "../functions/src/adapters/memory/index.ts";
import { catchUp, deliver, prepare, undisturbed, worldOn } from "./support/deliver/deliver.ts";
import { breaches, endState, everything } from "./support/deliver/delivered.ts";
import { schedules } from "./support/deliver/schedules.ts";

const made = async () => {
  const w = worldOn(new MemoryDocuments());
  await prepare(w);
  return w;
};

/** What the schedules of one run came to: a harness that never gets to a paper proves nothing of papers. */
const met = new Map<string, number>();
const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);

test("doubled, lost, reordered, parallel and crashing deliveries end as the undisturbed one", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const [w, calm] = [await made(), await made()];
      await deliver(w, schedule);
      await catchUp(w);
      expect(await breaches(w.env)).toEqual([]);
      for (const { path, data } of await everything(w.docs)) {
        if (path.split("/").length === 4 && path.includes("/actions/"))
          count(`${data.step} ${Object(data.outcome).result}`);
        if (path.includes("/papers/")) count("paper");
      }
      count(w.docs.thrown ? "with faults" : "without faults");
      await undisturbed(calm, schedule);
      await catchUp(calm);
      expect(await endState(w.docs)).toEqual(await endState(calm.docs));
    }),
    { numRuns: Number(process.env.DELIVERIES ?? 150) },
  );
  const wanted = [
    "open accepted",
    "agree accepted",
    "send accepted",
    "close accepted",
    "lapse accepted",
    "agree.overdue accepted",
  ];
  const also = [
    "open refused",
    "agree.grant accepted",
    "withdraw accepted",
    "void accepted",
    "release accepted",
    "paper",
    "with faults",
  ];
  expect([...wanted, ...also].filter((what) => !met.get(what))).toEqual([]);
});
