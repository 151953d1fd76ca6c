/** 统计: surveys and their results; figures that a person can open down to the records behind them. */
import type { HeaderDoc } from "../../../functions/src/service/documents.ts";
import { usePage } from "../app/page.ts";
import { useValue } from "../app/state.ts";
import { useKnown } from "../data/kinds.ts";
import { appQueries } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { shortDay } from "../i18n/when.ts";
import { List } from "../parts/list.tsx";

const SURVEY = "R01.survey";

export default function StatisticsPage() {
  const heading = usePage(t("stat.title"));
  const { me } = useValue(session);
  const kind = useKnown("R01").value?.kinds.get(SURVEY);
  const answer = useRows<HeaderDoc>(me && appQueries.casesOfKind(me.keys, SURVEY));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("stat.title")}
      </h1>
      <h2>{t("stat.survey")}</h2>
      <List {...answer} count={answer.rows.length} empty={t("stat.none")} emptySays={t("stat.noneSays")}>
        <ul class="rows">
          {answer.rows.map(({ id, data }) => (
            <li key={id}>
              <a class="row" href={`/statistics/${encodeURIComponent(id)}`}>
                <span>
                  <span class="name">{[t("stat.survey"), id.split(".")[2]].filter(Boolean).join(" ")}</span>
                  <br />
                  <span class="small soft">{shortDay(data.openedAt)}</span>
                </span>
                <span class="tag blue">{kind?.statuses[data.status] ?? data.status}</span>
              </a>
            </li>
          ))}
        </ul>
      </List>
    </div>
  );
}
