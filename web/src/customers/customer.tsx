/** A customer: who they are, how they are reached, and every case about them that I may read. */

import { useRoute } from "preact-iso/router";
import { phoneShown } from "../../../functions/src/engine/values/typed.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import type { CustomerDoc } from "../../../functions/src/stored/shapes.ts";
import { appQueries } from "../data/queries.ts";
import { useListed } from "../data/regulations/running.ts";
import { useDoc, useRows } from "../data/rows.ts";
import { session } from "../data/session.ts";
import { useStarts } from "../data/starts.ts";
import { both, t } from "../i18n/index.ts";
import { day } from "../i18n/when.ts";
import { useValue } from "../lib/state.ts";
import { CaseRows } from "../ui/case-rows.tsx";
import { List } from "../ui/list.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Unreachable } from "../ui/unreachable.tsx";

export default function CustomerPage() {
  const id = useRoute().params.id ?? "";
  const one = useDoc(path.customer(id));
  if (one.data) return <View key={id} id={id} c={one.data} />;
  return one.denied || one.fresh ? <Unreachable /> : <Loading />;
}

function View({ id, c }: { id: string; c: CustomerDoc }) {
  const heading = usePage(c.name);
  const { me } = useValue(session);
  const cases = useListed(useRows(me && appQueries.casesOfCustomer(me.keys, id)));
  const facts: [string, string | null][] = [
    [t("kh.class"), c.class],
    [t("kh.phone"), c.phone && phoneShown(c.phone)],
    [t("kh.email"), c.email],
    [t("kh.address"), c.address],
    [t("kh.channel"), c.channel],
    [t("kh.lastDeal"), c.lastDealAt && day(c.lastDealAt)],
  ];
  return (
    <div class="stack">
      <header class="card stack">
        <div>
          {c.short !== c.name && <p class="soft">{c.short}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {c.name}
          </h1>
          {!c.active && (
            <p>
              {c.mergedInto ? (
                <a class="tag" href={`/k/${c.mergedInto}`}>
                  {t("kh.merged")}
                </a>
              ) : (
                <span class="tag">{t("kh.archived")}</span>
              )}
            </p>
          )}
        </div>
        <dl class="facts">
          {facts.map(
            ([label, value]) =>
              value && (
                <>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </>
              ),
          )}
        </dl>
        <div class="line">
          <a class="button" href={`/c/${id}`}>
            {t("kh.file")}
          </a>
          <Starts id={id} />
        </div>
      </header>
      <section>
        <h2>{t("kh.cases")}</h2>
        <List {...cases} count={cases.rows.length} empty={t("kh.noCases")}>
          <CaseRows rows={cases.rows.filter((r) => r.id !== id)} />
        </List>
      </section>
    </div>
  );
}

/** What I may open for this customer, with the customer already chosen. */
function Starts({ id }: { id: string }) {
  const starts = (useStarts() ?? []).filter(({ kind, asks }) => kind.customer && asks.includes(kind.customer));
  return (
    <>
      {starts.map(({ kind, step }) => (
        <a key={kind.id} class="button" href={`/new/${kind.id}?step=${step}&${kind.customer}=${id}`}>
          {both(kind.title, kind.titleEn)}
        </a>
      ))}
    </>
  );
}
