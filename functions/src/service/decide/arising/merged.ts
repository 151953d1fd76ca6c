/** What becomes of the one case that a customer has of a kind when the customer goes into another (docs/adr/0038). */
import type { Write } from "../../../adapters/ports.ts";
import type { Action, Case } from "../../../engine/case/case.ts";
import { keyOf } from "../../../engine/case/case-key.ts";

import { path } from "../../../stored/paths.ts";
import type { Env } from "../../env.ts";
import { keyAnew } from "../../read/key-anew.ts";
import { pendingAction } from "../follow.ts";
import { NEITHER } from "./arising.ts";

interface Decided {
  action: Action;
  before: Case | null;
  after: Case;
}
/** `writes`: of the step, with the customer as its record says it now. */
export async function mergedWith(
  env: Env,
  writes: readonly Write[],
  { action, before, after }: Decided,
): Promise<Write[]> {
  if (before?.status === after.status || !writes.some((w) => isGone(w, after.id))) return [];
  const kinds = [...env.manifest.kinds.values()].filter((k) => k.merged !== undefined);
  // A case that was voided may have been opened anew beside it.
  const ids = await Promise.all(kinds.map((k) => keyAnew(env, keyOf(k, { [k.customer ?? ""]: after.id }, NEITHER))));
  const found = await env.docs.get(ids.map(path.case));
  const cause = { at: action.at, cause: `${action.case}/${action.id}`, id: `${after.id}.${after.seq}.merged` };
  const closing = kinds.flatMap((k, i) => {
    const id = ids[i];
    const goes = id !== undefined && found[i] && !found[i].data.ended;
    return goes ? [pendingAction(env.kinds, { kind: k.id, case: id, step: k.merged ?? "", input: {} }, cause)] : [];
  });
  return (await Promise.all(closing)).flat();
}
const isGone = (w: Write, customer: string): boolean =>
  (w.do === "set" || w.do === "create") && w.path === path.customer(customer) && typeof w.data.mergedInto === "string";
