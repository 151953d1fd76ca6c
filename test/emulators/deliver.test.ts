/** The faulty-delivery harness, parallel work and killed processes on Firestore itself. Projects of their own: no function hears them. */
import { Firestore } from "@google-cloud/firestore";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import { MemoryDocuments } from "../../functions/src/adapters/memory/index.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import {
  catchUp,
  deliver,
  END,
  prepare,
  undisturbed,
  type World,
  worldOn,
  writeOrders,
} from "../support/deliver/deliver.ts";
import { breaches, endState } from "../support/deliver/delivered.ts";
import { caseId, type Happening, schedules } from "../support/deliver/schedules.ts";
import { startWorker } from "../support/deliver/spawn-worker.ts";

const run = Date.now().toString(36);
const stores: Firestore[] = [];
afterAll(() => Promise.all(stores.map((db) => db.terminate())));

interface Placed extends World {
  project: string;
}
async function made(): Promise<Placed> {
  const project = `demo-deliver-${run}-${stores.length}`;
  const db = new Firestore({ projectId: project });
  stores.push(db);
  const w = worldOn(new FirestoreDocuments(db));
  await prepare(w);
  return { ...w, project };
}
/** The end of the undisturbed run, in memory: both stores must come to it. */
async function expected(schedule: readonly Happening[]): Promise<Record<string, unknown>> {
  const w = worldOn(new MemoryDocuments());
  await prepare(w);
  await undisturbed(w, schedule);
  await catchUp(w);
  return endState(w.docs);
}

test("any delivery ends on Firestore as the undisturbed one in memory", { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const w = await made();
      await deliver(w, schedule);
      await catchUp(w);
      expect(await breaches(w.env)).toEqual([]);
      expect(await endState(w.docs)).toEqual(await expected(schedule));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

const MANY = 200;
const NOW = "2026-03-02T03:00:00.000Z";

async function isClean(w: World, ids: readonly string[]): Promise<void> {
  const headers = await w.docs.get(ids.map((id) => `cases/${id}`));
  expect(headers.filter((h) => h?.data.status === "open")).toHaveLength(ids.length);
  await catchUp(w, NOW);
  const late = (await breaches(w.env)).filter((b) => !b.includes("still waits for"));
  expect(late).toEqual([]);
}

test(`${MANY} actions in parallel in one process: none fails`, { timeout: 120_000 }, async () => {
  const w = await made();
  const ids = await writeOrders(w, MANY);
  const done = await Promise.all(ids.map((id) => drain(w.env, id, NOW)));
  expect(done.map((d) => d.decided)).toEqual(ids.map(() => 1));
  await isClean(w, ids);
});

test(`${MANY} actions in parallel in three processes that all take every event: none fails`, {
  timeout: 120_000,
}, async () => {
  const w = await made();
  const ids = await writeOrders(w, MANY);
  const workers = [0, 1, 2].map(() => startWorker({ project: w.project, cases: ids, now: NOW, sweeps: false }));
  const decided = (await Promise.all(workers.map((x) => x.ended))).map((line) => Number(JSON.parse(line).decided));
  // What two decided at once, one committed: the other found it done.
  expect(decided.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(MANY);
  await isClean(w, ids);
});

/** Three orders through their whole life, four numbers; hours apart, so that timers pass between. */
const LIFE: Happening[] = [
  ...[0, 1, 2].map((nth): Happening => ({ what: "act", kind: "order", nth, step: "open", by: "zhao", minutes: 1 })),
  ...[0, 1, 2, 3].map((nth): Happening => ({ what: "act", kind: "entry", nth, step: "open", by: "zhao", minutes: 1 })),
  ...[0, 2].map((nth): Happening => ({ what: "act", kind: "order", nth, step: "agree", by: "qian", minutes: 250 })),
  ...[0, 2].map((nth): Happening => ({ what: "act", kind: "order", nth, step: "send", by: "zhao", minutes: 5 })),
  { what: "act", kind: "entry", nth: 0, step: "release", by: "zhao", minutes: 7 },
  { what: "act", kind: "entry", nth: 2, step: "open", by: "zhao", minutes: 7 },
  { what: "act", kind: "order", nth: 0, step: "close", by: "zhao", minutes: 2900 },
];

test("a process killed in the middle of work, again and again, and every event lost: the same end", {
  timeout: 180_000,
}, async () => {
  const w = await made();
  await deliver(w, LIFE);
  const cases = [0, 1, 2].map((n) => caseId("order", n)).concat([0, 1, 2, 3].map((n) => caseId("entry", n)));
  for (const after of [0, 20, 40, 70, 110, 160, 230]) {
    const worker = startWorker({ project: w.project, cases, now: END, sweeps: true });
    await worker.begun;
    // No sleep that something is waited for: the moment of the kill is what is tried.
    await new Promise((resolve) => setTimeout(resolve, after));
    worker.kill();
    await worker.ended;
  }
  await catchUp(w, "2026-06-02T00:00:00.000Z");
  expect(await breaches(w.env)).toEqual([]);
  expect(await endState(w.docs)).toEqual(await expected(LIFE));
});
