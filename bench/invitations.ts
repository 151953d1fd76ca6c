/**
 * Ten thousand invitations, decided and stored, against a raw bulk write of the very same documents by the store's own
 * bulk writer, on the same emulator. Run: `node bench/invitations.ts [customers]`. The ratio is to stay ≤ 2.
 */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../functions/src/adapters/firestore/documents.ts";
import type { Doc, Documents } from "../functions/src/adapters/ports.ts";
import type { Fields } from "../functions/src/engine/declare/kind.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import type { Env } from "../functions/src/service/env.ts";
import { work } from "../functions/src/service/outbox/index.ts";
import type { OutboxDoc } from "../functions/src/stored/shapes.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { memoryWorld } from "../test/support/memory-world.ts";

const regulations = await allRegulations();
const CUSTOMERS = Number(process.argv[2] ?? 10_000);
const AT = "2026-11-03T02:00:00.000Z";
const SURVEY = "R01.survey.2026";
const BOX = `${SURVEY}.2.0`;
const PAGE = 500;

const customer = (n: number) => `customer${String(n).padStart(12, "0")}`;
/** Customers as their cases leave them, made on the memory store and copied: they are not what is measured. */
async function customers(): Promise<Doc[]> {
  const world = memoryWorld(regulations);
  for (let n = 0; n < CUSTOMERS; n++) {
    const input = { name: `客户${n}`, email: `c${n}@customer.example`, channel: "链接" };
    const create = { kind: "R00.customer", case: customer(n), step: "create", input };
    await world.docs.commit(await pendingAction(world.kinds, create, { id: "x.1", at: AT }));
    await drain(world, customer(n), AT);
    const [doc] = await world.docs.get([`customers/${customer(n)}`]);
    const lastDealAt = `2026-0${1 + (n % 9)}-15`;
    await world.docs.commit([{ do: "set", path: `customers/${customer(n)}`, data: { ...doc?.data, lastDealAt } }]);
  }
  return world.docs.all().filter((d) => /^(customers\/|cases\/[^/]+(\/parts\/sheet)?$)/.test(d.path));
}

const box = (): Fields => {
  const doc: OutboxDoc = {
    effect: {
      do: "openForEach",
      of: { list: "activeCustomers", months: 24 },
      kind: "R01.invitation",
      step: "invite",
      field: "customer",
      key: ["survey", "customer"],
      input: { survey: SURVEY, closesOn: "2026-12-03" },
    },
    case: SURVEY,
    kind: "R01.survey",
    seq: 2,
    cause: "bench",
    at: AT,
    state: "waiting",
    attempts: 0,
    wakeAt: AT,
    cursor: null,
    folded: null,
    progress: 0,
    says: null,
  };
  return { ...doc };
};

async function seeded(docs: Documents, rows: readonly Doc[]): Promise<void> {
  for (let i = 0; i < rows.length; i += PAGE)
    await docs.commit(rows.slice(i, i + PAGE).map(({ path, data }) => ({ do: "set", path, data })));
  await docs.commit([{ do: "create", path: `outbox/${BOX}`, data: box() }]);
}

/** Turn by turn until the survey's outbox document is done. */
async function invite(env: Env): Promise<void> {
  for (;;) {
    await work(env, BOX, AT);
    const [doc] = await env.docs.get([`outbox/${BOX}`]);
    if (doc?.data.state === "done") return;
    if (doc?.data.state !== "waiting") throw new Error(`the bulk work failed: ${doc?.data.says}`);
  }
}

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await run();
  return (performance.now() - from) / 1000;
};

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
try {
  const rows = await customers();
  const ours = new Firestore({ projectId: "demo-invitations" });
  const raw = new Firestore({ projectId: "demo-raw" });
  const world = memoryWorld(regulations);
  await seeded(world.docs, rows);
  const before = new Set(world.docs.all().map((d) => d.path));
  await invite(world);
  const made = world.docs.all().filter((d) => !before.has(d.path));

  const store = new FirestoreDocuments(ours);
  await seeded(store, rows);
  const env: Env = { ...memoryWorld(regulations), docs: store };
  const decided = await timed(() => invite(env));

  // Unthrottled: the ramp-up for production would only make the reference slow.
  const writer = raw.bulkWriter({ throttling: false });
  writer.onWriteError(() => false);
  const written = await timed(async () => {
    for (const { path, data } of made) void writer.create(raw.doc(path), data).catch(() => undefined);
    await writer.close();
  });

  const count = await ours.collectionGroup("actions").where("kind", "==", "R01.invitation").count().get();
  console.log(`invitations        ${count.data().count} of ${CUSTOMERS}, ${made.length} documents`);
  console.log(`decided and stored ${decided.toFixed(1)} s`);
  console.log(`raw bulk write     ${written.toFixed(1)} s`);
  console.log(`ratio              ${(decided / written).toFixed(2)} (goal ≤ 2)`);
  await Promise.all([ours.terminate(), raw.terminate()]);
} finally {
  await emulators.stop();
}
