/** Keeps the search in step with a case, in the case's own commit. Pinyin is loaded only where something is searched for. */
import type { Write } from "../../adapters/ports.ts";
import type { Case } from "../../engine/case/case.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";

/** The search row, and short keys in projections that lists search on the device. */
export async function withSearch(k: Loaded, after: Case, writes: readonly Write[]): Promise<Write[]> {
  if (!k.search?.length && after.number === undefined) return [...writes];
  const { keysOf, searchDoc } = await import("./doc.ts");
  const row = searchDoc(k, after);
  if (!row) return [...writes];
  const keys = row.do === "set" ? keysOf(k, after) : [];
  const filled = writes.map(
    (w): Write => (w.do === "set" && "searchKeys" in w.data ? { ...w, data: { ...w.data, searchKeys: keys } } : w),
  );
  return [...filled, row];
}
