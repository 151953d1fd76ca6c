/** 已处理: what I did in the last fourteen days, with my own time of handling. */

import { useMemo } from "preact/hooks";
import { regulationOf } from "../../../functions/src/engine/declare/manifest.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { useNames } from "../data/names.ts";
import { appQueries, ownSince } from "../data/queries.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useTitles } from "../data/regulations/titles.ts";
import { useDoc, useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { said, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { useNow } from "../lib/clock.ts";
import { useValue } from "../lib/state.ts";
import { List } from "../ui/list.tsx";

export default function DoneList() {
  const { uid, me } = useValue(session);
  const since = ownSince(useNow());
  const answer = useRows(uid ? appQueries.actionsBy(uid, since) : null);
  const { value: manifest } = useManifest();
  const titleOf = useTitles();
  // Most of what I did lately is among the cases that changed lately: one list instead of a document a row.
  const lately = useRows(me && appQueries.cases(me.keys));
  const headers = useMemo(() => new Map(lately.rows.map((r) => [r.id, r.data])), [lately]);
  return (
    <List {...answer} count={answer.rows.length} empty={t("duty.doneNone")}>
      <ul class="rows">
        {answer.rows.map(({ id, path, data }) => {
          const kind = manifest?.kinds.get(data.kind);
          const result = data.outcome?.result;
          const caseId = path.split("/")[1] ?? "";
          return (
            <li key={id}>
              <a class="row" href={`/c/${caseId}`}>
                <span>
                  <span class="name">
                    {said(
                      regulationOf(data.kind),
                      kind?.steps[data.step] ?? manifest?.commonSteps[data.step] ?? data.step,
                    )}
                  </span>{" "}
                  · {kind ? titleOf(kind) : data.kind}
                  {headers.has(caseId) || lately.waiting ? <About h={headers.get(caseId)} /> : <AboutOf id={caseId} />}
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

/** Customer, subject and number, as in the other lists. */
function About({ h }: { h: HeaderDoc | null | undefined }) {
  const names = useNames();
  const about = h ? [names.customer(h.customer), said(h.regulation, h.summary ?? ""), h.number].filter(Boolean) : [];
  return <>{about.map((x) => ` · ${x}`)}</>;
}
const AboutOf = ({ id }: { id: string }) => <About h={useDoc(path.case(id)).data} />;
