/** Every bench, one after the other; a bench that fails is named at the end, and the others still run. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { script } from "../scripts/child.ts";

const NO_BENCH = new Set(["all.ts", "counting.ts"]);
const FOLDERS = ["", "bulk/"];
const names = FOLDERS.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder)).flatMap((name) =>
    name.endsWith(".ts") && !NO_BENCH.has(name) ? [folder + name] : [],
  ),
);
const failed: string[] = [];
for (const name of names.sort()) {
  console.log(`\n${name.replace(".ts", "")}`);
  if ((await script(`bench/${name}`, process.argv.slice(2))) !== 0) failed.push(name);
}
if (failed.length) {
  console.error(`\nfailed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
