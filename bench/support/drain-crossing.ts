/**
 * A process of its own that drains cases of the crossing kinds: `node drain-crossing.ts PROJECT NOW`. It says "ready", takes
 * one id a line, and answers each with how many of its commits have come to a conflict.
 */
import { createInterface } from "node:readline";
import { Conflict } from "../../functions/src/adapters/ports.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { crossing } from "../../test/support/deliver/crossing-kinds.ts";
import { firestoreWorld } from "../../test/support/firestore-world.ts";

const [project = "", now = ""] = process.argv.slice(2);
const env = firestoreWorld(project, [crossing()]);
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
for await (const id of createInterface({ input: process.stdin })) {
  await drain(counting, id, now);
  console.log(conflicts);
}
await env.close();
