/** Which cases an aggregation walks, a page at a time. */
import type { Manifest } from "../../../engine/declare/manifest.ts";
import { queries } from "../../../stored/queries.ts";
import type { Doc, DocQuery } from "../../../stored/reading.ts";
import type { HeaderDoc } from "../../../stored/shapes.ts";
import type { EffectOf } from "../job.ts";

type Aggregate = EffectOf<"aggregate">;

/** So many values a query may ask one field for. */
const MOST_STATUSES = 30;

/**
 * What a regulation's function can get wrong, said in words; undefined when all is well. A blank parent must come neither to
 * all cases nor to figures of nothing.
 */
export function faultIn({ of, parent, all, numbers, in: statuses }: Aggregate, manifest: Manifest): string | undefined {
  if (!all && !numbers && !parent) return "没有写明汇总哪一件事项的";
  if (!statuses) return undefined;
  if (!statuses.length || statuses.length > MOST_STATUSES) return `须写明 1 至 ${MOST_STATUSES} 种状态`;
  const known = manifest.kinds.get(of)?.statuses ?? {};
  const unknown = statuses.find((s) => !Object.hasOwn(known, s));
  return unknown === undefined ? undefined : `的事项没有“${unknown}”这一状态`;
}

export function walked({ of, parent, all, in: statuses, numbers }: Aggregate, after?: Doc): DocQuery<HeaderDoc> {
  if (numbers) return queries.numbered(of, numbers.from, numbers.until, after);
  if (all) return statuses ? queries.casesIn(of, statuses, after) : queries.casesOfKind(of, after);
  return statuses ? queries.childrenIn(parent, of, statuses, after) : queries.children(parent, of, after);
}

/** A month of numbers is walked whole, without an index for its statuses. */
export const isWalked =
  ({ in: statuses }: Pick<Aggregate, "in">) =>
  ({ data }: Doc<HeaderDoc>): boolean =>
    statuses?.includes(data.status) ?? true;
