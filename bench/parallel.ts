/**
 * 200 complaints accepted in parallel, each decided by `drain`, against plain commits of the very same documents in
 * parallel on the same emulator; and 200 numbers by arrival.
 *   node bench/parallel.ts [actions] [--json]
 */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../functions/src/adapters/firestore/documents.ts";
import { MemoryDocuments } from "../functions/src/adapters/memory/index.ts";
import type { Documents, Write } from "../functions/src/adapters/ports.ts";
import type { Regulation } from "../functions/src/engine/declare/regulation.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { delivery } from "../test/support/deliver/delivery-kinds.ts";
import { memoryWorld, staffWrite } from "../test/support/memory-world.ts";

const regulations = await allRegulations();
const ACTIONS = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 200);
const ROUNDS = 3;
const AT = "2026-03-02T02:00:00.000Z";
const ids = Array.from({ length: ACTIONS }, (_, i) => `case${i}`.padEnd(20, "x"));

interface Kind {
  kind: string;
  step: string;
  role: string;
  input: (i: number) => Record<string, unknown>;
  among: readonly Regulation[];
}
const COMPLAINT: Kind = {
  kind: "R01.complaint",
  step: "accept",
  role: "R01.desk",
  input: (i) => ({ severity: "一般", customerName: `客户${i}`, content: "油品含水" }),
  among: regulations,
};
const NUMBERED: Kind = {
  kind: "R98.entry",
  step: "open",
  role: "R98.clerk",
  input: (i) => ({ phone: `号码${i}` }),
  among: [delivery],
};

/** A store with the person and the waiting actions. */
async function prepared(docs: Documents, k: Kind) {
  const env = { ...memoryWorld(k.among), docs };
  await docs.commit([staffWrite("zhao", [k.role])]);
  const actions = ids.map((id, i) => {
    const target = { kind: k.kind, case: id, step: k.step, input: k.input(i) };
    return pendingAction(env.kinds, target, { id: "open".padEnd(20, "x"), at: AT, by: "zhao" });
  });
  const waiting = await Promise.all(actions);
  for (let i = 0; i < waiting.length; i += 50) await docs.commit(waiting.slice(i, i + 50).flat());
  return env;
}

/** The commits that the decisions make. */
async function commitsOf(k: Kind): Promise<Write[][]> {
  const memory = new MemoryDocuments();
  const commits: Write[][] = [];
  const recording: Documents = {
    get: (paths) => memory.get(paths),
    query: (q) => memory.query(q),
    commit: async (writes) => {
      await memory.commit(writes);
      commits.push([...writes]);
    },
  };
  const env = await prepared(memory, k);
  for (const id of ids) await drain({ ...env, docs: recording }, id, AT);
  return commits;
}
/** The same documents without any condition. */
const plain = (w: Write): Write =>
  w.do === "create" || w.do === "set" ? { do: "set", path: w.path, data: w.data } : { ...w, version: undefined };

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
let stores = 0;
const open = () => new Firestore({ projectId: `demo-parallel-${stores++}` });

async function timed(k: Kind, work: (docs: Documents, env: Awaited<ReturnType<typeof prepared>>) => Promise<unknown>) {
  const db = open();
  const docs = new FirestoreDocuments(db);
  const env = await prepared(docs, k);
  const began = performance.now();
  await work(docs, env);
  const took = performance.now() - began;
  const { faults, cases } = await verifyAll(env);
  if (faults.length || cases !== ACTIONS)
    throw new Error(`${k.kind}: ${cases} cases, ${JSON.stringify(faults.slice(0, 3))}`);
  await db.terminate();
  return took;
}
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  const commits = await commitsOf(COMPLAINT);
  const rounds: { decided: number; raw: number; numbered: number }[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const one = {
      decided: await timed(COMPLAINT, (_, env) => Promise.all(ids.map((id) => drain(env, id, AT)))),
      raw: await timed(COMPLAINT, (docs) => Promise.all(commits.map((c) => docs.commit(c.map(plain))))),
      numbered: await timed(NUMBERED, (_, env) => Promise.all(ids.map((id) => drain(env, id, AT)))),
    };
    if (i > 0) rounds.push(one); // the first warms up
  }
  const result = {
    actions: ACTIONS,
    decidedMs: median(rounds.map((r) => r.decided)),
    rawMs: median(rounds.map((r) => r.raw)),
    numberedMs: median(rounds.map((r) => r.numbered)),
    ratio: median(rounds.map((r) => r.decided / r.raw)),
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(result));
  else
    console.log(
      `${ACTIONS} actions in parallel: decided in ${result.decidedMs.toFixed(0)} ms, plain commits of the same documents ` +
        `${result.rawMs.toFixed(0)} ms: ${result.ratio.toFixed(2)} times; ${ACTIONS} numbers by arrival ${result.numberedMs.toFixed(0)} ms; none failed, verify clean`,
    );
} finally {
  await emulators.stop();
}
