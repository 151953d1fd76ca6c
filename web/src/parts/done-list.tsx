/** 已处理: what I did in the last fourteen days, with my own time of handling. */
import type { ActionDoc } from "../../../functions/src/service/documents.ts";
import { useNow } from "../app/clock.ts";
import { useValue } from "../app/state.ts";
import { useAllKnown } from "../data/kinds.ts";
import { appQueries, ownSince } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { both, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { List } from "./list.tsx";

export default function DoneList() {
  const { uid } = useValue(session);
  const since = ownSince(useNow());
  const answer = useRows<ActionDoc>(uid ? appQueries.actionsBy(uid, since) : null);
  const { value: known } = useAllKnown();
  const kindOf = (id: string) => known?.map((k) => k.kinds.get(id)).find(Boolean);
  return (
    <List {...answer} count={answer.rows.length} empty={t("duty.doneNone")}>
      <ul class="rows">
        {answer.rows.map(({ id, path, data }) => {
          const kind = kindOf(data.kind);
          const result = data.outcome?.result;
          return (
            <li key={id}>
              <a class="row" href={`/c/${path.split("/")[1]}`}>
                <span>
                  <span class="name">{kind?.steps[data.step]?.title ?? data.step}</span> ·{" "}
                  {kind ? both(kind.title, kind.titleEn) : data.kind}
                  <br />
                  <span class="small soft">{data.outcome?.clause}</span>
                </span>
                <span class="date small">
                  {t("duty.handledAt", short(data.at))}
                  <br />
                  {data.pending && <span class="tag">{t("send.delivered")}</span>}
                  {result === "refused" && <span class="tag late">{t("send.refused")}</span>}
                  {result === "failed" && <span class="tag late">{t("log.failed")}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </List>
  );
}
