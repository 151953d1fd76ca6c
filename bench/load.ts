/**
 * How long a cold instance takes to load the functions' entry, against a bare function that imports firebase-functions
 * and firebase-admin/firestore; what the first event adds, with the regulation that it decides by; and what fifteen more
 * regulations add to that. In fresh processes by turns.
 *   npm run build --workspace functions && node bench/load.ts [--json]
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/setup/places.mjs";
import { run, treeWithCopies } from "./support/copies.ts";

const ROUNDS = 11;
const COPIES = 15;
if (!existsSync(join(root, "functions/lib/index.js")))
  throw new Error("Build first: npm run build --workspace functions");

const imports = (...modules: string[]) => modules.map((name) => `await import(${JSON.stringify(name)});`).join(" ");
const BARE = imports("firebase-functions", "firebase-admin/firestore");
const ENTRY = imports("./lib/index.js");
/** An action of R01: what its trigger imports, and then the regulation, checked as it is when a case of it is decided. */
const FIRST_EVENT = `${ENTRY} ${imports("./lib/triggers/env.js", "./lib/service/decide/drain.js")}
  const { listed } = await import("./lib/regulations/manifest.gen.js");
  const { loadRegulation } = await import("./lib/engine/load/load.js");
  const { Registry } = await import("./lib/engine/load/registry.js");
  if (!(await new Registry(listed, loadRegulation).kindOf("R01.complaint"))) throw new Error("R01 has no complaint");`;

/** Milliseconds that a new process takes in a tree's functions, without its own start. */
function load(tree: string, what: string): number {
  const script = `const began = performance.now(); ${what} console.log(performance.now() - began); process.exit();`;
  const done = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(tree, "functions"),
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return Number(done.stdout);
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const many = treeWithCopies(COPIES);
try {
  run(join(many.folder, "functions"), [
    join(root, "node_modules/typescript/bin/tsc"),
    "--project",
    "tsconfig.build.json",
  ]);
  for (const tree of [root, many.folder]) load(tree, FIRST_EVENT); // the disk's cache
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: load(root, BARE),
    entry: load(root, ENTRY),
    event: load(root, FIRST_EVENT),
    eventOfMany: load(many.folder, FIRST_EVENT),
  }));
  const result = {
    bareMs: median(rounds.map((r) => r.bare)),
    entryMs: median(rounds.map((r) => r.entry)),
    firstEventMs: median(rounds.map((r) => r.event)),
    firstEventOfManyMs: median(rounds.map((r) => r.eventOfMany)),
    ratio: median(rounds.map((r) => r.entry / r.bare)),
    ratioOfMany: median(rounds.map((r) => r.eventOfMany / r.event)),
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(result));
  else
    console.log(
      `the entry loads in ${result.entryMs.toFixed(0)} ms, a bare function in ${result.bareMs.toFixed(0)} ms: ${result.ratio.toFixed(2)} times; ` +
        `with what the first event needs ${result.firstEventMs.toFixed(0)} ms, with ${COPIES} more regulations ` +
        `${result.firstEventOfManyMs.toFixed(0)} ms: ${result.ratioOfMany.toFixed(2)} times (goal ≤ 1.1)`,
    );
} finally {
  many.remove();
}
