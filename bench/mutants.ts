/**
 * All mutants of the regulations that are proved by their stories; what came of them is committed beside each.
 *   node bench/mutants.ts [R01 R04 …] [--json]
 */
import { allRegulations } from "../functions/src/regulations/all.ts";
import { keep } from "../scripts/mutants/kept.ts";
import { runMutants } from "../scripts/mutants/run.ts";
import { lineOf, summaryOf, unneeded } from "../scripts/mutants/summary.ts";

const REGULATIONS = ["R01", "R04", "R15"];
const named = process.argv.filter((a) => /^R\d\d$/.test(a));
const regulations = await allRegulations();

const results: { regulation: string; seconds: number; mutants: number; killed: number }[] = [];
for (const id of named.length ? named : REGULATIONS) {
  const began = performance.now();
  const tried = await runMutants(id, {
    progress: (done, of) => {
      if (done % 50 === 0) console.error(`${id} ${done}/${of}`);
    },
  });
  const equivalents = regulations.find((r) => r.id === id)?.equivalents;
  const summary = summaryOf(tried, equivalents);
  for (const { mutant } of unneeded(tried, equivalents)) console.error(`${id}: ${mutant} is noticed, or is none`);
  keep(id, summary);
  const { mutants, killed } = summary;
  results.push({ regulation: id, seconds: Math.round((performance.now() - began) / 1000), mutants, killed });
  if (!process.argv.includes("--json")) console.log(`${id} ${lineOf(summary)}`);
}
if (process.argv.includes("--json")) console.log(JSON.stringify(results));
