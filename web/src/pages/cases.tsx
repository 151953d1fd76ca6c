/** 事项: those under way by due date, or all that I may read. */
import { useLocation } from "preact-iso/router";
import { useState } from "preact/hooks";
import type { HeaderDoc } from "../../../functions/src/service/documents.ts";
import { usePage } from "../app/page.ts";
import { useValue } from "../app/state.ts";
import type { Row } from "../data/backend.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { CaseRows } from "../parts/case-rows.tsx";
import { List } from "../parts/list.tsx";
import { Filter } from "../parts/filter.tsx";

export const byDue = (a: Row<HeaderDoc>, b: Row<HeaderDoc>): number =>
  (a.data.nextDue ?? "9") < (b.data.nextDue ?? "9") ? -1 : (a.data.nextDue ?? "9") > (b.data.nextDue ?? "9") ? 1 : 0;

export default function CasesPage() {
  const { query } = useLocation();
  const { me } = useValue(session);
  const names = useNames();
  const all = query.all !== undefined;
  const heading = usePage(t("nav.cases"));
  const [typed, type] = useState("");
  const answer = useRows<HeaderDoc>(me && (all ? appQueries.cases(me.keys) : appQueries.openCases(me.keys)));
  const about = ({ data }: Row<HeaderDoc>) =>
    [data.number, data.subject, names.customer(data.customer)].join(" ").toLowerCase().includes(typed.trim().toLowerCase());
  const rows = (all ? answer.rows : [...answer.rows].sort(byDue)).filter(about);
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
      <Filter label={t("case.search")} onFilter={type} />
      <List {...answer} count={rows.length} empty={t("case.none")} emptySays={t("case.noneSays")}>
        <CaseRows rows={rows} />
      </List>
    </div>
  );
}
