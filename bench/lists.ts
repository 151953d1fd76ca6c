/**
 * A register of 10,000 complaints in the Firestore emulator: its first page, a page in the middle, the one after it, the
 * filter and the spreadsheet. Each page against reading 50 documents by id, and against the plainest ordered list of the
 * same collection, by turns: the emulator has no indexes and looks at every document for a list, which Firestore doesn't.
 *   node --expose-gc bench/lists.ts [cases] [--json]
 */
import { Firestore } from "@google-cloud/firestore";
import { FirestoreDocuments } from "../functions/src/adapters/firestore/documents.ts";
import { placesIn } from "../functions/src/engine/declare/register.ts";
import { registerFile } from "../functions/src/pages/files/register-file.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { appQueries } from "../functions/src/stored/app-queries.ts";
import { path } from "../functions/src/stored/paths.ts";
import type { ListQuery } from "../functions/src/stored/reading.ts";
import { REGISTER_PAGE } from "../functions/src/stored/register-queries.ts";
import type { HeaderDoc } from "../functions/src/stored/shapes.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { customerWrite, memoryWorld } from "../test/support/memory-world.ts";
import { COMPLAINTS, complaintHeader, complaintId, complaintWrite, SALES } from "../test/support/register-headers.ts";

const regulations = await allRegulations();
const CASES = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 10_000);
const [WARM, ROUNDS, BATCH] = [3, 21, 500];
const MIDDLE = Math.floor(CASES / 2);
const KEYS = ["reader", SALES, "R04.registrar"];
const { after: first, until } = placesIn({ period: "yyMM", width: 2 }, "2026-09");
const placeOf = (serial: number) => complaintHeader(serial).place ?? "";

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
const db = new Firestore({ projectId: "demo-lists" });
const docs = new FirestoreDocuments(db);

const serials = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
/** A page with as many rows as it should have, or the bench measures nothing. */
const page =
  (q: ListQuery<HeaderDoc>, rows = REGISTER_PAGE + 1) =>
  async () => {
    const found = await docs.query(q);
    if (found.length !== rows) throw new Error(`${found.length} rows instead of ${rows}`);
  };

const PAGES: Record<string, () => Promise<unknown>> = {
  "first page": page(appQueries.register(KEYS, COMPLAINTS, first, until)),
  "page in the middle": page(appQueries.register(KEYS, COMPLAINTS, placeOf(MIDDLE), until)),
  "next page": page(appQueries.register(KEYS, COMPLAINTS, placeOf(MIDDLE + REGISTER_PAGE), until)),
  "previous page": page(appQueries.registerBefore(KEYS, COMPLAINTS, first, placeOf(MIDDLE))),
  "first page under way": page(appQueries.registerOf(KEYS, COMPLAINTS, false, first, until)),
};
/** The emulator's own price of a list, whatever it asks. */
const plainest = page({ from: "cases", where: [], order: [["place", "asc"]], limit: REGISTER_PAGE + 1 });
/** Reads the same documents by their ids: what no list can beat. */
const reference = () => docs.get(serials(MIDDLE + 1, REGISTER_PAGE).map((n) => path.case(complaintId(n))));

async function spreadsheet() {
  const env = { ...memoryWorld(regulations), docs };
  const file = await registerFile(env, COMPLAINTS, "2026-09", KEYS);
  const reader = { uid: "reader", name: "读者", number: "1", keys: KEYS };
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let bytes = 0;
  const ms = await timed(async () => {
    bytes = (await file?.make(reader, "2026-09-30T04:00:00.000Z"))?.length ?? 0;
  });
  globalThis.gc?.();
  return { ms, bytes, heapLeftMiB: (process.memoryUsage().heapUsed - before) / 2 ** 20 };
}

try {
  await docs.commit([customerWrite("c1")]);
  for (let from = 1; from <= CASES; from += BATCH)
    await docs.commit(
      serials(from, Math.min(BATCH, CASES - from + 1)).map((n) =>
        complaintWrite(n, n % 3 === 0 ? { ended: true, status: "closed", nextDue: null, waitingFor: [] } : {}),
      ),
    );
  const times: Record<string, number[]> = { reference: [], plainest: [] };
  for (let round = 0; round < WARM + ROUNDS; round++)
    // By turns, so that whatever else the machine does falls on all.
    for (const [name, work] of Object.entries({ reference, plainest, ...PAGES })) {
      const ms = await timed(work);
      if (round >= WARM) times[name] = [...(times[name] ?? []), ms];
    }
  const [referenceMs, plainestMs] = [median(times.reference ?? []), median(times.plainest ?? [])];
  const pages = Object.keys(PAGES).map((name) => {
    const ms = median(times[name] ?? []);
    return { name, ms, ratio: ms / referenceMs, ofPlainest: ms / plainestMs };
  });
  const sheet = await spreadsheet();
  if (process.argv.includes("--json"))
    console.log(JSON.stringify({ cases: CASES, referenceMs, plainestMs, pages, sheet }));
  else {
    console.log(
      `${CASES} cases; ${REGISTER_PAGE} documents by id: ${referenceMs.toFixed(1)} ms; the plainest list: ${plainestMs.toFixed(1)} ms`,
    );
    for (const p of pages)
      console.log(
        `${p.name}: ${p.ms.toFixed(1)} ms, ${p.ratio.toFixed(2)} times the reads, ${p.ofPlainest.toFixed(2)} times the plainest list`,
      );
    console.log(
      `spreadsheet: ${(sheet.ms / 1000).toFixed(1)} s, ${(sheet.bytes / 1024).toFixed(0)} KB, heap ${sheet.heapLeftMiB.toFixed(1)} MiB more afterwards`,
    );
  }
} finally {
  await db.terminate();
  await emulators.stop();
}
