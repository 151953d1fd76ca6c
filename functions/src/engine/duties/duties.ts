/** 待办 follow from the case: a pure function of kind, case and organisation gives all of them after every action. */
import type { Case, Why } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Org } from "../organisation/org.ts";
import { extensionDuties } from "./extensions.ts";
import { presented } from "./presented.ts";
import { rowDuties } from "./row/row-duty.ts";
import type { Taken } from "./row/row-now.ts";

interface Duties {
  /** Only those that changed. */
  changed: Record<string, Duty>;
  why: readonly Why[];
}

/** The duties of `after`, which is the case with the action's change folded in but the duties still as before. */
export function dutiesAfter(k: Loaded, after: Case, org: Org, taken: Taken): Duties {
  const rows = k.rows.flatMap((name) => {
    const s = k.steps[name];
    return s ? [rowDuties({ k, name, s, c: after, org, taken })] : [];
  });
  const moved = having(
    after,
    rows.flatMap((r) => r.duties),
  );
  const all = presented(k, having(moved, extensionDuties(k, moved, taken)), org);
  const changed = Object.entries(all).filter(([id, d]) => JSON.stringify(d) !== JSON.stringify(after.duties[id]));
  return { changed: Object.fromEntries(changed), why: rows.flatMap((r) => r.why) };
}

const having = (c: Case, duties: readonly Duty[]): Case => ({
  ...c,
  duties: { ...c.duties, ...Object.fromEntries(duties.map((d) => [d.id, d])) },
});
