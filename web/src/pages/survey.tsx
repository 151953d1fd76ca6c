/** The result of one survey: four figures, charts with their tables; every figure leads to exactly its records. */
import { useLocation, useRoute } from "preact-iso/router";
import type { Case } from "../../../functions/src/engine/case.ts";
import { bars } from "../../../functions/src/engine/chart.ts";
import { usePage } from "../app/page.ts";
import { useCase } from "../data/case.ts";
import { useKnown } from "../data/kinds.ts";
import { resultOf, type SurveyResult } from "../data/survey.ts";
import { t } from "../i18n/index.ts";
import { day } from "../i18n/when.ts";
import { Chart } from "../parts/chart.tsx";
import { Loading } from "../parts/loading.tsx";
import { Records } from "../parts/records.tsx";
import { Unreachable } from "../parts/unreachable.tsx";

export default function SurveyPage() {
  const id = decodeURIComponent(useRoute().params.id ?? "");
  const { query } = useLocation();
  const opened = useCase(id);
  if (opened.denied || (opened.fresh && !opened.header)) return <Unreachable />;
  if (!opened.case) return <Loading />;
  const result = resultOf(opened.case);
  const behind = query.of ? result?.figures.find((f) => f.key === query.of) : undefined;
  return behind ? (
    <Records id={id} title={behind.title} ids={behind.ids} count={behind.count} />
  ) : (
    <View c={opened.case} result={result} />
  );
}

function View({ c, result }: { c: Case; result: SurveyResult | undefined }) {
  const title = [t("stat.survey"), c.id.split(".")[2]].filter(Boolean).join(" ");
  const heading = usePage(title);
  const kind = useKnown("R01").value?.kinds.get(c.kind);
  const to = (key: string) => `/statistics/${encodeURIComponent(c.id)}?of=${encodeURIComponent(key)}`;
  return (
    <div class="stack">
      <header>
        <p class="soft">
          <a href={`/c/${encodeURIComponent(c.id)}`}>{t("case.open")}</a> · {kind?.statuses[c.status]}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {typeof c.sheet.closesOn === "string" && <p class="soft">{t("stat.closes", day(c.sheet.closesOn))}</p>}
      </header>
      {!result && <p class="notice">{t("stat.noneSays")}</p>}
      {result && (
        <>
          <Figures result={result} to={to} />
          <Chart
            picture={bars({
              title: t("stat.byQuestion"),
              top: 100,
              rows: result.questions.map((q) => ({ label: q.question, values: [q.mean], hrefs: [to(q.key)] })),
            })}
            head={[t("stat.question"), t("stat.about"), t("stat.answers"), t("stat.mean")]}
            rows={result.questions.map((q) => ({ href: to(q.key), cells: [q.question, q.about, q.answers, q.mean] }))}
            says={t("stat.meanSays")}
          />
          <Chart
            picture={bars({
              title: t("stat.byChannel"),
              top: 100,
              show: (v) => `${v}%`,
              rows: result.channels.map((x) => ({ label: x.channel, values: [x.rate], hrefs: [to(x.key)] })),
            })}
            head={[t("stat.channel"), t("stat.sent"), t("stat.answered"), `${t("stat.rate")}（%）`]}
            rows={result.channels.map((x) => ({ href: to(x.key), cells: [x.channel, x.sent, x.answered, x.rate] }))}
            says={t("stat.rateSays")}
          />
          <Chart
            picture={bars({
              title: t("stat.byClass"),
              top: 100,
              rows: result.classes.map((x) => ({ label: x.class, values: [x.mean], hrefs: [to(x.key)] })),
            })}
            head={[t("kh.class"), t("stat.answered"), t("stat.mean")]}
            rows={result.classes.map((x) => ({ href: to(x.key), cells: [x.class, x.answered, x.mean] }))}
            says={t("stat.meanSays")}
          />
          <Comments result={result} />
        </>
      )}
    </div>
  );
}

const Figures = ({ result, to }: { result: SurveyResult; to: (key: string) => string }) => (
  <ul class="figures">
    {result.totals.map((f) => (
      <li key={f.key} class="card">
        <span class="soft small">{f.title}</span>
        <strong>{f.ids.length ? <a href={to(f.key)}>{f.shown}</a> : f.shown}</strong>
        <span class="soft small">{f.says}</span>
      </li>
    ))}
  </ul>
);

function Comments({ result }: { result: SurveyResult }) {
  if (!result.comments.length) return null;
  return (
    <section class="card">
      <h2>{t("stat.comments", result.comments.length)}</h2>
      <ul class="stack">
        {result.comments.map((c) => (
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
