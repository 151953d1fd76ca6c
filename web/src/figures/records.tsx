/** The records behind one figure, by the stored ids: never by a second query that might count otherwise. */

import { useState } from "preact/hooks";
import { path } from "../../../functions/src/stored/paths.ts";
import { useNames } from "../data/names.ts";
import { useDoc } from "../data/rows.ts";
import { t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { usePage } from "../ui/page.ts";

const FIRST = 50;

interface RecordsProps {
  id: string;
  title: string;
  ids: readonly string[];
  count: number;
}
export function Records({ id, title, ids, count }: RecordsProps) {
  const heading = usePage(title);
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(0, FIRST);
  return (
    <div class="stack">
      <header>
        <p>
          <a href={`/statistics/${encodeURIComponent(id)}`}>{t("app.back")}</a>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="soft">
          {count > ids.length ? t("stat.behindFirst", count, ids.length) : t("stat.behind", ids.length)}
        </p>
      </header>
      <ul class="rows" data-records={ids.length}>
        {shown.map((x) => (
          <Record key={x} id={x} />
        ))}
      </ul>
      {ids.length > shown.length && (
        <p>
          <button type="button" class="button" onClick={() => setAll(true)}>
            {t("log.more", ids.length - shown.length)} · {t("log.expand")}
          </button>
        </p>
      )}
    </div>
  );
}

function Record({ id }: { id: string }) {
  const { data } = useDoc(path.case(id));
  const names = useNames();
  return (
    <li>
      <a class="row" href={`/c/${encodeURIComponent(id)}`}>
        <span class="name">{[data?.number, names.customer(data?.customer)].filter(Boolean).join(" · ") || id}</span>
        <span class="small soft">{data && short(data.updatedAt)}</span>
      </a>
    </li>
  );
}
