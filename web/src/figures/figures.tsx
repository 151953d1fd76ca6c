/** The figures of one case, whatever its kind: totals, charts with their tables, the records behind each, paper and spreadsheet. */
import { useLocation, useRoute } from "preact-iso/router";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { type Figures, figureOf, shownAlone } from "../../../functions/src/engine/declare/figures/figures.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { useCase } from "../data/case/case.ts";
import { periodText, useCasesOf, useFigures, word } from "../data/figures.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { both, said, t } from "../i18n/index.ts";
import { Stale } from "../ui/list.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Papers } from "../ui/papers/papers.tsx";
import { Unreachable } from "../ui/unreachable.tsx";
import { FigureCard } from "./figure-card.tsx";
import { Before, PeriodSwitch } from "./period-switch.tsx";
import { Records } from "./records.tsx";
import { Spreadsheet } from "./spreadsheet.tsx";

/** Characters; longer ones are drawn smaller. */
const LONG = 8;

export default function FiguresPage() {
  const id = decodeURIComponent(useRoute().params.id ?? "");
  const { query } = useLocation();
  const opened = useCase(id);
  const kindId = opened.header?.kind ?? null;
  const { value, failed } = useKnown(kindId && regulationOf(kindId));
  const kind = kindId ? value?.kinds.get(kindId) : undefined;
  const figures = useFigures(opened.case, kind);
  const none = (opened.fresh && !opened.header) || (kind && !kind.figures);
  if (failed || opened.denied || none) return <Unreachable />;
  if (!opened.header || !opened.case || !kind) return opened.waiting || !kind ? <Loading /> : <Stale />;
  const behind = query.of && figures ? figureOf(figures, query.of) : undefined;
  return behind ? (
    <Records id={id} title={word(kind.regulation, behind.title)} ids={behind.ids} count={behind.count} />
  ) : (
    <View key={id} c={opened.case} header={opened.header} kind={kind} figures={figures} />
  );
}

interface ViewProps {
  c: Case;
  header: HeaderDoc;
  kind: Loaded;
  figures: Figures | undefined;
}
function View({ c, header, kind, figures }: ViewProps) {
  const period = header.summary ? periodText(header.summary) : "";
  const title = [both(kind.title, kind.titleEn), period].filter(Boolean).join(" ");
  const heading = usePage(title);
  const others = useCasesOf(kind.id).rows;
  const to = (key: string) => `/statistics/${encodeURIComponent(c.id)}?of=${encodeURIComponent(key)}`;
  return (
    <div class="stack tables">
      <header class="stack">
        <PeriodSwitch id={c.id} rows={others} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="line">
          <Standing c={c} header={header} kind={kind} counted={figures !== undefined} />
          <a href={`/c/${encodeURIComponent(c.id)}`}>{t("case.open")}</a>
          <a href="/statistics">{t("stat.all")}</a>
        </p>
      </header>
      {!figures && (
        <p class="notice">
          {t("stat.notYet")}
          <Before id={c.id} rows={others} kind={kind} />
        </p>
      )}
      {figures?.empty && (
        <p class="notice">
          {word(kind.regulation, figures.empty)}
          <Before id={c.id} rows={others} kind={kind} />
        </p>
      )}
      {figures && (
        <>
          <Totals figures={figures} regulation={kind.regulation} to={to} />
          {figures.tables
            .filter((table) => table.rows.length > 0)
            .map((table) => (
              <FigureCard key={table.key} table={table} regulation={kind.regulation} to={to} />
            ))}
          <Comments figures={figures} regulation={kind.regulation} />
          <Spreadsheet id={c.id} />
        </>
      )}
      <Papers id={c.id} />
    </div>
  );
}

function Standing({ c, header, kind, counted }: Omit<ViewProps, "figures"> & { counted: boolean }) {
  if (c.void) return <span class="tag late">{t("case.void")}</span>;
  return (
    <>
      {counted && (
        <span class={`tag ${header.ended ? "blue" : "soon"}`}>
          {t(header.ended ? "stat.sealed" : "stat.provisional")}
        </span>
      )}
      {!header.ended && <span class="soft">{said(kind.regulation, kind.statuses[c.status] ?? c.status)}</span>}
    </>
  );
}

interface PartProps {
  figures: Figures;
  regulation: string;
}
const Totals = ({ figures, regulation, to }: PartProps & { to: (key: string) => string }) => (
  <ul class="figures">
    {figures.totals.map((f) => {
      const says = shownAlone(f.type, f.value);
      return (
        <li key={f.key} class="card">
          <span class="soft small">{word(regulation, f.title)}</span>
          <strong class={says.length > LONG ? "long" : undefined}>
            {f.ids.length ? <a href={to(f.key)}>{says}</a> : says}
          </strong>
          <span class="soft small">{word(regulation, f.says)}</span>
        </li>
      );
    })}
  </ul>
);

function Comments({ figures: { comments }, regulation }: PartProps) {
  if (!comments?.list.length) return null;
  return (
    <section class="card">
      <h2>{t("stat.comments", word(regulation, comments.title), comments.count)}</h2>
      <ul class="stack">
        {comments.list.map((c) => (
          <li key={c.id}>
            {c.text}{" "}
            <a class="small" href={`/c/${encodeURIComponent(c.id)}`}>
              {t("stat.record")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
