/** What an expectation is held against, and how one tells what came of it. */
import { isDeepStrictEqual } from "node:util";
import type { Path } from "../../adapters/yaml/document.ts";
import type { Case } from "../../engine/case/case.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Expected, Part } from "../format.ts";
import type { Names } from "../names.ts";
import type { Resting } from "../seen.ts";
import { shown } from "../shown.ts";
import type { World } from "../world.ts";

export interface Report {
  /** Of the part of the expectation or entry that a path names. */
  fault: (part: Path, says: string) => void;
  rests: (clause: string, by?: Resting) => void;
}
/** The story's instant, and the zone that its times are of. */
export interface When {
  now: Instant;
  zone: string;
}
/** A case as it stands, with the expectation of it. */
export interface Looking extends When {
  w: World;
  id: string;
  k: Loaded;
  c: Case;
  x: Expected;
  names: Names;
  /** Those that were accepted. */
  actions: ActionDoc[];
  to: Report;
}

/**
 * What holds rests on clauses, the one that says it first; the others say who does it or when it comes to that. Where the
 * expectation names a clause (据), it is the first one.
 */
export function rest(
  { x, to }: Looking,
  part: Part,
  what: string,
  clauses: readonly (string | undefined)[],
  by: Resting = "value",
): void {
  const [first, ...more] = clauses.filter((clause) => clause !== undefined && clause !== "");
  const stated = typeof x.据 === "string" ? x.据 : x.据?.[part];
  if (stated !== undefined && stated !== first)
    to.fault(["据"], `${x.事} 的${what}应以“${stated}”为据，实以${first === undefined ? "空" : `“${first}”`}为据`);
  else for (const clause of [first, ...more]) if (clause !== undefined) to.rests(clause, by);
}

export function same(to: Report, part: Path, what: string, want: unknown, got: unknown): boolean {
  if (isDeepStrictEqual(plain(want), plain(got))) return true;
  to.fault(part, differs(what, want, got));
  return false;
}
export const differs = (what: string, want: unknown, got: unknown): string =>
  `${what}应为${shown(want)}，实为${shown(got)}`;
export const plain = (v: unknown): unknown => (v === undefined ? null : JSON.parse(JSON.stringify(v)));
