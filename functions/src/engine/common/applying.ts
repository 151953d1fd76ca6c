/** What the steps that every kind has are given, and what they give: the part of the change beyond `seq` and `done`, or a refusal. */
import type { Case, Change, Duty, Why } from "../case/case.ts";
import type { Fields, Refused } from "../declare/kind.ts";
import type { Loaded } from "../load/load.ts";
import type { Org } from "../organisation/org.ts";
import type { Instant } from "../time/period.ts";

export interface Applying {
  k: Loaded;
  name: string;
  c: Case;
  input: Fields;
  by: string;
  for?: string | undefined;
  /** Role that authorised. */
  as: string;
  at: Instant;
  seq: number;
  org: Org;
  why: Why[];
}
export type Part = Omit<Change, "seq">;
export type Apply = (a: Applying) => Part | Refused;

export const replace = (d: Duty): Part => ({ duties: { [d.id]: d } });
