/**
 * A process of its own that drains cases: `node drainer.ts PROJECT NOW`. It says "ready", takes one id a line, and answers each,
 * once it is drained, with how many of its commits have come to a conflict.
 */
import { createInterface } from "node:readline";
import { Conflict } from "../../functions/src/adapters/ports.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { crossing } from "../../test/support/deliver/crossing-kinds.ts";
import { firestoreWorld } from "../../test/support/firestore-world.ts";
import { regulations } from "../../test/support/registrations.ts";

const [project = "", now = ""] = process.argv.slice(2);
const env = firestoreWorld(project, [...regulations, crossing()]);
const { docs } = env;
let conflicts = 0;
const commit: typeof docs.commit = async (writes) => {
  try {
    await docs.commit(writes);
  } catch (error) {
    if (error instanceof Conflict) conflicts++;
    throw error;
  }
};
const counting = { ...env, docs: { get: docs.get.bind(docs), query: docs.query.bind(docs), commit } };
// The connection stands before it counts.
await docs.get(["staff/nobody"]);
console.log("ready");
const drained: Promise<void>[] = [];
for await (const id of createInterface({ input: process.stdin }))
  drained.push(drain(counting, id, now).then(() => console.log(`${id} ${conflicts}`)));
await Promise.all(drained);
await env.close();
