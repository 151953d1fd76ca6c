/** What `load` refuses of an aggregation that is data; one that a function gives is looked at when it is worked off. */
import type { Effect } from "../../declare/kind.ts";
import type { Kinds, Loaded } from "../../declare/loaded.ts";

type Aggregate = Extract<Effect, { do: "aggregate" }>;
type No = (what: string) => never;

export function checkAggregate(k: Pick<Loaded, "id" | "aggregators">, e: Aggregate, no: No): void {
  if (!Object.hasOwn(k.aggregators ?? {}, e.aggregator)) no(`${k.id} has no aggregator "${e.aggregator}"`);
  const ways = [e.all, e.numbers, e.parent].filter(Boolean).length;
  if (ways !== 1) no("it aggregates the cases of one parent, those with some numbers, or all of a kind: one of them");
  if (e.in?.length === 0) no("it aggregates cases in no status");
}
/** What it says of the other kind. */
export function checkAggregated(kinds: Kinds, e: Aggregate, no: No): void {
  const of = kinds.get(e.of) ?? no(`it aggregates "${e.of}", which is no kind`);
  const unknown = e.in?.find((s) => !Object.hasOwn(of.statuses, s));
  if (unknown !== undefined) no(`it aggregates ${e.of} in "${unknown}", which is no status there`);
}
