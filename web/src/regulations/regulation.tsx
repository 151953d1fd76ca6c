/** One regulation: its clauses, what the software does with each, and the organisation's own wording. */

import { useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { Clause, Disposition } from "../../../functions/src/engine/declare/regulation.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { type AppsRegulation, useKnown } from "../data/kinds.ts";
import { useClauses } from "../data/regulations/clauses.ts";
import { useDoc } from "../data/rows.ts";
import { both, said, t } from "../i18n/index.ts";
import { summary } from "../ui/clause.tsx";
import { Filter } from "../ui/filter.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { RegisterLinks } from "../ui/register-links.tsx";
import { Unreachable } from "../ui/unreachable.tsx";

export default function RegulationPage() {
  const id = useRoute().params.id ?? "";
  const { value, failed } = useKnown(id);
  const clauses = useClauses(id);
  if (failed || clauses.failed) return <Unreachable />;
  return value && clauses.value ? <View key={id} r={value.regulation} clauses={clauses.value} /> : <Loading />;
}

const LOOK: Record<Disposition, string> = { enforced: "blue", assisted: "", conduct: "soon", none: "", open: "late" };

function View({ r, clauses }: { r: AppsRegulation; clauses: readonly Clause[] }) {
  const heading = usePage(both(r.title, r.titleEn));
  const [typed, setTyped] = useState("");
  const text = useDoc(path.texts(r.id));
  const wording = text.data?.clauses ?? {};
  useEffect(() => {
    if (location.hash)
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ block: "center" });
  }, []);
  const wanted = typed.trim().toLowerCase();
  const shown = clauses.filter(
    (c) => !wanted || [c.id, c.zh, c.en, wording[c.id]].join(" ").toLowerCase().includes(wanted),
  );
  return (
    <div class="stack">
      <header>
        <p class="soft">{r.id}</p>
        <h1 ref={heading} tabIndex={-1}>
          {both(r.title, r.titleEn)}
        </h1>
      </header>
      <RegisterLinks regulation={r.id} />
      <Filter label={t("reg.search")} onFilter={setTyped} />
      <ul class="rows">
        {shown.map((c) => (
          <ClauseRow key={c.id} c={c} wording={wording[c.id]} />
        ))}
      </ul>
      {!shown.length && <p class="soft">{t("pick.none")}</p>}
      <section class="card">
        <h2>{t("reg.roles")}</h2>
        <p>{r.roles.map((x) => said(r.id, x.title)).join("、")}</p>
      </section>
    </div>
  );
}

const ClauseRow = ({ c, wording }: { c: Clause; wording: string | undefined }) => (
  <li id={c.id}>
    <div class="row">
      <div>
        <p class="line">
          <strong>{c.id}</strong>
          <span class={`tag ${LOOK[c.disposition]}`}>{t(`reg.${c.disposition}`)}</span>
          <span class="small soft">{t(`reg.${c.disposition}Says`)}</span>
        </p>
        <p>{summary(c)}</p>
        {c.as && <p class="small soft">{t("reg.as", c.as)}</p>}
        {c.reason && <p class="small soft">{c.reason}</p>}
        {wording && (
          <details class="fold">
            <summary>{t("reg.wording")}</summary>
            <blockquote>{wording}</blockquote>
          </details>
        )}
      </div>
    </div>
  </li>
);
