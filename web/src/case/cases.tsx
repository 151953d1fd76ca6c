/** 事项: those under way by due date, or all that I may read. */

import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useRecords } from "../data/kinds.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { type Answer, useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { CaseRows } from "../ui/case-rows.tsx";
import { Filter } from "../ui/filter.tsx";
import { List } from "../ui/list.tsx";
import { usePage } from "../ui/page.ts";
import { RegisterLinks } from "../ui/register-links.tsx";

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

export default function CasesPage() {
  const { query } = useLocation();
  const { me } = useValue(session);
  const names = useNames();
  const all = query.all !== undefined;
  const heading = usePage(t("nav.cases"));
  const [typed, setTyped] = useState("");
  const open = useOpenCases();
  const every = useRows(me && all ? appQueries.cases(me.keys) : null);
  const answer = all ? every : open;
  const about = ({ data }: Row<HeaderDoc>) =>
    [data.number, data.summary, names.customer(data.customer)]
      .join(" ")
      .toLowerCase()
      .includes(typed.trim().toLowerCase());
  const rows = answer.rows.filter(about);
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("nav.cases")}
      </h1>
      <nav class="tabs" aria-label={t("nav.cases")}>
        <a href="/c" aria-current={all ? undefined : "true"}>
          {t("case.mine")}
        </a>
        <a href="/c?all" aria-current={all ? "true" : undefined}>
          {t("case.all")}
        </a>
      </nav>
      <RegisterLinks />
      <Filter label={t("case.search")} onFilter={setTyped} />
      <List {...answer} count={rows.length} empty={t("case.none")} emptySays={t("case.noneSays")}>
        <CaseRows rows={rows} />
      </List>
    </div>
  );
}
