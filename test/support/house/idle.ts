/** Names that are exported for nobody. */
import { resolved } from "../imports.ts";
import type { Texts } from "./arrows.ts";
import { type Module, moduleOf } from "./modules.ts";

type Modules = ReadonlyMap<string, Module>;

/** Where a name that a module exports is declared: itself, or where it is handed on from; each stop on the way. */
function wayTo(file: string, name: string, modules: Modules, seen: ReadonlySet<string> = new Set()): string[] {
  const module = modules.get(file);
  if (!module || seen.has(file)) return [];
  const own = module.exports.find((e) => e.name === name);
  if (own) return [`${file}: ${name}`, ...(own.from ? wayTo(resolved(file, own.from), own.of ?? name, modules) : [])];
  const stars = module.exports.filter((e) => e.name === "*" && e.from);
  return stars.flatMap(({ from = "" }) => wayTo(resolved(file, from), name, modules, new Set([...seen, file])));
}

/** All names that a module gives to others, those of `export *` too. */
function namesOf(file: string, modules: Modules, seen: ReadonlySet<string> = new Set()): string[] {
  if (seen.has(file)) return [];
  return (modules.get(file)?.exports ?? []).flatMap(({ name, from }) =>
    name === "*" && from ? namesOf(resolved(file, from), modules, new Set([...seen, file])) : [name],
  );
}

/** `file: name` of each export that no other file imports; `entries` are read from outside the code. */
export function idleExports(texts: Texts, entries: readonly RegExp[] = []): string[] {
  const modules = new Map([...texts].map(([file, text]) => [file, moduleOf(file, text)]));
  const used = new Set<string>();
  const use = (file: string, name: string) => {
    for (const stop of wayTo(file, name, modules)) used.add(stop);
  };
  for (const [file, { imports }] of modules)
    for (const { from, names } of imports) {
      const to = resolved(file, from);
      for (const name of names === "*" ? namesOf(to, modules) : names) use(to, name);
    }
  const all = [...modules].flatMap(([file, m]) => m.exports.map((e) => ({ file, name: e.name })));
  const named = all.filter((e) => e.name !== "*");
  for (const { file, name } of named) if (entries.some((e) => e.test(`${file}: ${name}`))) use(file, name);
  return named.map(({ file, name }) => `${file}: ${name}`).filter((stop) => !used.has(stop));
}
