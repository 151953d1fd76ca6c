import { expect, test } from "vitest";
import { crossing } from "../../../../test/support/deliver/crossing-kinds.ts";
import { FaultyDocuments } from "../../../../test/support/deliver/faulty-documents.ts";
import { RACE_NOW, races, winners } from "../../../../test/support/deliver/race.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { verifyAll } from "../verify/verify.ts";
import { drain } from "./drain.ts";

/** Each way in which two drainers of at most so many turns a call may overlap is drawn from a fixed seed. */
const RUNS = 200;
let drawn = 1;
const turns = () => {
  drawn = (drawn * 48_271) % 2_147_483_647;
  return drawn % 12;
};

test("of two kinds that ask about each other, one has the value, however two processes overlap", async () => {
  const w = memoryWorld([crossing()]);
  const { runs, before, at } = races(RUNS);
  await w.docs.commit(before);
  for (const { referral } of runs) await drain(w, referral, RACE_NOW);
  await w.docs.commit(at);
  for (const { referral, entry } of runs) {
    const [one, other] = [new FaultyDocuments(w.docs), new FaultyDocuments(w.docs)];
    for (const docs of [one, other]) docs.plan([], Array.from({ length: 8 }, turns));
    await Promise.all([drain({ ...w, docs: one }, referral, RACE_NOW), drain({ ...w, docs: other }, entry, RACE_NOW)]);
  }
  const won = Map.groupBy(await winners(w.docs, runs), (who) => who);
  expect([...won.keys()].toSorted()).toEqual(["entry", "referral"]);
  expect((await verifyAll(w)).faults).toEqual([]);
});
