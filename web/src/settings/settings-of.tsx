/** All cases of one of the organisation's kinds, and the form that opens another. */

import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { colleagues } from "../data/shared.ts";
import { useStarts } from "../data/starts.ts";
import { both, said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { Filter } from "../ui/filter.tsx";
import { List } from "../ui/list.tsx";
import { usePage } from "../ui/page.ts";

export default function SettingsOfPage() {
  const kindId = useRoute().params.kind ?? "";
  const { me } = useValue(session);
  const kind = useManifest().value?.kinds.get(kindId);
  const title = kind ? both(kind.title, kind.titleEn) : t("set.title");
  const heading = usePage(title);
  const names = useNames();
  const people = useValue(colleagues);
  const [typed, setTyped] = useState("");
  const answer = useRows(me && appQueries.casesOfKind(me.keys, kindId));
  const start = useStarts()?.find((s) => s.kind.id === kindId);
  const nameOf = (id: string, h: HeaderDoc) =>
    people.rows.find((r) => r.id === id)?.data.name || names.customer(h.customer) || h.summary || h.number || title;
  const rows = answer.rows.filter((r) => nameOf(r.id, r.data).toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div class="stack">
      <div class="line apart">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {start && (
          <a class="button small" href={`/new/${kindId}?step=${start.step}`}>
            {t("set.add", title)}
          </a>
        )}
      </div>
      <Filter label={t("case.search")} onFilter={setTyped} />
      <List {...answer} count={rows.length} empty={t("set.none")}>
        <ul class="rows">
          {rows.map(({ id, data }) => (
            <li key={id}>
              <a class="row" href={`/c/${encodeURIComponent(id)}`}>
                <span>
                  <span class="name">{nameOf(id, data)}</span>
                  {people.rows.some((r) => r.id === id) && <span class="soft"> · {data.summary}</span>}
                </span>
                <span class="tag">{said(data.regulation, kind?.statuses[data.status] ?? data.status)}</span>
              </a>
            </li>
          ))}
        </ul>
      </List>
    </div>
  );
}
