/** Every check and test in order, each to its end whatever the ones before gave; then one line that sums up. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, child, script } from "./child.ts";
import { root } from "./setup/places.mjs";
import { run, say } from "./setup/say.mjs";

interface Count {
  passed: number;
  failed: number;
}

const LIMIT_MS = 25 * 60_000; // a hanging part ends instead of taking the others with it

const PARTS: { title: string; count: () => Promise<Count> }[] = [
  { title: "types", count: () => one(child("tsc", ["--build", "functions", "web", "."])) },
  { title: "style", count: () => one(child("biome", ["check"])) },
  { title: "generated files", count: () => one(script("scripts/generate.ts", ["--check"])) },
  { title: "build", count: () => one(build().then((built) => (built ? 0 : 1))) },
  { title: "unit tests", count: () => vitest("unit") },
  { title: "tests against the emulators", count: () => vitest("emulators") },
  { title: "tests in a browser", count: () => vitest("browser") },
];

async function one(code: Promise<number>): Promise<Count> {
  return (await code) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A project that ends badly without a failed test (a broken set-up, no test at all) counts as one failure. */
async function vitest(project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "banfa-test-"));
  const file = join(folder, "result.json");
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile=${file}`];
  const code = await child("vitest", args, { env: { BANFA_BUILT: "1" }, limitMs: LIMIT_MS });
  const { passed, failed } = read(file);
  rmSync(folder, { recursive: true, force: true });
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function read(file: string): Count {
  try {
    const result: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: result.numPassedTests, failed: result.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 }; // nothing was written: the exit code says so
  }
}

await run(async () => {
  process.chdir(root);
  const total: Count = { passed: 0, failed: 0 };
  for (const part of PARTS) {
    say(part.title);
    const began = Date.now();
    const { passed, failed } = await part.count();
    total.passed += passed;
    total.failed += failed;
    say(`${part.title}: ${failed === 0 ? "good" : `${failed} failed`}, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
