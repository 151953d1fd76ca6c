/**
 * A burst of registrations, numbered by arrival, against the usual way: for each case a transaction that reads the one
 * counter, raises it and creates the case. Same emulator, by turns, all at once. The usual way writes one document a case,
 * with the fields of our header and sheet; ours also writes the outcome, duties, notices and the search row.
 *   node bench/numbers.ts [registrations] [--json]
 *
 * Counted from the moment when all has arrived to the last number given. A transaction that gives up is begun again, as an
 * event would be; those that have no number after PATIENCE are left, and numbers a second are compared. The emulator is
 * pessimistic: it locks what a transaction has read until it ends, and a crowd on one document stands still. Production's
 * locks wait otherwise, so the ratio is this emulator's; that one at a time takes the one counter holds everywhere.
 */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../functions/src/adapters/firestore/documents.ts";
import { mapToStore } from "../functions/src/adapters/firestore/values.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { memoryWorld } from "../test/support/memory-world.ts";
import { commitAll, filed, REGISTRAR, registration, regulations } from "../test/support/registrations.ts";

const COUNT = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 500);
const ROUNDS = 3;
const LONE = 60;
const PATIENCE_MS = 10_000;
const KIND = "R04.complaint";
const AT = Date.parse("2026-03-02T02:00:00.000Z");
const NOW = "2026-03-02T02:00:30.000Z";
const ACTION = "register".padEnd(20, "x");
const ids = Array.from({ length: COUNT }, (_, i) => `complaint${String(i).padStart(11, "0")}`);

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
let stores = 0;
const open = () => new Firestore({ projectId: `demo-numbers-${stores++}` });
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const EVENT = { action: ACTION, kind: KIND, step: "register", by: REGISTRAR, for: null, input: "{}" };

/** Registrations one after the other, each alone in the queue: the time of one. */
async function lone(): Promise<number> {
  const db = open();
  const docs = new FirestoreDocuments(db);
  const env = { ...memoryWorld(regulations), docs };
  const few = ids.slice(0, LONE);
  await commitAll(docs, await filed("R04", few));
  const took: number[] = [];
  for (const [i, id] of few.entries()) {
    const at = new Date(AT + i).toISOString();
    await docs.commit([registration("R04", id, at)]);
    took.push(await timed(() => drain(env, id, at, EVENT)));
  }
  await db.terminate();
  return median(took);
}

async function ours(): Promise<number> {
  const db = open();
  const docs = new FirestoreDocuments(db);
  const env = { ...memoryWorld(regulations), docs };
  await commitAll(docs, await filed("R04", ids));
  await commitAll(
    docs,
    ids.map((id, i) => registration("R04", id, new Date(AT + i).toISOString())),
  );
  const took = await timed(() => Promise.all(ids.map((id) => drain(env, id, NOW, EVENT))));
  const { faults } = await verifyAll(env);
  const [last] = await docs.get([`cases/${ids.at(-1)}`]);
  if (faults.length || last?.data.number !== `2603${COUNT}`)
    throw new Error(`${last?.data.number}: ${JSON.stringify(faults.slice(0, 3))}`);
  await db.terminate();
  return took;
}

/** A case's document as big as our header and sheet. */
async function caseDocument(): Promise<Record<string, unknown>> {
  const documents = await filed("R04", ids.slice(0, 1));
  const data = documents.flatMap((w) =>
    w.do === "set" && /^cases\/[^/]+(\/parts\/sheet)?$/.test(w.path) ? [w.data] : [],
  );
  return mapToStore(Object.assign({}, ...data));
}

/** `width`: transactions at the same time. */
async function usual(width: number): Promise<Usual> {
  const db = open();
  const [counter, document] = [db.doc("counters/2603"), await caseDocument()];
  const until = performance.now() + PATIENCE_MS;
  let begunAgain = 0;
  const number = async (id: string): Promise<void> => {
    while (performance.now() < until) {
      try {
        return await db.runTransaction(async (t) => {
          const value = Number((await t.get(counter)).get("value") ?? 0) + 1;
          t.set(counter, { value });
          t.create(db.doc(`cases/${id}`), { ...document, number: `2603${String(value).padStart(2, "0")}` });
        });
      } catch {
        begunAgain++;
      }
    }
  };
  const waiting = [...ids];
  const one = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await number(id);
  };
  const took = await timed(() => Promise.all(Array.from({ length: width }, one)));
  const [value, cases] = [
    (await counter.get()).get("value"),
    (await db.collection("cases").count().get()).data().count,
  ];
  if ((value ?? 0) !== cases) throw new Error("the usual way lost a number");
  await db.terminate();
  return { took, given: cases, begunAgain };
}
interface Usual {
  took: number;
  given: number;
  begunAgain: number;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
try {
  const rounds: { ours: number; usual: Usual; single: Usual }[] = [];
  for (let i = 0; i < ROUNDS; i++)
    rounds.push({ ours: await ours(), usual: await usual(COUNT), single: await usual(1) });
  const each = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of));
  const faster = (r: (typeof rounds)[number], than: Usual) => COUNT / r.ours / (than.given / than.took);
  const result = {
    registrations: COUNT,
    oursMs: each((r) => r.ours),
    usualMs: each((r) => r.usual.took),
    usualGiven: each((r) => r.usual.given),
    usualBegunAgain: each((r) => r.usual.begunAgain),
    ratio: each((r) => faster(r, r.usual)),
    singleMs: each((r) => r.single.took),
    singleGiven: each((r) => r.single.given),
    singleRatio: each((r) => faster(r, r.single)),
    loneMs: await lone(),
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(result));
  else
    console.log(
      `${COUNT} registrations at once: all numbered in ${(result.oursMs / 1000).toFixed(1)} s, verify clean\n` +
        `a transaction each on one counter, all at once: ${result.usualGiven} in ${(result.usualMs / 1000).toFixed(1)} s, ` +
        `${result.usualBegunAgain} begun again: ${result.ratio.toFixed(1)} times as many a second (goal ≥ 5)\n` +
        `the same strictly one after the other, as no two instances do it: ${result.singleGiven} in ` +
        `${(result.singleMs / 1000).toFixed(1)} s: ${result.singleRatio.toFixed(2)} times; medians of ${ROUNDS}\n` +
        `a lone registration, from its event to its number: ${result.loneMs.toFixed(0)} ms`,
    );
} finally {
  await emulators.stop();
}
