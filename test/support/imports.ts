/** Source files and their imports, followed: what would be bundled or run. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type Module, moduleOf } from "./house/modules.ts";

export const sources = (pattern: string): string[] =>
  globSync(pattern)
    .filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f) && !f.endsWith(".d.ts"))
    .toSorted();

/** Without comments: words in them import and call nothing. */
export const codeOf = (file: string): string =>
  readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\s\/\/ .*$/gm, "");

const modules = new Map<string, Module>();
function moduleAt(file: string): Module {
  const known = modules.get(file) ?? moduleOf(file, readFileSync(file, "utf8"));
  modules.set(file, known);
  return known;
}

/**
 * Modules that a file imports for their values, as written; `{ type A, type B }` imports none. `types`: for those too.
 * `later`: false leaves out what it imports only once it is needed.
 */
export const importsOf = (file: string, { types = false, later = true } = {}): string[] =>
  moduleAt(file)
    .imports.filter((i) => (types || !i.type) && (later || !i.later))
    .map((i) => i.from);

/** Paths for relative imports, names for packages. */
export const resolved = (file: string, from: string): string =>
  from.startsWith(".") ? normalize(join(dirname(file), from)) : from;

/** Everything that is reached from a file, each with the file that first asked for it. */
export function reachedFrom(entries: readonly string[], { later = true } = {}): Map<string, string> {
  const reached = new Map<string, string>(entries.map((e) => [e, ""]));
  for (const file of reached.keys()) {
    if (!existsSync(file) || !/\.tsx?$/.test(file)) continue;
    for (const from of importsOf(file, { later })) {
      const to = resolved(file, from);
      if (!reached.has(to)) reached.set(to, file);
    }
  }
  return reached;
}
