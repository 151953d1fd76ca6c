/**
 * How long a cold instance takes to load the functions' entry, against a bare function that imports firebase-functions
 * and firebase-admin/firestore, in fresh processes by turns; and what the first event adds.
 *   npm run build --workspace functions && node bench/load.ts [--json]
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROUNDS = 11;
const functions = join(import.meta.dirname, "../functions");
if (!existsSync(join(functions, "lib/index.js"))) throw new Error("Build first: npm run build --workspace functions");

const BARE = ["firebase-functions", "firebase-admin/firestore"];
const ENTRY = ["./lib/index.js"];
const FIRST_EVENT = [...ENTRY, "./lib/triggers/env.js", "./lib/service/decide/drain.js"];

/** Milliseconds that a new process takes to import the modules, without its own start. */
function load(modules: readonly string[]): number {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join(" ");
  const script = `const began = performance.now(); ${imports} console.log(performance.now() - began); process.exit();`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: functions,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout);
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

load(FIRST_EVENT); // the disk's cache
const rounds = Array.from({ length: ROUNDS }, () => ({
  bare: load(BARE),
  entry: load(ENTRY),
  event: load(FIRST_EVENT),
}));
const result = {
  bareMs: median(rounds.map((r) => r.bare)),
  entryMs: median(rounds.map((r) => r.entry)),
  firstEventMs: median(rounds.map((r) => r.event)),
  ratio: median(rounds.map((r) => r.entry / r.bare)),
};

if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else
  console.log(
    `the entry loads in ${result.entryMs.toFixed(0)} ms, a bare function in ${result.bareMs.toFixed(0)} ms: ${result.ratio.toFixed(2)} times; ` +
      `with what the first event needs ${result.firstEventMs.toFixed(0)} ms`,
  );
