/** Regulations, loaded when something needs them: forms, steps, clauses, titles. The same code as in the functions. */
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { Regulation } from "../../../functions/src/engine/declare/regulation.ts";
import { loadKind } from "../../../functions/src/engine/load/load.ts";
import { type Coming, useComing } from "../lib/coming.ts";

const folders = import.meta.glob<{ regulation: Regulation }>("../../../functions/src/regulations/r*/index.ts");
const idOf = (path: string) => /\/(r\d\d)-[^/]*\/index\.ts$/.exec(path)?.[1]?.toUpperCase() ?? path;

/** Without what the bundle leaves out of it (web/app-part.ts). */
export type AppsRegulation = Omit<Regulation, "clauses" | "exemptions" | "equivalents" | "follows">;
export interface Known {
  regulation: AppsRegulation;
  kinds: ReadonlyMap<string, Loaded>;
}
const asked = new Map<string, Promise<Known>>();

/** Rejects when the code can't be fetched; asked again then. */
export function loadRegulation(id: string): Promise<Known> {
  const known = asked.get(id);
  if (known) return known;
  const coming = fetchRegulation(id).catch((error: unknown) => {
    asked.delete(id);
    throw error;
  });
  asked.set(id, coming);
  return coming;
}
async function fetchRegulation(id: string): Promise<Known> {
  const load = Object.entries(folders).find(([path]) => idOf(path) === id)?.[1];
  if (!load) throw new Error(`no regulation ${id}`);
  const { regulation } = await load();
  const kinds = regulation.kinds.map((k) => loadKind(k, regulation)).map((k) => [k.id, k] as const);
  return { regulation, kinds: new Map(kinds) };
}

export const regulationOf = (kind: string): string => kind.split(".")[0] ?? "";
export const kindOf = async (kind: string): Promise<Loaded | undefined> =>
  (await loadRegulation(regulationOf(kind))).kinds.get(kind);

export const useKnown = (regulation: string | null): Coming<Known> =>
  useComing(regulation, () => loadRegulation(regulation ?? ""));
