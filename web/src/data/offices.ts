/** Offices: how many hold them, and their titles – the short part of each regulation, fetched when an office of it is first named. */
import { useMemo } from "preact/hooks";
import type { Role } from "../../../functions/src/engine/declare/kind.ts";
import { officeOf } from "../../../functions/src/engine/organisation/groups.ts";
import { state, useValue } from "../lib/state.ts";
import { fewHolders } from "./shared.ts";

const files = import.meta.glob<{ roles: readonly Role[] }>("../../../functions/src/regulations/r*/roles.ts");
const idOf = (path: string) => /\/(r\d\d)-[^/]*\/roles\.ts$/.exec(path)?.[1]?.toUpperCase();

const titles = state<ReadonlyMap<string, string>>(new Map());
const asked = new Set<string>();

function fetchOf(regulation: string): void {
  const load = Object.entries(files).find(([path]) => idOf(path) === regulation)?.[1];
  if (!load || asked.has(regulation)) return;
  asked.add(regulation);
  load().then(
    ({ roles }) => titles.set((known) => new Map([...known, ...roles.map((r) => [r.role, r.title] as const)])),
    // Asked for again with the next row that names one.
    () => asked.delete(regulation),
  );
}

/** The title of an office, of one of a unit with the unit; undefined until it is there. */
export function useOffices(): (role: string) => string | undefined {
  const known = useValue(titles);
  return useMemo(
    () => (group) => {
      const { role, unit } = officeOf(group);
      const title = known.get(role);
      if (title === undefined) fetchOf(role.split(".")[0] ?? "");
      return title !== undefined && unit !== undefined ? `${unit}·${title}` : title;
    },
    [known],
  );
}

/** How many hold an office, where that is nobody or one person; of all others nothing. */
export function useFewHolders(): ReadonlyMap<string, number> {
  const { rows } = useValue(fewHolders);
  return useMemo(() => new Map(rows.map((r) => [r.id, r.data.holders])), [rows]);
}
