/** What a story saw of its regulations: the rows that were taken and the rules that refused. coverage.ts sums it up. */
import type { Case } from "../engine/case/case.ts";
import { barring } from "../engine/decide/own-part.ts";
import { isFollowRule } from "../engine/declare/kind.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import type { Actor } from "../engine/organisation/authorize.ts";
import { listOf } from "../engine/values/lists.ts";
import type { ActionDoc, OutcomeDoc } from "../stored/shapes.ts";
import { isOnFile } from "./staff.ts";
import type { World } from "./world.ts";

/** Plain data, each list sorted and without doubles. */
export interface Seen {
  /** Rows that were taken, by whomever: `R01.plan.draft`. */
  accepted: string[];
  /** Declared refusals that refused where the story expects it: `R01.plan.draft 不予办理 crowd`. */
  refused: string[];
  /** Rows that were refused to who had done the other one, and no further one that bars: `R01.plan.approve 回避 draft`. */
  fourEyes: string[];
  /** Clauses on which an expectation that held rests. */
  clauses: string[];
}
export const NOTHING_SEEN: Seen = { accepted: [], refused: [], fourEyes: [], clauses: [] };
/** What several saw. */
export const allSeen = (each: readonly Seen[]): Seen => ({
  accepted: sorted(each.flatMap((s) => s.accepted)),
  refused: sorted(each.flatMap((s) => s.refused)),
  fourEyes: sorted(each.flatMap((s) => s.fourEyes)),
  clauses: sorted(each.flatMap((s) => s.clauses)),
});

export const rowAt = (kind: string, row: string): string => `${kind}.${row}`;
export const refusalAt = (kind: string, row: string, code: string): string => `${rowAt(kind, row)} 不予办理 ${code}`;
export const fourEyesAt = (kind: string, row: string, other: string): string => `${rowAt(kind, row)} 回避 ${other}`;

/** What rests on a clause: a value, that it refuses, or who reads each copy that it hands out. */
export type Resting = "value" | "refusal" | "copies";
/** An action that the story expects to be refused, and was. */
interface Refusing {
  k: Loaded;
  row: string;
  /** The case before it. */
  c: Case | null;
  actor: Pick<Actor, "by" | "for">;
}

/** Gathers what is seen while a story is played. */
export class Recorder {
  private readonly refused = new Set<string>();
  private readonly fourEyes = new Set<string>();
  private readonly clauses = new Set<string>();
  private readonly grounds = new Set<string>();
  private readonly copied: ReadonlySet<string>;
  private readonly kinds: ReadonlyMap<string, Loaded>;

  /** Of all that the story can play. */
  constructor(kinds: Iterable<Loaded>) {
    this.kinds = new Map([...kinds].map((k) => [k.id, k]));
    this.copied = new Set([...this.kinds.values()].flatMap(clausesWithCopies));
  }
  /** A clause that hands out copies is seen where it is said who reads each; what it refuses is a ground of the story all the same. */
  rests(clause: string, by: Resting = "value"): void {
    const whole = by === "copies" || !this.copied.has(clause);
    if (whole) this.clauses.add(clause);
    if (whole || by === "refusal") this.grounds.add(clause);
  }
  /** Whether the story has something that rests on it. */
  hasGround(clause: string): boolean {
    return this.grounds.has(clause);
  }
  refusing({ k, row, c, actor }: Refusing, outcome: OutcomeDoc | undefined): void {
    const { code = "", clause = "" } = outcome ?? {};
    const refusing = [{ of: k, name: row }, ...this.along(k, row)].find(
      ({ of, name }) => of.steps[name]?.refuse?.[code]?.clause === clause,
    );
    if (refusing) this.refused.add(refusalAt(refusing.of.id, refusing.name, code));
    const barring = code === OWN ? barredBy(k, row, c, actor) : [];
    if (barring.length === 1) for (const other of barring) this.fourEyes.add(fourEyesAt(k.id, row, other));
  }
  /** Rows that a row takes on other cases in its commit: their refusal refuses both. */
  private along(k: Loaded, row: string): { of: Loaded; name: string }[] {
    return (k.steps[row]?.with ?? []).flatMap((t) => {
      if (isFollowRule(t)) return systemRows(k);
      const of = t.do === "act" ? this.kinds.get(t.kind) : undefined;
      return of && t.do === "act" ? [{ of, name: t.step }] : [];
    });
  }
  /** With the rows that were taken in the world, also by what followed by itself. */
  async seen(w: World): Promise<Seen> {
    const docs = await w.docs.query<ActionDoc>({ from: "actions", group: true, where: [], limit: 100_000 });
    const taken = docs.flatMap(({ data }) =>
      data.outcome?.result === "accepted" && !isOnFile(data.outcome) ? [rowAt(data.kind, data.step)] : [],
    );
    return {
      accepted: sorted(taken),
      refused: sorted(this.refused),
      fourEyes: sorted(this.fourEyes),
      clauses: sorted(this.clauses),
    };
  }
}
/** A function may take any of its kind's. */
const systemRows = (k: Loaded) =>
  k.rows.filter((name) => listOf(k.steps[name]?.by).includes("system")).map((name) => ({ of: k, name }));
const clausesWithCopies = (k: Loaded): string[] =>
  Object.values(k.papers ?? {}).flatMap(({ paper }) => (paper.copies.length ? [paper.clause] : []));
/** The code of a refusal to who did the other row (decide/availability.ts). */
const OWN = "own";
const barredBy = (k: Loaded, row: string, c: Case | null, actor: Refusing["actor"]): string[] =>
  k.steps[row] ? barring(k, k.steps[row], { c, seen: c?.sheet ?? {} }, actor).map(({ name }) => name) : [];
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].toSorted();
