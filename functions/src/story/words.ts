/** What a story can name. This and titles.ts are the one place that says where its words are looked up. */
import type { Role } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import type { Regulation } from "../engine/declare/regulation.ts";
import type { Setting } from "../engine/declare/setting.ts";
import { Ambiguous } from "../engine/declare/titles.ts";
import type { LoadedRegulation } from "../engine/load/load.ts";
import type { Registry } from "../engine/load/registry.ts";
import { instead } from "../engine/values/nearest.ts";
import type { Story } from "./format.ts";
import { Titles } from "./titles.ts";

/** What a title names, or the sentence that says why it names nothing. */
export type Named<T> = { is: T } | { fault: string };

/** What is declared, whatever the story. */
interface Declared {
  regulations: readonly Regulation[];
  roles: readonly Role[];
  /** By id. */
  kinds: ReadonlyMap<string, Loaded>;
  settings: ReadonlyMap<string, Setting>;
  clauses: ReadonlySet<string>;
}
export interface Words extends Declared {
  kind: (title: string) => Named<Loaded>;
  role: (title: string) => Named<string>;
}

const known = new WeakMap<Registry, Promise<Declared>>();
export async function wordsOf(registry: Registry, story: Pick<Story, "条款" | "合用">): Promise<Words> {
  const declared = known.get(registry) ?? declaredIn(registry);
  known.set(registry, declared);
  const { regulations, kinds, ...rest } = await declared;
  const { manifest } = registry;
  const titles = new Titles(manifest, {
    ...story,
    合用: story.合用.filter((id) => regulations.some((r) => r.id === id)),
  });
  const atHand = titles.atHand();
  const kind = (title: string) => kinds.get(titles.kind(title)?.id ?? "");
  return {
    ...rest,
    regulations,
    kinds,
    kind: (title) =>
      named(kind, title, () => `没有“${title}”这类事项${other(title, titles.elsewhere(title).kinds, atHand.kinds)}`),
    role: (title) =>
      named(
        (t) => titles.role(t),
        title,
        () => `没有“${title}”这个角色${other(title, titles.elsewhere(title).roles, atHand.roles)}`,
      ),
  };
}

const other = (title: string, elsewhere: readonly string[], atHand: readonly string[]): string =>
  elsewhere.length ? `，其他办法中的请写作 ${elsewhere.join("、")}` : instead(title, atHand);

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
    regulations,
    roles: regulations.flatMap((r) => r.roles),
    kinds: new Map(loaded.flatMap((r) => [...r.kinds])),
    settings: new Map(regulations.flatMap((r) => r.settings.map((s) => [s.id, s] as const))),
    clauses: new Set(regulations.flatMap((r) => r.clauses.map((c) => c.id))),
  };
}
