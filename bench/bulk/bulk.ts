/**
 * Ten thousand cases opened by the lines of a file, and one more for each of them by `openForEach`, each killed now and then
 * and taken up again, against a raw bulk write of the very same documents by the store's own bulk writer, on the same
 * emulator. Run: `node --expose-gc bench/bulk/bulk.ts [lines]`. Both ratios are to stay ≤ 2, nobody comes twice, and the heap
 * at the end is the heap at the beginning.
 */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import type { Doc, Documents } from "../../functions/src/adapters/ports.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { work } from "../../functions/src/service/outbox/index.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { freePorts } from "../../scripts/emulators/ports.ts";
import { startEmulators } from "../../scripts/emulators.ts";
import { Killed, mortal } from "../../test/support/bulk/mortal.ts";
import { ARRIVED, metersWorld, send } from "../../test/support/bulk/sent.ts";
import { act } from "../../test/support/memory-world.ts";

const LINES = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 10_000);
const CSV = ["表号,供电所", ...Array.from({ length: LINES }, (_, i) => `A${i},东所`)].join("\n");
const ROUND = "R95.round.春";
/** Every so many calls of the store it is killed. */
const LIFE = 150;

/** Sends the file, or starts the round, on a world with the regulation's people; gives the outbox document. */
const BEGINS = {
  lines: async (env: Env) => `${await send(env, "cards", "file", CSV)}.1.0`,
  openForEach: async (env: Env) => {
    const start = { kind: "R95.round", case: ROUND, step: "start", input: { name: "春" }, id: "s".repeat(20) };
    await act(env, ARRIVED, "qian", start);
    return `${ROUND}.1.0`;
  },
};
type Does = keyof typeof BEGINS;

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
interface Worked {
  kills: number;
  heap: number[];
  /** Seconds, without looking at the heap. */
  took: number;
}
/** Turn by turn until the outbox document is done; `kills`: how often that took another life. */
async function workedOff(env: Env, box: string, life: number): Promise<Worked> {
  let [kills, at, took] = [0, life, 0];
  const heap: number[] = [];
  const { docs, revive } = mortal(env.docs, (point) => point >= at);
  const dying = { ...env, docs };
  for (;;) {
    const [doc] = await env.docs.get([path.outbox(box)]);
    if (doc?.data.state === "done") return { kills, heap, took };
    if (doc?.data.state !== "waiting") throw new Error(`the bulk work failed: ${doc?.data.says}`);
    const from = performance.now();
    try {
      await work(dying, box, doc.data.wakeAt ?? ARRIVED);
      at -= revive();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      kills++;
      revive();
      at = life;
    }
    took += (performance.now() - from) / 1000;
    heap.push(megabytes());
  }
}
/** What the work makes, on the memory store. */
async function made(): Promise<Record<Does, Doc[]>> {
  const world = await metersWorld();
  const all = {} as Record<Does, Doc[]>; // filled below
  for (const does of ["lines", "openForEach"] as const) {
    const box = await BEGINS[does](world);
    const before = new Set(world.docs.all().map((d) => d.path));
    await workedOff(world, box, Number.POSITIVE_INFINITY);
    all[does] = world.docs.all().filter((d) => !before.has(d.path));
  }
  return all;
}

async function seeded(docs: Documents): Promise<Env> {
  const world = await metersWorld();
  for (const { path: at, data } of world.docs.all()) await docs.commit([{ do: "set", path: at, data }]);
  return { ...world, docs };
}

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
try {
  const expected = await made();
  const ours = new Firestore({ projectId: "demo-bulk" });
  const raw = new Firestore({ projectId: "demo-raw" });
  const env = await seeded(new FirestoreDocuments(ours));
  for (const [does, kind] of [
    ["lines", "R95.card"],
    ["openForEach", "R95.visit"],
  ] as const) {
    const box = await BEGINS[does](env);
    const { kills, heap, took: decided } = await workedOff(env, box, LIFE);
    // Unthrottled: the ramp-up for production would only make the reference slow.
    const writer = raw.bulkWriter({ throttling: false });
    writer.onWriteError(() => false);
    const from = performance.now();
    for (const { path: at, data } of expected[does]) void writer.create(raw.doc(at), data).catch(() => undefined);
    await writer.close();
    const written = (performance.now() - from) / 1000;
    const cases = await ours.collection("cases").where("kind", "==", kind).count().get();
    const once = await ours.collection("cases").where("kind", "==", kind).where("seq", "==", 1).count().get();
    const actions = await ours.collectionGroup("actions").where("kind", "==", kind).count().get();
    const third = Math.ceil(heap.length / 3);
    const most = (part: number[]) => Math.max(...part).toFixed(0);
    console.log(
      `${does}: ${cases.data().count} cases of ${LINES}, ${once.data().count} with one step, ${actions.data().count} actions, ${expected[does].length} documents`,
    );
    console.log(`  killed ${kills} times in ${heap.length} turns`);
    console.log(
      `  heap                first third ${most(heap.slice(0, third))} MiB, last third ${most(heap.slice(-third))} MiB`,
    );
    console.log(`  decided and stored  ${decided.toFixed(1)} s`);
    console.log(`  raw bulk write      ${written.toFixed(1)} s`);
    console.log(`  ratio               ${(decided / written).toFixed(2)} (goal ≤ 2)`);
  }
  await Promise.all([ours.terminate(), raw.terminate()]);
} finally {
  await emulators.stop();
}
