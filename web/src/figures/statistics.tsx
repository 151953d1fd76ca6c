/** 统计: every kind that counts something, each with its months or years, newest first. */
import { useState } from "preact/hooks";
import type { KindEntry } from "../../../functions/src/engine/declare/manifest.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "../data/backend.ts";
import { periodText, useCasesOf } from "../data/figures.ts";
import { useManifest } from "../data/regulations/manifest.ts";
import { useRunning } from "../data/regulations/running.ts";
import { useTitles } from "../data/regulations/titles.ts";
import { session } from "../data/session.ts";
import { said, t } from "../i18n/index.ts";
import { shortDay } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { Empty, List } from "../ui/list.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Unreachable } from "../ui/unreachable.tsx";

/** A year of months. */
const FIRST = 12;

export default function StatisticsPage() {
  const heading = usePage(t("stat.title"));
  const { me } = useValue(session);
  const { value: manifest, failed } = useManifest();
  const running = useRunning();
  if (failed) return <Unreachable />;
  const kinds =
    running &&
    [...(manifest?.kinds.values() ?? [])].filter(
      (k) => k.figures && running.runs(k.regulation) && k.readerRoles.some((role) => me?.keys.includes(role)),
    );
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {t("stat.title")}
      </h1>
      {!(manifest && kinds) && <Loading />}
      {manifest && kinds?.length === 0 && <Empty title={t("stat.none")} says={t("stat.noneSays")} />}
      {kinds?.map((kind) => (
        <OfKind key={kind.id} kind={kind} />
      ))}
    </div>
  );
}

function OfKind({ kind }: { kind: KindEntry }) {
  const answer = useCasesOf(kind.id);
  const titleOf = useTitles();
  const [all, setAll] = useState(false);
  const shown = all ? answer.rows : answer.rows.slice(0, FIRST);
  return (
    <section>
      <h2>{titleOf(kind)}</h2>
      <List {...answer} count={answer.rows.length} empty={t("stat.noneYet")} emptySays={t("stat.notYetSays")}>
        <ul class="rows">
          {shown.map((row) => (
            <li key={row.id}>
              <CaseOf kind={kind} row={row} />
            </li>
          ))}
        </ul>
        {answer.rows.length > shown.length && (
          <p>
            <button type="button" class="plain" onClick={() => setAll(true)}>
              {t("log.more", answer.rows.length - shown.length)} · {t("log.expand")}
            </button>
          </p>
        )}
      </List>
    </section>
  );
}

function CaseOf({ kind, row: { id, data } }: { kind: KindEntry; row: Row<HeaderDoc> }) {
  return (
    <a class="row" href={`/statistics/${encodeURIComponent(id)}`}>
      <span>
        <span class="name">{data.summary ? periodText(data.summary) : shortDay(data.openedAt)}</span>
        <br />
        <span class="small soft">
          {data.number && <span class="number">{data.number} · </span>}
          {data.ended ? shortDay(data.updatedAt) : t("stat.provisional")}
        </span>
      </span>
      <span class={`tag ${data.void ? "late" : data.ended ? "blue" : "soon"}`}>
        {data.void ? t("case.void") : said(kind.regulation, kind.statuses[data.status] ?? data.status)}
      </span>
    </a>
  );
}
