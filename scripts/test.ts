/** Every check and test in order, each to its end whatever the ones before gave; then what took how long, and one line that sums up. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, child, script } from "./child.ts";
import { root } from "./setup/places.mjs";
import { run, say } from "./setup/say.mjs";
import { lastLines, type Part, type Result, resultOf } from "./test/report.ts";

const LIMIT_MS = 25 * 60_000; // a hanging part ends instead of taking the others with it

const PARTS: { title: string; result: () => Promise<Result> }[] = [
  { title: "types", result: () => one(child("tsc", ["--build", "functions", "web", "."])) },
  { title: "style", result: () => one(child("biome", ["check"])) },
  { title: "generated files", result: () => one(script("scripts/generate.ts", ["--check"])) },
  { title: "build", result: () => one(build().then((built) => (built ? 0 : 1))) },
  { title: "unit tests", result: () => vitest("unit", "coverage") },
  { title: "tests against the emulators", result: () => vitest("emulators") },
  { title: "tests in a browser", result: () => vitest("browser") },
];

async function one(code: Promise<number>): Promise<Result> {
  const good = (await code) === 0;
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, files: [] };
}

/** Projects in one run. One that ends badly without a failed test (a broken set-up, no test at all) counts as one failure. */
async function vitest(...projects: string[]): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "banfa-test-"));
  const file = join(folder, "result.json");
  const args = [
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${file}`,
  ];
  const code = await child("vitest", args, { env: { BANFA_BUILT: "1" }, limitMs: LIMIT_MS });
  const result = resultOf(existsSync(file) ? readFileSync(file, "utf8") : "", root);
  rmSync(folder, { recursive: true, force: true });
  return { ...result, failed: code === 0 ? result.failed : Math.max(result.failed, 1) };
}

await run(async () => {
  process.chdir(root);
  const parts: Part[] = [];
  for (const { title, result } of PARTS) {
    say(title);
    const began = Date.now();
    const part = { title, ...(await result()), ms: Date.now() - began };
    parts.push(part);
    say(`${title}: ${part.failed === 0 ? "good" : `${part.failed} failed`}, ${Math.round(part.ms / 1000)} s`);
  }
  for (const line of lastLines(parts)) console.log(line);
  process.exitCode = parts.every((p) => p.failed === 0) ? 0 : 1;
});
