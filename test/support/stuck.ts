import type { Loaded, LoadedStep } from "../../functions/src/engine/declare/loaded.ts";
import { statusesTo } from "../../functions/src/engine/declare/row/way.ts";

import { listOf } from "../../functions/src/engine/values/lists.ts";

export const rowsOf = (k: Loaded): [string, LoadedStep][] =>
  k.rows.flatMap((n): [string, LoadedStep][] => (k.steps[n] ? [[n, k.steps[n]]] : []));

/** Statuses that no row leads to. */
export function unreached(k: Loaded): string[] {
  const entered = new Set(rowsOf(k).flatMap(([, s]) => statusesTo(s)));
  return Object.keys(k.statuses).filter((s) => !entered.has(s));
}

/** Statuses that are no end and that no row leads out of. A register has one status only: it stays in use. */
export function stuck(k: Loaded): string[] {
  const statuses = Object.keys(k.statuses);
  if (statuses.length === 1) return [];
  const left = new Set(rowsOf(k).flatMap(([, s]) => (s.from === "*" || s.to === undefined ? [] : listOf(s.from))));
  return statuses.filter((s) => !left.has(s) && !(k.ends ?? []).includes(s));
}
