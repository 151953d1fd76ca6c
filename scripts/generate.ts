/**
 * Writes every generated file that is committed. With --check it writes nothing and names those that are stale.
 * Each file in scripts/generate/ default-exports a function that gives contents by path from the root.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./setup/places.mjs";
import { Problem, run, say } from "./setup/say.mjs";

type Generator = () => Promise<Record<string, string>>;

const FIRST = "manifest.ts"; // the others load what it lists

async function generate(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const name of generators()) {
    const module: { default: Generator } = await import(join(root, "scripts", "generate", name));
    for (const [path, content] of Object.entries(await module.default())) {
      if (read(path) === content) continue;
      stale.push(path);
      if (!check) write(path, content);
    }
  }
  if (check && stale.length > 0)
    throw new Problem(`Not up to date: ${stale.join(", ")}. Run npm run generate and commit the result.`);
}

function generators(): string[] {
  const names = readdirSync(join(root, "scripts", "generate")).filter((name) => /^[^.]+\.ts$/.test(name));
  return [FIRST, ...names.filter((name) => name !== FIRST).sort()];
}

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  say(`wrote ${path}`);
}

await run(() => generate(process.argv.includes("--check")));
