/** What must hold after any delivery, and the end state without what a delivery may change. */
import type { Doc, Documents } from "../../../functions/src/adapters/ports.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { verifyAll } from "../../../functions/src/service/verify/verify.ts";
import { readAs } from "../../../functions/src/stored/reading.ts";
import type { ActionDoc, OutboxDoc } from "../../../functions/src/stored/shapes.ts";

/** Collections with all that a run leaves, by name, sub-collections as groups. */
const COLLECTIONS = ["cases", "duties", "notices", "claims", "counters", "outbox", "search"];
const GROUPS = ["actions", "parts", "papers", "sealed"];

export async function everything(docs: Documents): Promise<Doc[]> {
  const found: Doc[] = [];
  for (const from of COLLECTIONS) found.push(...(await docs.query({ from, where: [], limit: 2000 })));
  for (const from of GROUPS) found.push(...(await docs.query({ from, group: true, where: [], limit: 2000 })));
  return found;
}

/** Every breach of what a delivery must keep; none is the proof. */
export async function breaches(env: Env): Promise<string[]> {
  const all = await everything(env.docs);
  const { faults } = await verifyAll(env);
  return [
    ...faults.map((f) => `${f.case} ${f.action ?? ""}: ${f.what}`),
    ...all.flatMap(breachesOf),
    ...numbersOf(all),
    ...repeated(all.flatMap((d) => (d.path.startsWith("outbox/") ? [effectOf(d)] : []))),
  ];
}

function breachesOf({ path, data }: Doc): string[] {
  if (/^cases\/[^/]+\/actions\/[^/]+$/.test(path)) {
    const a = readAs<ActionDoc>(data);
    if (a.pending || !a.outcome) return [`${path} is undecided`];
    if (a.outcome.result === "failed") return [`${path} failed: ${a.outcome.says}`];
    // What follows from an accepted step is never refused.
    return a.by === "system" && a.outcome.result !== "accepted" ? [`${path} ${a.step}: ${a.outcome.says}`] : [];
  }
  if (path.startsWith("outbox/") && data.state !== "done") return [`${path} is ${String(data.state)}: ${data.says}`];
  if (/^cases\/[^/]+$/.test(path) && data.wakeAt !== null) return [`${path} still waits for ${data.wakeAt}`];
  return [];
}

/** Each effect once: the same effect of the same step has one document. */
const effectOf = ({ data }: Doc): string => {
  const d = readAs<OutboxDoc>(data);
  return `${d.case}.${d.seq} ${JSON.stringify(d.effect)}`;
};
const repeated = (names: string[]): string[] =>
  names.filter((n, i) => names.indexOf(n) !== i).map((n) => `twice: ${n}`);

/** Numbers of a kind: none left out, none given twice, in the order of arrival. */
function numbersOf(all: readonly Doc[]): string[] {
  const numbered = all.filter((d) => /^cases\/[^/]+$/.test(d.path) && typeof d.data.number === "string");
  const got = numbered
    .toSorted((a, b) => String(a.data.openedAt).localeCompare(String(b.data.openedAt)) || a.path.localeCompare(b.path))
    .map((d) => String(d.data.number));
  const want = got.map((_, i) => `2026${String(i + 1).padStart(3, "0")}`);
  return got.toSorted().join() === want.join() ? [] : [`numbers ${got.join()}, should be ${want.join()}`];
}

/** When something was worked on, and what depends on random salts. */
const PASSING = new Set([
  "decidedAt",
  "updatedAt",
  "salt",
  "hash",
  "prev",
  "head",
  "commitments",
  "attempts",
  "tries",
  "wakeAt",
]);
const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !PASSING.has(name))
      .map(([name, v]) => [name, settled(v)]),
  );
};

/**
 * Path → document, for comparing two deliveries. What several cases add up in the ledger comes in the order of their
 * decisions, so of the ledger only the sum and the number of entries are compared.
 */
export async function endState(docs: Documents): Promise<Record<string, unknown>> {
  const all = await everything(docs);
  const ledger = Object(all.find((d) => d.path === "cases/R98.ledger.2026/parts/sheet")?.data.sheet);
  const entries = all.filter((d) => d.path.startsWith("cases/R98.ledger.2026/actions/"));
  const rest = all.filter((d) => !d.path.includes("R98.ledger.2026"));
  return {
    ...Object.fromEntries(rest.map((d) => [d.path, settled(d.data)])),
    ledger: { total: ledger.total, count: ledger.count, entries: entries.length },
  };
}
