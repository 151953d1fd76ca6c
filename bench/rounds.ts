/**
 * How often a step waits for the store: a store that answers after 40 ms, against a bare read and a bare commit on it.
 *   node bench/rounds.ts [milliseconds] [--json]
 */
import { MemoryDocuments } from "../functions/src/adapters/memory/index.ts";
import { DistantDocuments } from "../test/support/deliver/distant-documents.ts";
import { measureRounds } from "../test/support/deliver/rounds.ts";

const AWAY = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 40);

async function bare(): Promise<number> {
  const docs = new DistantDocuments(new MemoryDocuments(), AWAY);
  const began = performance.now();
  await docs.get(["a/1"]);
  await docs.commit([{ do: "create", path: "a/1", data: { n: 1 } }]);
  return performance.now() - began;
}

await measureRounds(0); // warms up
const [reference, steps] = [await bare(), await measureRounds(AWAY)];
if (process.argv.includes("--json")) console.log(JSON.stringify({ away: AWAY, reference, steps }));
else {
  console.log(`a store ${AWAY} ms away; a bare read and a bare commit take ${reference.toFixed(0)} ms`);
  for (const { step, rounds, ms } of steps)
    console.log(`${step.padEnd(34)} ${rounds} rounds, ${ms.toFixed(0)} ms: ${(ms / reference).toFixed(2)} times`);
}
