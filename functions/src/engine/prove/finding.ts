/** What a check found: a rule of the proof that does not hold somewhere, with the shortest way there. */
import type { Regulation } from "../declare/regulation.ts";
import type { Space } from "./explore.ts";
import type { Move } from "./moves.ts";

export interface Finding {
  check: string;
  /** `R01.visit.fed`: kind and status or row; or the id of a clause or setting. */
  at: string;
  says: string;
  /** The steps to the state where it shows. */
  way?: readonly Move[];
  /** In that state nobody has a duty: the story says so too. */
  idle?: true;
}
/** What a check looks at: a kind's states, in the regulation that they belong to. */
export interface Looked extends Space {
  regulation: Regulation;
}
export interface Check {
  name: string;
  /** What holds when it finds nothing, in one sentence. */
  says: string;
  ofKind?: (looked: Looked) => Found[];
  ofRegulation?: (r: Regulation, looked: readonly Looked[]) => Found[];
}
export type Found = Omit<Finding, "check">;

/** The first of each place: the nodes come nearest first. */
export const firstOfEach = (found: readonly Found[]): Found[] =>
  [...new Map(found.toReversed().map((f) => [f.at, f])).values()].toReversed();
