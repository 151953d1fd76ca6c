/** What a case's header holds for lists and walks, as it follows from the case: what it belongs to, its row and place in the register. */
import { isDeepStrictEqual } from "node:util";
import type { Case } from "../../engine/case/case.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { orderingOf, placeIn } from "../../engine/declare/ordering.ts";
import { registerRow } from "../../engine/declare/register.ts";
import { listOf } from "../../engine/values/lists.ts";
import type { HeaderDoc } from "../../stored/shapes.ts";

type Listed = Pick<HeaderDoc, "parent" | "parents" | "row" | "place">;
export const listedAs = (k: Loaded, c: Case): Listed => ({ ...belonging(k, c), ...registered(k, c) });

/** What the case says, where its header says otherwise: one from before the kind had a register, or several parents. */
export function listedAnew(k: Loaded, c: Case, header: Partial<Listed> | undefined): Listed | undefined {
  const { row = null, place = null, parent = null, parents } = header ?? {};
  const now = listedAs(k, c);
  return isDeepStrictEqual({ row, place, parent, ...(parents && { parents }) }, now) ? undefined : now;
}

function belonging(k: Loaded, c: Case): Pick<HeaderDoc, "parent" | "parents"> {
  const fields = listOf(k.parent);
  const ids = fields.map((f) => c.sheet[f]).map((id) => (typeof id === "string" ? id : null));
  return {
    parent: ids[0] ?? null,
    ...(fields.length > 0 && { parents: [...new Set(ids.flatMap((id) => id || []))] }),
  };
}
function registered(k: Loaded, c: Case): Pick<HeaderDoc, "row" | "place"> {
  const [row, ordering] = [registerRow(k, c.sheet), orderingOf(k)];
  return { row, place: row && ordering ? placeIn(k, ordering, c, row) : null };
}
