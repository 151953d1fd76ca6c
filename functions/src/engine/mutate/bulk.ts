/** Bulk work that goes over more cases than its row says: without the statuses, the days, the parent or the columns. */
import type { EffectData } from "./effect-name.ts";

const SAID = { in: "不论状态", opened: "不论何时开立", parent: "不论属于哪一件", where: "不论各栏" } as const;

/** `what` is left out, and what is done then. */
export function widened(e: EffectData): { what: string; says: string; made: EffectData }[] {
  if ((e.do !== "openForEach" && e.do !== "actForEach") || e.of.list !== "cases") return [];
  const { of } = e;
  return Object.entries(SAID).flatMap(([part, says]) => {
    if (!(part in of)) return [];
    const less = Object.fromEntries(Object.entries(of).filter(([name]) => name !== part));
    // One part less of it is a list of cases still.
    return [{ what: part, says, made: { ...e, of: less } as EffectData }];
  });
}
