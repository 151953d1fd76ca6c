/** `claims/{hmac}`: which cases hold a value, so that a decision finds them by key. Guarded by version: the first stays first. */
import type { Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import { claimKey, isClaimedAsText } from "../../engine/case/claim-key.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { ClaimDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { claimPath, type Facts } from "./facts.ts";

/** What the case claims in a field, as it is compared; undefined: nothing. */
export const claimed = (k: Loaded, c: Case, field: string): string | undefined => {
  const value = c.sheet[field];
  const holds = c.seq > 0 && !c.void && (!k.claimed || k.claimed.includes(c.status));
  return holds && value !== undefined && value !== null && value !== ""
    ? claimKey(isClaimedAsText(k, field), String(value))
    : undefined;
};

/** Claims that this step gives up or takes. `known`: those that were read for the decision, by path. */
export async function claimWrites(
  env: Env,
  k: Loaded,
  before: Case,
  after: Case,
  known: Facts["claims"],
): Promise<Write[]> {
  const changes = (k.claims ?? []).flatMap((field) => {
    const [old, now] = [claimed(k, before, field), claimed(k, after, field)];
    if (old === now) return [];
    return [
      ...(old === undefined ? [] : [{ field, value: old, holds: false }]),
      ...(now === undefined ? [] : [{ field, value: now, holds: true }]),
    ];
  });
  if (!changes.length) return [];
  const paths = changes.map(({ field, value }) => claimPath(env, k.id, field, value));
  const read = paths.filter((at) => !known.has(at));
  const docs = new Map([...known, ...(await env.docs.get(read)).map((doc, i) => [read[i] ?? "", doc] as const)]);
  return changes.flatMap(({ field, holds }, i): Write[] => {
    const at = paths[i] ?? "";
    const doc = docs.get(at);
    const ids = doc?.data.ids ?? [];
    const next = holds ? [...ids.filter((id) => id !== after.id), after.id] : ids.filter((id) => id !== after.id);
    const data: ClaimDoc = { kind: k.id, field, ids: next };
    if (!doc) return holds ? [{ do: "create", path: at, data: { ...data } }] : [];
    return next.length
      ? [{ do: "set", path: at, data: { ...data }, version: doc.version }]
      : [{ do: "delete", path: at, version: doc.version }];
  });
}
