/** Which row filled a field of the case last. */
import type { Loaded } from "../declare/loaded.ts";
import type { Case, Done } from "./case.ts";

export interface Filler {
  row: string;
  mark: Done;
}
/** The last row taken that filled the field; undefined where none has, or all that did are to be taken again. */
export function fillerOf(k: Pick<Loaded, "rows" | "steps">, c: Pick<Case, "done">, field: string): Filler | undefined {
  const asked = k.rows.filter((row) => field in (k.steps[row]?.form?.shape ?? {}));
  const taken = asked
    .flatMap((row) => (c.done[row] ? [{ row, mark: c.done[row] }] : []))
    .toSorted((x, y) => y.mark.seq - x.mark.seq);
  return taken.find(({ mark }) => !mark.left?.includes(field)) ?? taken[0];
}
