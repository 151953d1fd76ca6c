/** What a story can name. This and titles.ts are the one place that says where its words are looked up. */

import type { Role } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import { type Manifest, regulationOf } from "../engine/declare/manifest.ts";
import type { Setting } from "../engine/declare/setting.ts";
import { Ambiguous, writtenIn } from "../engine/declare/titles.ts";
import type { LoadedRegulation } from "../engine/load/load.ts";
import type { Registry } from "../engine/load/registry.ts";
import { instead } from "../engine/values/nearest.ts";
import { type Naming, regulationsOf, Titles } from "./titles.ts";

/** What a title names, or the sentence that says why it names nothing. */
export type Named<T> = { is: T } | { fault: string };

/** What the regulations of a story declare. */
interface Declared {
  roles: readonly Role[];
  /** By id. */
  kinds: ReadonlyMap<string, Loaded>;
  settings: ReadonlyMap<string, Setting>;
  clauses: ReadonlySet<string>;
  /** A clause of another edition → the one that rules name. */
  as: ReadonlyMap<string, string>;
}
export interface Words extends Declared {
  /** Of every regulation that there is. */
  regulations: Manifest["regulations"];
  kind: (title: string) => Named<Loaded>;
  role: (title: string) => Named<string>;
  /** Of a clause or setting that the story's regulations don't have. */
  unknown: (what: string, id: string, known: Iterable<string>) => string;
}

const known = new WeakMap<Registry, Promise<Declared>>();
export async function wordsOf(registry: Registry, story: Naming): Promise<Words> {
  const own = registry.only(regulationsOf(story));
  const declared = known.get(own) ?? declaredIn(own);
  known.set(own, declared);
  const { kinds, ...rest } = await declared;
  const [titles, { regulations }] = [new Titles(own.manifest, story), registry.manifest];
  const titlesIn = { kind: kindsIn(own.manifest), role: rolesIn(own.manifest) };
  const other = { kind: kindsIn(registry.manifest), role: rolesIn(registry.manifest) };
  const none = (what: string, sort: "kind" | "role", title: string) =>
    `没有“${title}”${what}${
      elsewhere(regulationsWith(other[sort], title)) ??
      instead(
        title,
        titlesIn[sort].map((x) => x.title),
      )
    }`;
  return {
    ...rest,
    regulations,
    kinds,
    kind: (title) =>
      named(
        (t) => kinds.get(titles.kind(t)?.id ?? ""),
        title,
        () => none("这类事项", "kind", title),
      ),
    role: (title) =>
      named(
        (t) => titles.role(t),
        title,
        () => none("这个角色", "role", title),
      ),
    unknown: (what, id, ids) => {
      const of = regulations.find((r) => r.id === regulationOf(id) && !own.manifest.regulations.includes(r));
      return `没有${what}“${id}”${elsewhere(of ? [of.id] : []) ?? instead(id, ids)}`;
    },
  };
}

interface Titled {
  regulation: string;
  title: string;
}
const kindsIn = ({ kinds }: Manifest): Titled[] => [...kinds.values()];
const rolesIn = ({ regulations }: Manifest): Titled[] =>
  regulations.flatMap((r) => r.roles.map(({ title }) => ({ regulation: r.id, title })));
/** Of regulations with the title, which may name its regulation. */
const regulationsWith = (all: readonly Titled[], written: string): string[] =>
  all.flatMap(({ regulation, title }) =>
    title === written || writtenIn(regulation, title) === written ? [regulation] : [],
  );
/** What other regulations have is not in the story's world. */
const elsewhere = (ids: readonly string[]): string | undefined =>
  ids.length ? `，${ids.join("、")} 有，请将${ids.length > 1 ? "所指的办法" : ` ${ids[0]} `}写入“合用”` : undefined;

function named<T>(find: (title: string) => T | undefined, title: string, says: () => string): Named<T> {
  try {
    const is = find(title);
    return is === undefined ? { fault: says() } : { is };
  } catch (error) {
    if (error instanceof Ambiguous) return { fault: error.message };
    throw error;
  }
}

async function declaredIn(registry: Registry): Promise<Declared> {
  const ids = registry.manifest.regulations.map(({ id }) => id);
  const found = await Promise.all(ids.map((id) => registry.regulation(id)));
  const loaded = found.filter((r): r is LoadedRegulation => r !== undefined);
  const regulations = loaded.map(({ regulation }) => regulation);
  return {
    roles: regulations.flatMap((r) => r.roles),
    kinds: new Map(loaded.flatMap((r) => [...r.kinds])),
    settings: new Map(regulations.flatMap((r) => r.settings.map((s) => [s.id, s] as const))),
    clauses: new Set(regulations.flatMap((r) => r.clauses.map((c) => c.id))),
    as: new Map(
      regulations.flatMap((r) => r.clauses.flatMap((c) => (c.as === undefined ? [] : [[c.id, c.as] as const]))),
    ),
  };
}
