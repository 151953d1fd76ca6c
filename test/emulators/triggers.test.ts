/** From the event to the outcome, through the functions and tasks emulators: what is deployed, not what is imported. */
import { Firestore } from "@google-cloud/firestore";
import { deleteApp, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { getFunctions } from "firebase-admin/functions";
import { afterAll, describe, expect, it, vi } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import type { Doc } from "../../functions/src/adapters/ports.ts";
import { cloudQueue } from "../../functions/src/adapters/tasks/queue.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { OutboxDoc } from "../../functions/src/stored/shapes.ts";

const PROJECT = process.env.GCLOUD_PROJECT ?? "demo-banfa";
const app = initializeApp({ projectId: PROJECT }, "triggers");
const db = new Firestore({ projectId: PROJECT });
const docs = new FirestoreDocuments(db);
const queue = cloudQueue(async () => getFunctions(app).taskQueue("locations/asia-east2/functions/work"));
afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

const newId = () => Math.random().toString(36).slice(2).padEnd(20, "0").slice(0, 20);
const until = async (at: string, holds: (data: Doc["data"]) => boolean) =>
  vi.waitFor(
    async () => {
      const [doc] = await docs.get([at]);
      if (!doc || !holds(doc.data)) throw new Error(`${at} is not there yet`);
      return doc.data;
    },
    { timeout: 25_000, interval: 100 },
  );

describe("the functions", () => {
  it("decide an action that is created, and write the outcome on it", async () => {
    const at = path.action(newId(), newId());
    const now = new Date().toISOString();
    const action = { kind: "R01.complaint", step: "accept", form: 1, input: "{}", by: "nobody", for: null };
    await docs.commit([{ do: "create", path: at, data: { ...action, at: now, happened: null, pending: true } }]);
    const data = await until(at, ({ pending }) => pending === false);
    expect(data.outcome).toMatchObject({ result: "refused", code: "who" });
  });

  it("work an outbox document when the queue gives it, once for two tasks, and stay quiet for one that is not there", async () => {
    const [id, uid] = [`${newId()}.1.0`, `u${newId()}`];
    const now = new Date().toISOString();
    const doc: OutboxDoc = {
      effect: { do: "account", uid, disabled: true },
      case: uid,
      kind: "R00.staff",
      seq: 1,
      cause: "test",
      at: now,
      state: "waiting",
      attempts: 0,
      wakeAt: now,
      cursor: null,
      folded: null,
      progress: 0,
      says: null,
    };
    await docs.commit([{ do: "create", path: path.outbox(id), data: { ...doc } }]);
    await queue.enqueue(newId());
    await queue.enqueue(id);
    await queue.enqueue(id, now);
    const done = await until(path.outbox(id), ({ state }) => state !== "waiting");
    expect(done).toMatchObject({ state: "done", attempts: 0, wakeAt: null });
    expect((await getAuth(app).getUser(uid)).disabled).toBe(true);
  });
});
