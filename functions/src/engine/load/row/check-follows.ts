/** What `load` refuses of what a regulation lets follow from another's steps: it must be there, and be effects alone. */
import { type AnyThen, type Effect, isFollowRule, OWN } from "../../declare/kind.ts";
import type { Kinds } from "../../declare/loaded.ts";
import { regulationOf } from "../../declare/manifest.ts";
import type { Following, Regulation } from "../../declare/regulation.ts";
import { checkSays, fieldsNamed } from "./check-following.ts";
import { checkTargets } from "./check-targets.ts";

type Fault = (where: string, what: string) => never;

/** Papers, accounts, erasure and calendars are of the kind's own steps; with a person's own right nobody else acts. */
const OF_FOLLOWER: ReadonlySet<Effect["do"]> = new Set([
  "tell",
  "mail",
  "act",
  "openForEach",
  "actForEach",
  "lines",
  "aggregate",
]);
export const isOfFollower = (e: Pick<Effect, "do"> & { own?: true }): boolean => OF_FOLLOWER.has(e.do) && !e.own;
const placeOf = (r: Regulation, { kind, step }: Following): string => `${r.id}.follows.${kind}.${step}`;
// What its rules see is put aside, as of a row's.
const itemsOf = ({ then }: Following): readonly AnyThen[] => then as unknown as readonly AnyThen[];

/** What it says of itself. */
export function checkFollows(r: Regulation, clauses: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  for (const f of r.follows ?? []) {
    const where = placeOf(r, f);
    if (regulationOf(f.clause) !== r.id || !clauses.has(f.clause))
      fault(where, `clause "${f.clause}" is none of its own`);
    if (regulationOf(f.kind) === r.id) fault(where, "a step of its own: what follows stands in its row");
    if (!f.then.length) fault(where, "nothing follows");
    for (const t of itemsOf(f)) checkItem(where, t, clauses, fault);
  }
}
function checkItem(where: string, t: AnyThen, clauses: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  if (isFollowRule(t)) {
    checkSays(where, t.says, fault);
    return;
  }
  if (!isOfFollower(t)) fault(where, `"${t.do}" is not a follower's`);
  if (t.do === "tell" && t.clause !== undefined && !clauses.has(t.clause))
    fault(where, `clause "${t.clause}" is not in a clause table`);
}

/** What it says of the other: kind, step and fields are there. */
export function checkFollowed(r: Regulation, kinds: Kinds, fault: Fault): void {
  for (const f of r.follows ?? []) {
    const where = placeOf(r, f);
    const k = kinds.get(f.kind) ?? fault(where, `"${f.kind}" is no kind`);
    if (!k.rows.includes(f.step)) fault(where, `${f.kind} has no row "${f.step}"`);
    const then = itemsOf(f);
    for (const t of then)
      for (const field of isFollowRule(t) ? [] : fieldsNamed(t))
        if (!(field in k.sheet.shape) && !OWN.has(field)) fault(where, `"${field}": no such field`);
    checkTargets(where, { then }, kinds, fault);
  }
}
