/** What other kinds must have for a row: claims that it looks up, and steps that follow from it and accept whoever takes them. */
import { type AnyThen, type By, type Fields, isBulk, isFollowRule } from "../../declare/kind.ts";
import type { Kinds, Loaded, LoadedStep } from "../../declare/loaded.ts";
import { listOf } from "../../values/lists.ts";
import { checkBulkAcross } from "../bulk/across.ts";
import { checkAggregated } from "../figures/check-aggregate.ts";

type Fault = (where: string, what: string) => never;

/** Of look-ups, and of what follows where that is data. */
export function checkTargets(
  where: string,
  s: Pick<LoadedStep, "needs" | "then" | "with">,
  kinds: Kinds,
  fault: Fault,
): void {
  const kindOf = (id: string): Loaded => kinds.get(id) ?? fault(where, `"${id}" is no kind`);
  for (const [name, q] of Object.entries(s.needs ?? {})) {
    const of = kindOf(q.kind);
    const parts = q.key && (of.key ?? []).length;
    if (parts !== undefined && parts !== q.key?.length)
      fault(where, `needs "${name}" by ${q.key?.length} parts: the key of ${q.kind} has ${parts}`);
    if (q.by === "claim" && !of.claims?.includes(q.field))
      fault(where, `needs "${name}": ${q.kind} claims no "${q.field}"`);
  }
  for (const e of [...(s.then ?? []), ...(s.with ?? [])]) {
    for (const { kind, step, takenBy } of targetsOf(e)) {
      const { steps } = kindOf(kind);
      const target = Object.hasOwn(steps, step) ? steps[step] : fault(where, `${kind} has no step "${step}"`);
      if (target && !listOf(target.by).some(ACCEPTS[takenBy]))
        fault(where, `${kind}.${step} is not by ${takenBy === "system" ? '"system"' : "people"}, who would take it`);
    }
    if (!isFollowRule(e) && e.do === "aggregate") checkAggregated(kinds, e, (what) => fault(where, what));
    if (!isFollowRule(e) && isBulk(e)) checkBulkAcross(e, kinds, (what) => fault(where, what));
  }
}

type Taker = "system" | "people";
const ACCEPTS: Record<Taker, (by: By<Fields>) => boolean> = {
  system: (by) => by === "system",
  people: (by) => by !== "system" && by !== "customer",
};
interface Target {
  kind: string;
  step: string;
  takenBy: Taker;
}
function targetsOf(e: AnyThen): Target[] {
  if (isFollowRule(e)) return [];
  const of = ({ kind, step }: { kind: string; step: string }, takenBy: Taker = "system") => ({ kind, step, takenBy });
  if (e.do === "act") return [of(e, "own" in e && e.own ? "people" : "system")];
  if (e.do === "openForEach" || e.do === "actForEach" || e.do === "aggregate") return [of(e)];
  return e.do === "lines" ? [of(e, "people"), of(e.then)] : [];
}
