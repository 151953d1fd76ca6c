/**
 * Numbers by arrival while hostile actions arrive in the same queue, each event taken by one of two processes on one emulator:
 * every number is given, in the order of arrival, without a gap, and nothing is left waiting.
 *   node bench/hostile-numbers.ts [registrations] [--json]
 */
import type { Write } from "../functions/src/adapters/ports.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { path } from "../functions/src/stored/paths.ts";
import { queries } from "../functions/src/stored/queries.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { firestoreWorld } from "../test/support/firestore-world.ts";
import { HOSTILE_INPUTS } from "../test/support/hostile.ts";
import { commitAll, filed, REGISTRAR, registration, regulations } from "../test/support/registrations.ts";
import { startDrainer } from "./support/drainers.ts";

const COUNT = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 500);
/** One hostile action comes after so many registrations. */
const EVERY = 5;
const PROJECT = "demo-hostile-numbers";
const NOW = "2026-03-02T02:00:30.000Z";
const at = (n: number) => new Date(Date.parse("2026-03-02T02:00:00.000Z") + n).toISOString();
const ids = Array.from({ length: COUNT }, (_, i) => `complaint${String(i).padStart(11, "0")}`);
const inputs = Object.values(HOSTILE_INPUTS);

function hostile(i: number): { id: string; write: Write } {
  const id = `hostile${i}`.padEnd(20, "x");
  const data = { kind: "R04.complaint", step: "register", form: 1, input: inputs[i % inputs.length], by: REGISTRAR };
  const more = { for: null, at: at(i * EVERY), happened: null, pending: true };
  return { id, write: { do: "create", path: path.action(id, id), data: { ...data, ...more } } };
}

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
try {
  const env = firestoreWorld(PROJECT, regulations);
  await commitAll(env.docs, await filed("R04", ids));
  const drainers = await Promise.all([startDrainer(PROJECT, NOW), startDrainer(PROJECT, NOW)]);
  const began = performance.now();
  const drained: Promise<number>[] = [];
  for (const [i, id] of ids.entries()) {
    const bad = i % EVERY === 0 ? [hostile(i / EVERY)] : [];
    await env.docs.commit([...bad.map((h) => h.write), registration("R04", id, at(i))]);
    for (const [n, one] of [id, ...bad.map((h) => h.id)].entries()) {
      const drainer = drainers[(i + n) % 2];
      if (drainer) drained.push(drainer.drained(one));
    }
  }
  const arrived = performance.now() - began;
  await Promise.all(drained);
  const took = performance.now() - began;
  const late = (await env.docs.query(queries.undecidedOfKind("R04.complaint"))).length;
  const numbers = (await env.docs.get(ids.map(path.case))).map((doc) => doc?.data.number);
  const wrong = numbers.filter((n, i) => n !== `2603${String(i + 1).padStart(2, "0")}`).length;
  const { faults } = await verifyAll(env);
  const result = { registrations: COUNT, arrivedMs: arrived, tookMs: took, late, wrong, faults: faults.length };
  if (process.argv.includes("--json")) console.log(JSON.stringify(result));
  else
    console.log(
      `${COUNT} registrations and ${Math.ceil(COUNT / EVERY)} hostile actions arrived in ${(arrived / 1000).toFixed(1)} s and were ` +
        `decided ${((took - arrived) / 1000).toFixed(1)} s later: ${late} late, ${wrong} out of order or missing, ` +
        `${faults.length} faults (goal 0 of each)`,
    );
  if (late || wrong || faults.length) process.exitCode = 1;
  for (const d of drainers) d.end();
  await env.close();
} finally {
  await emulators.stop();
}
