/** 我发起的. */

import { appQueries } from "../data/queries.ts";
import { useListed } from "../data/regulations/running.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { CaseRows } from "../ui/case-rows.tsx";
import { List } from "../ui/list.tsx";

export default function StartedList() {
  const { uid } = useValue(session);
  const answer = useListed(useRows(uid ? appQueries.openedBy(uid) : null));
  return (
    <List {...answer} count={answer.rows.length} empty={t("duty.startedNone")}>
      <CaseRows rows={answer.rows} />
    </List>
  );
}
