/** Two hundred malformed actions through the deployed functions: each is answered, and nothing else is stored. */
import { Firestore } from "@google-cloud/firestore";
import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import { malformed, store } from "../support/deliver/malformed.ts";

const db = new Firestore({ projectId: process.env.GCLOUD_PROJECT ?? "demo-banfa" });
const docs = new FirestoreDocuments(db);
afterAll(() => db.terminate());

const RUNS = 200;
const run = Date.now().toString(36);

test(`${RUNS} malformed actions are all answered by the functions`, { timeout: 180_000 }, async () => {
  const paths: string[] = [];
  for (const [i, m] of fc.sample(malformed, { numRuns: RUNS * 2, seed: 20261124 }).entries()) {
    if (paths.length === RUNS) break;
    // Cases of this run's own; an action without an instant is in no queue.
    const mine = { ...m, case: `${m.case}${run}` };
    const id = `fuzz${i}${run}`.padEnd(20, "x").slice(0, 20);
    if (m.at !== undefined && (await store(docs, mine, id))) paths.push(`cases/${mine.case}/actions/${id}`);
  }
  expect(paths).toHaveLength(RUNS);
  await vi.waitFor(
    async () => {
      const open = (await docs.get(paths)).filter((d) => d?.data.pending !== false);
      if (open.length) throw new Error(`${open.length} are not answered, such as ${open[0]?.path}`);
    },
    { timeout: 150_000, interval: 500 },
  );
  for (const doc of await docs.get(paths))
    expect([doc?.path, Object(doc?.data.outcome).result]).toEqual([doc?.path, "refused"]);
  const cases = [...new Set(paths.map((p) => p.split("/").slice(0, 2).join("/")))];
  expect((await docs.get(cases)).filter((d) => d !== undefined)).toEqual([]);
});
