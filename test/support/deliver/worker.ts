/** A process of its own that takes every event: `node worker.ts {"project", "cases", "now"}`. It says "begun" and works until it is done or killed. */
import { Firestore } from "@google-cloud/firestore";
import * as z from "zod";
import { FirestoreDocuments } from "../../../functions/src/adapters/firestore/documents.ts";
import { sweep } from "../../../functions/src/service/clock/sweep.ts";
import { drain } from "../../../functions/src/service/decide/drain.ts";
import { work } from "../../../functions/src/service/outbox/index.ts";
import { worldOn } from "./deliver.ts";

const order = z.strictObject({
  project: z.string(),
  cases: z.array(z.string()),
  now: z.string(),
  /** Also what time brings, and the outbox. */
  sweeps: z.boolean(),
});
const { project, cases, now, sweeps } = order.parse(JSON.parse(process.argv[2] ?? ""));

/** Cases that are drained at the same time. */
const WIDTH = 16;
const db = new Firestore({ projectId: project });
const w = worldOn(new FirestoreDocuments(db));
console.log("begun");
let decided = 0;
for (let i = 0; i < cases.length; i += WIDTH) {
  const done = await Promise.all(cases.slice(i, i + WIDTH).map((id) => drain(w.env, id, now)));
  decided += done.reduce((sum, d) => sum + d.decided, 0);
}
if (sweeps) {
  await sweep(w.env, now);
  for (const id of w.events.splice(0)) await work(w.env, id, now);
}
console.log(JSON.stringify({ decided }));
await db.terminate();
