/** 我的文书: papers and copies that are mine to keep, newest first, also of cases that I may not read. */

import { useRef, useState } from "preact/hooks";
import { path } from "../../../functions/src/stored/paths.ts";
import type { PaperDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useNames } from "../data/names.ts";
import { appQueries } from "../data/queries.ts";
import { useDoc, useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { List } from "../ui/list.tsx";
import { usePage } from "../ui/page.ts";
import { PaperRow } from "../ui/papers/papers.tsx";

export default function PapersPage() {
  const heading = usePage(t("paper.mine"));
  const { me } = useValue(session);
  const [pages, setPages] = useState(1);
  const query = me && appQueries.papers(me.keys, pages);
  const asked = useRows(query);
  // While a longer list is on its way, the one that was there stays.
  const last = useRef(asked);
  if (!asked.waiting) last.current = asked;
  const { rows, ...answer } = last.current;
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("paper.mine")}
      </h1>
      <p class="soft">{t("paper.mineSays")}</p>
      <List {...answer} count={rows.length} empty={t("paper.mineNone")} emptySays={t("paper.mineNoneSays")}>
        <ul class="rows">
          {rows.map((r) => (
            <Mine key={r.path} paper={r} />
          ))}
        </ul>
        {query && rows.length >= query.limit && (
          <p>
            <button type="button" class="button" onClick={() => setPages(pages + 1)}>
              {t("paper.more")}
            </button>
          </p>
        )}
      </List>
    </div>
  );
}

/** Where the case may be read, the row leads to it. */
function Mine({ paper }: { paper: Row<PaperDoc> }) {
  const names = useNames();
  const id = paper.path.split("/")[1] ?? "";
  const { data: h } = useDoc(path.case(id));
  const about = h ? [names.customer(h.customer), h.summary].filter(Boolean).join(" · ") : "";
  return (
    <PaperRow caseId={id} paper={paper}>
      {paper.data.number && <span class="number">{t("paper.number", paper.data.number)}</span>}
      {h && <a href={`/c/${id}`}>{about || t("case.open")}</a>}
    </PaperRow>
  );
}
