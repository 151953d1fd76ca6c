/** Checks kinds and adds the steps that every kind has. A faulty definition stops here, and says where. */

import { commonSteps } from "../common/index.ts";
import type { Kind, Role } from "../declare/kind.ts";
import type { CitedKind, Kinds, Loaded, LoadedStep } from "../declare/loaded.ts";
import { regulationOf } from "../declare/manifest.ts";
import type { Regulation } from "../declare/regulation.ts";
import { isFromStatus, statusesTo } from "../declare/row/way.ts";
import { idOf } from "../declare/sheet.ts";
import { isInUnit } from "../organisation/groups.ts";
import { ADMIN, PRIVACY } from "../organisation/offices.ts";
import { inUnitsOf, unitFieldsOf } from "../organisation/unit.ts";
import { listOf } from "../values/lists.ts";
import { withBrought } from "./brought.ts";
import { checkKind, checkTitles, FaultyKind } from "./check.ts";
import { checkBooks } from "./check-register.ts";
import { checkSettings } from "./check-settings.ts";
import { citedKind, citingNotices } from "./clauses.ts";
import { checkEdition } from "./editions.ts";
import { withLevels } from "./levels.ts";
import { checkFollows } from "./row/check-follows.ts";

export function loadKind(declared: Kind, r: Pick<Regulation, "id">): Loaded {
  const k = withLevels(citedKind(withBrought(declared)));
  const supervisor = k.supervisor ?? ADMIN;
  const rows = Object.keys(k.steps);
  return {
    ...k,
    id: idOf(k.sheet),
    regulation: r.id,
    steps: stepsOf(k, supervisor),
    rows,
    ahead: aheadOf(k),
    rank: Object.fromEntries(Object.keys(k.statuses).map((s, i) => [s, i])),
    readerRoles: readerRolesOf(k, supervisor),
    personFields: personFieldsOf(k),
    unitReaders: inUnitsOf(k),
    unitFields: unitFieldsOf(k),
    supervisor,
  };
}

const stepsOf = (k: CitedKind, supervisor: Role): Record<string, LoadedStep> =>
  Object.fromEntries(
    Object.entries({ ...k.steps, ...commonSteps(k, supervisor) }).map(([name, s]) => [name, citingNotices(s)]),
  );

/** A regulation whose own checks have passed, and its kinds by id. */
export interface LoadedRegulation {
  regulation: Regulation;
  kinds: Kinds;
}

/** Checks what a regulation says of itself; what belongs to another is left to `checkAcross`. Throws FaultyKind at the first fault. */
export function loadRegulation(regulation: Regulation): LoadedRegulation {
  const kinds = new Map<string, Loaded>();
  const clauses = ownIds(regulation, clausesOf([regulation]));
  const roles = ownIds(regulation, rolesOf([regulation]));
  for (const k of regulation.kinds) {
    const loaded = loadKind(k, regulation);
    checkKind(loaded, { clauses, roles, taken: kinds });
    kinds.set(loaded.id, loaded);
  }
  checkEdition(regulation, (where, what) => {
    throw new FaultyKind(where, what);
  });
  checkTitles(regulation.id, "roles", regulation.roles);
  checkTitles(regulation.id, "kinds", regulation.kinds);
  checkTitles(regulation.id, "settings", regulation.settings);
  checkFollows(regulation, clauses, (where, what) => {
    throw new FaultyKind(where, what);
  });
  checkSettings(regulation, roles, (where, what) => {
    throw new FaultyKind(where, what);
  });
  checkBooks(kinds, (where, what) => {
    throw new FaultyKind(where, what);
  });
  return { regulation, kinds };
}
/** Another's are taken for known. */
const ownIds = ({ id }: Regulation, ids: ReadonlySet<string>): Pick<ReadonlySet<string>, "has"> => ({
  has: (x) => ids.has(x) || regulationOf(x) !== id,
});
/** Clauses that rules may name: not those that say what another edition's do. */
export const clausesOf = (all: readonly Regulation[]): ReadonlySet<string> =>
  new Set(all.flatMap((r) => r.clauses.flatMap(({ id, as }) => (as === undefined ? [id] : []))));
export const rolesOf = (all: readonly Regulation[]): ReadonlySet<string> =>
  new Set([ADMIN.role, PRIVACY.role, ...all.flatMap((r) => r.roles.map((x) => x.role))]);

/** All kinds of these regulations, by id. */
export const loadKinds = (regulations: readonly Regulation[]): Kinds =>
  new Map(regulations.flatMap((r) => [...loadRegulation(r).kinds]));

function readerRolesOf(k: Kind, supervisor: Role): string[] {
  // Every kind has notes and attachments, so that every case may hold what somebody asks to have erased.
  const always = [supervisor, PRIVACY].map((r) => r.role);
  if (k.readers) return [...new Set([...k.readers.map((r) => r.role), ...always])];
  const named = Object.values(k.steps).flatMap((s) =>
    listOf(s.by).flatMap((b) => (typeof b === "object" && "role" in b && !isInUnit(b) ? [b.role] : [])),
  );
  return [...new Set([...named, ...always])];
}

const personFieldsOf = (k: Kind): string[] => [
  ...new Set(
    Object.values(k.steps).flatMap((s) =>
      listOf(s.by).flatMap((b) =>
        typeof b !== "object" ? [] : "person" in b ? [b.person] : "office" in b ? [b.office] : [],
      ),
    ),
  ),
];

/** For each status the steps that can still come: a duty ends when its step can't. */
function aheadOf(k: CitedKind): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(
    Object.keys(k.statuses).map((start) => {
      const statuses = new Set([start]);
      const found = new Set<string>();
      for (const status of statuses)
        for (const [name, s] of Object.entries(k.steps))
          if (isFromStatus(s, status)) {
            found.add(name);
            for (const to of statusesTo(s)) statuses.add(to);
          }
      return [start, found];
    }),
  );
}
