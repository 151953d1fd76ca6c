/** What regulations declare that a story can see, against what stories saw of it. */
import { barsOf } from "../engine/decide/own-part.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import type { Clause, Regulation } from "../engine/declare/regulation.ts";
import { fourEyesAt, refusalAt, rowAt, type Seen } from "./seen.ts";

/** Of each sort, what there is to see and what of it nobody saw. */
interface Share {
  all: readonly string[];
  missing: readonly string[];
}
type Coverage = { readonly [K in keyof Seen]: Share };

const isBinding = ({ disposition }: Clause): boolean => disposition === "enforced" || disposition === "assisted";

/** The clause that rules, stories and tests name for it: of another edition, that one's. */
export const namedClause = ({ id, as = id }: Clause): string => as;

export function coverageOf(
  regulations: readonly Regulation[],
  kinds: Iterable<Loaded>,
  stories: readonly Seen[],
): Coverage {
  const rows = [...kinds]
    .filter((k) => regulations.some((r) => r.id === k.regulation))
    .flatMap((k) => k.rows.flatMap((name) => (k.steps[name] ? [{ kind: k.id, name, step: k.steps[name] }] : [])));
  const named = new Map(regulations.flatMap((r) => r.clauses.map((c) => [c.id, namedClause(c)] as const)));
  const share = (sort: keyof Seen, all: readonly string[]): Share => {
    const seen = new Set(stories.flatMap((s) => s[sort]));
    return { all, missing: all.filter((x) => !seen.has(named.get(x) ?? x)) };
  };
  return {
    accepted: share(
      "accepted",
      rows.map(({ kind, name }) => rowAt(kind, name)),
    ),
    refused: share(
      "refused",
      rows.flatMap(({ kind, name, step }) => Object.keys(step.refuse ?? {}).map((code) => refusalAt(kind, name, code))),
    ),
    fourEyes: share(
      "fourEyes",
      rows.flatMap(({ kind, name, step }) => barsOf(step).map((other) => fourEyesAt(kind, name, other))),
    ),
    clauses: share(
      "clauses",
      regulations.flatMap((r) => r.clauses.filter(isBinding).map(({ id }) => id)),
    ),
  };
}
