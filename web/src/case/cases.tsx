/** 事项: those under way by due date, or all that I may read. */

import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { useListed } from "../data/regulations/running.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { CaseRows } from "../ui/case-rows.tsx";
import { Filter } from "../ui/filter.tsx";
import { List } from "../ui/list.tsx";
import { usePage } from "../ui/page.ts";
import { RegisterLinks } from "../ui/register-links.tsx";
import { useOpenCases } from "./open-cases.ts";

export default function CasesPage() {
  const { query } = useLocation();
  const { me } = useValue(session);
  const names = useNames();
  const all = query.all !== undefined;
  const heading = usePage(t("nav.cases"));
  const [typed, setTyped] = useState("");
  const open = useOpenCases();
  const every = useListed(useRows(me && all ? appQueries.cases(me.keys) : null));
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
