/** The tree as it is, with copies of R01 beside it under other ids: what an organisation with many regulations would build. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node24, path, root } from "../../scripts/setup/places.mjs";

const FOLDER = "functions/src/regulations";
const COPIED = "r01-oil-dispatch";
/** The first copy's number; no text has one so high. */
const FIRST = 81;

interface Tree {
  folder: string;
  remove(): void;
}

/** A copy of the checkout with so many copies of R01, their lists generated. */
export function treeWithCopies(copies: number): Tree {
  const folder = mkdtempSync(join(tmpdir(), "banfa-copies-"));
  for (const file of checkedIn()) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (let n = 0; n < copies; n++) copyTo(folder, `${FIRST + n}`);
  run(folder, [join(folder, "scripts", "generate.ts")]);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const checkedIn = (): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => /^(functions|web|scripts)\/|^[^/]+\.json$/.test(file));

function copyTo(folder: string, number: string): void {
  const to = join(folder, FOLDER, `r${number}-copy`);
  cpSync(join(folder, FOLDER, COPIED), to, { recursive: true, filter: (from) => !/\/stories$|\.test\.ts$/.test(from) });
  for (const name of readdirSync(to, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const file = join(to, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/\bR01\b/g, `R${number}`));
  }
}

/** @throws Error with what was said, if it fails */
export function run(cwd: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(node24, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) throw new Error(`${args.join(" ")}\n${stdout}${stderr}`);
}
