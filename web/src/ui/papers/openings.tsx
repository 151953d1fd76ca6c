/** 打开记录 of an internal paper: everybody's for whoever oversees its kind, one's own for the others (firestore.rules). */
import { useState } from "preact/hooks";
import { useNames } from "../../data/names.ts";
import { appQueries } from "../../data/queries.ts";
import { useRows } from "../../data/rows.ts";
import { session } from "../../data/session.ts";
import { t } from "../../i18n/index.ts";
import { short } from "../../i18n/when.ts";
import { useValue } from "../../lib/state.ts";
import { List } from "../list.tsx";

interface Of {
  caseId: string;
  paper: string;
}
export function Openings({ title, ...of }: Of & { title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="why" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {t("paper.openings")}
        <span class="hidden"> {title}</span>
      </summary>
      {open && <Rows {...of} />}
    </details>
  );
}

function Rows({ caseId, paper }: Of) {
  const { me } = useValue(session);
  const names = useNames();
  const answer = useRows(me && appQueries.opened(me.keys, caseId, paper));
  return (
    <div class="panel">
      <List {...answer} count={answer.rows.length} empty={t("paper.openingsNone")} emptySays={t("paper.openingsSays")}>
        <ul>
          {answer.rows.map(({ id, data }) => (
            <li key={id}>
              {names.person(data.by)} <span class="soft">{short(data.at)}</span>
            </li>
          ))}
        </ul>
      </List>
    </div>
  );
}
