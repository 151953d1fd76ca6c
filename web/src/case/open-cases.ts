/** The cases that somebody works on. */
import { useMemo } from "preact/hooks";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { appQueries } from "../data/queries.ts";
import { useRecords } from "../data/regulations/manifest.ts";
import { type Answer, useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { useValue } from "../lib/state.ts";

/** What is under way, next due first; the organisation's own records (客户, 人员, 设置) have places of their own. */
export function useOpenCases(): Answer<HeaderDoc> {
  const { me } = useValue(session);
  const records = useRecords();
  const due = useRows(me && appQueries.openCases(me.keys));
  const recent = useRows(me && appQueries.cases(me.keys));
  return useMemo(() => {
    const dated = new Set(due.rows.map((r) => r.id));
    const undated = recent.rows.filter((r) => !r.data.ended && !dated.has(r.id));
    const rows = [...due.rows, ...undated].filter((r) => !records?.has(r.data.kind)).sort(byDue);
    const known = records !== undefined;
    return {
      rows: known ? rows : [],
      fresh: known && due.fresh && recent.fresh,
      waiting: !known || due.waiting,
      denied: due.denied,
    };
  }, [due, recent, records]);
}
const byDue = (a: Row<HeaderDoc>, b: Row<HeaderDoc>): number => {
  const [x, y] = [a.data.nextDue ?? "9", b.data.nextDue ?? "9"];
  return x < y ? -1 : x > y ? 1 : 0;
};
