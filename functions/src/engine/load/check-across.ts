/**
 * What regulations say of one another, looked at where all are loaded: in `npm test` and `banfa`, never at an event. Clauses
 * and roles of another regulation, targets of what follows, look-ups, references, ids that are equal.
 */

import { type Field, fieldsOf } from "../declare/field/field.ts";
import type { Kinds, Loaded } from "../declare/loaded.ts";
import type { Regulation } from "../declare/regulation.ts";
import { checkKind, FaultyKind } from "./check.ts";
import { checkArising } from "./check-every.ts";
import { checkUnitRecords } from "./check-units.ts";
import { checkEditions } from "./editions.ts";
import { clausesOf, loadKinds, rolesOf } from "./load.ts";
import { checkPartsAcross } from "./parts/across.ts";
import { checkFollowed } from "./row/check-follows.ts";
import { checkTargets } from "./row/check-targets.ts";

type Fault = (where: string, what: string) => never;
const fault: Fault = (where, what) => {
  throw new FaultyKind(where, what);
};

/** All kinds of all regulations, by id. Throws FaultyKind at the first fault. */
export function checkAcross(all: readonly Regulation[]): Kinds {
  checkEqualIds(all);
  const kinds = loadKinds(all);
  checkEditions(all, fault);
  const known = { clauses: clausesOf(all), roles: rolesOf(all), taken: new Set<string>() };
  for (const k of kinds.values()) {
    checkKind(k, known);
    for (const [name, s] of Object.entries(k.steps)) checkTargets(`${k.id}.${name}`, s, kinds, fault);
    checkReferences(k, kinds);
    checkUnitRecords(k, kinds, fault);
    checkArising(k, kinds, fault);
    checkPartsAcross(k, kinds, fault);
  }
  for (const r of all) checkFollowed(r, kinds, fault);
  return kinds;
}

function checkEqualIds(all: readonly Regulation[]): void {
  const ids: Record<string, string[]> = {
    regulations: all.map((r) => r.id),
    roles: all.flatMap((r) => r.roles.map((x) => x.role)),
    settings: all.flatMap((r) => r.settings.map((s) => s.id)),
    clauses: all.flatMap((r) => r.clauses.map((c) => c.id)),
  };
  for (const [what, list] of Object.entries(ids)) {
    const twice = list.find((id, i) => list.indexOf(id) !== i);
    if (twice !== undefined) fault(twice, `two ${what} have this id`);
  }
}

function checkReferences(k: Loaded, kinds: Kinds): void {
  for (const f of fieldsOf(k.sheet))
    for (const of of referencesIn(f))
      if (!kinds.has(of)) fault(`${k.id}.${f.name}`, `refers to "${of}", which is no kind`);
}
/** Kinds that a field points to, or the fields of its rows. */
const referencesIn = ({ of, row = [] }: Field): string[] => [
  ...(of === undefined ? [] : [of]),
  ...row.flatMap(referencesIn),
];
