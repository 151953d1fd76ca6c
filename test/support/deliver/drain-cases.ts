/** A process of its own that drains the cases it is given, sixteen at a time: `node drain-cases.ts PROJECT NOW`, ids on stdin. */
import { text } from "node:stream/consumers";
import { allRegulations } from "../../../functions/src/regulations/all.ts";
import { drain } from "../../../functions/src/service/decide/drain.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { firestoreWorld } from "../firestore-world.ts";

const regulations = await allRegulations();
const AT_ONCE = 16;

export async function drainAll(env: Env, ids: readonly string[], now: string): Promise<void> {
  const waiting = [...ids];
  const one = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await drain(env, id, now);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

if (import.meta.main) {
  const [project = "", now = ""] = process.argv.slice(2);
  const env = firestoreWorld(project, regulations);
  await drainAll(env, (await text(process.stdin)).split("\n").filter(Boolean), now);
  await env.close();
}
