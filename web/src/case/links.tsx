/**
 * The cases that this one belongs to, and those that belong to it: how many stand where, and the first few. Of several parents
 * only the first one's page lists a case: a query asks one list of a document, and `readers` is that.
 */
import { useState } from "preact/hooks";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { said, t } from "../i18n/index.ts";
import { CaseRows } from "../ui/case-rows.tsx";
import type { Parent } from "./parents.ts";

const FIRST = 5;

export function Links({ parents, rows }: { parents: readonly Parent[]; rows: readonly Row<HeaderDoc>[] }) {
  const [all, setAll] = useState(false);
  if (!parents.length && !rows.length) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section>
      <h2>{t("case.links")}</h2>
      {parents.map(({ id, label }) => (
        <p key={id}>
          <a href={`/c/${encodeURIComponent(id)}`}>{label ?? t("case.parent")}</a>
        </p>
      ))}
      {rows.length > FIRST && <Standing rows={rows} />}
      {rows.length > 0 && <CaseRows rows={shown} />}
      {rows.length > shown.length && (
        <p>
          <button type="button" class="plain" onClick={() => setAll(true)}>
            {t("log.more", rows.length - shown.length)} · {t("log.expand")}
          </button>
        </p>
      )}
    </section>
  );
}

/** 已邀请 15 · 已答复 12. */
function Standing({ rows }: { rows: readonly Row<HeaderDoc>[] }) {
  const { value: manifest } = useManifest();
  const counts = new Map<string, number>();
  for (const { data } of rows) {
    const kind = manifest?.kinds.get(data.kind);
    const title = said(data.regulation, kind?.statuses[data.status] ?? data.status);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return <p class="small soft number">{[...counts].map(([title, n]) => `${title} ${n}`).join(" · ")}</p>;
}
