/**
 * How long a step takes from the client's write to its outcome, through the real trigger in the functions emulator,
 * against a trigger that only stamps the document, by turns on the same emulator.
 *   npm run build --workspace functions && node bench/step-latency.ts [rounds] [--json]
 */
import { join } from "node:path";
import { type DocumentReference, Firestore } from "@google-cloud/firestore";
import { toStore } from "../functions/src/adapters/firestore/values.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { staffWrite } from "../test/support/memory-world.ts";

const ROUNDS = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 30);
const WARM = 3;
/** A step that takes longer has lost its event. */
const PATIENCE_MS = 30_000;

const emulators = await startEmulators({
  ports: await freePorts(),
  beside: { reference: join(import.meta.dirname, "reference") },
});
Object.assign(process.env, emulators.env);
const db = new Firestore({ projectId: process.env.GCLOUD_PROJECT ?? "demo-banfa" });

/** Milliseconds from the write to the first snapshot in which it is done. */
function until(
  ref: DocumentReference,
  done: (data: Record<string, unknown>) => boolean,
  write: () => Promise<unknown>,
) {
  return new Promise<number>((resolve, reject) => {
    let began = 0;
    const timer = setTimeout(() => reject(new Error(`${ref.path} was not answered`)), PATIENCE_MS);
    const stop = ref.onSnapshot(
      (snapshot) => {
        const data = snapshot.data();
        if (!began) {
          // The listener stands: now it counts.
          began = performance.now();
          write().catch(reject);
        } else if (data && done(data)) {
          clearTimeout(timer);
          stop();
          resolve(performance.now() - began);
        }
      },
      (error) => reject(error),
    );
  });
}

async function stamped(round: number): Promise<number> {
  const ref = db.doc(`bench/${round}/stamped/${id(`s${round}`)}`);
  return until(
    ref,
    (d) => d.stamped !== undefined,
    () => ref.create({ at: new Date(), input: "{}", pending: true }),
  );
}
const id = (name: string) => name.padEnd(20, "x");

/** Steps without papers or letters: what a step leaves to do afterwards would run into the next measurement. */
const STEPS = [
  ["accept", "zhao", { severity: "一般", customerName: "客户一", content: "油品含水", about: "油品质量" }],
  ["draft", "zhao", { opinion: "换油" }],
  ["return", "qian", { returned: "写明数量" }],
  ["draft", "zhao", { opinion: "换油二十吨" }],
  ["approve", "qian", {}],
] as const;
async function step(round: number): Promise<number> {
  const n = round % STEPS.length;
  const [name, by, input] = STEPS[n] ?? STEPS[0];
  const ref = db.doc(`cases/${id(`case${Math.floor(round / STEPS.length)}`)}/actions/${id(`step${n}`)}`);
  const action = { kind: "R01.complaint", step: name, form: 1, input: JSON.stringify(input), by, for: null };
  const write = () => ref.create({ ...action, at: new Date(), happened: null, pending: true });
  const took = await until(ref, (d) => d.pending === false, write);
  const outcome = (await ref.get()).get("outcome");
  if (outcome.result !== "accepted") throw new Error(`${name}: ${outcome.says}`);
  return took;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  for (const write of [staffWrite("zhao", ["R01.desk"]), staffWrite("qian", ["R01.leader"])])
    if (write.do === "set") await db.doc(write.path).set(Object(toStore(write.data)));
  const rounds: { step: number; stamp: number }[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    // By turns, so that whatever else the machine does falls on both.
    const one = { step: await step(round), stamp: await stamped(round) };
    if (round >= WARM) rounds.push(one);
  }
  const result = {
    rounds: rounds.length,
    stepMs: median(rounds.map((r) => r.step)),
    stampMs: median(rounds.map((r) => r.stamp)),
    ratio: median(rounds.map((r) => r.step)) / median(rounds.map((r) => r.stamp)),
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(result));
  else
    console.log(
      `a step takes ${result.stepMs.toFixed(0)} ms, stamping a document ${result.stampMs.toFixed(0)} ms: ` +
        `${result.ratio.toFixed(2)} times (goal ≤ 1.5), medians of ${result.rounds} rounds`,
    );
} finally {
  await db.terminate();
  await emulators.stop();
}
