/** A case: header with the one next step, then duties, content, papers, photos and the log. */

import { useMemo } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { useCase } from "../data/case/case.ts";
import { entriesOf } from "../data/case/log.ts";
import { regulationOf, useKnown } from "../data/kinds.ts";
import { useNames } from "../data/names.ts";
import { actorOf, offersFor } from "../data/offers.ts";
import { actionsOf, appQueries } from "../data/queries.ts";
import { useRows } from "../data/rows.ts";
import { session, settings } from "../data/session.ts";
import { both, said, t } from "../i18n/index.ts";
import { useValue } from "../lib/state.ts";
import { useWide } from "../lib/wide.ts";
import { OutboxRows } from "../outbox/rows.tsx";
import { outbox } from "../outbox/store.ts";
import { CaseRows } from "../ui/case-rows.tsx";
import { Stale } from "../ui/list.tsx";
import { Loading } from "../ui/loading.tsx";
import { usePage } from "../ui/page.ts";
import { Papers } from "../ui/papers/papers.tsx";
import { SheetCard } from "../ui/sheet-card.tsx";
import { Unreachable } from "../ui/unreachable.tsx";
import { CaseDuties } from "./case-duties.tsx";
import { CaseHeader } from "./case-header.tsx";
import { Files } from "./files.tsx";
import { Granted } from "./granted.tsx";
import { Links } from "./links.tsx";
import { Log } from "./log.tsx";
import { OneTimeCode } from "./one-time-code.tsx";
import { useOpenCases } from "./open-cases.ts";
import { parentsOf } from "./parents.ts";
import { Work } from "./work.tsx";

/** From here on other cases have room beside this one (style/case.css). */
const BESIDE = "68.75rem";

export default function CasePage() {
  const id = decodeURIComponent(useRoute().params.id ?? "");
  const opened = useCase(id);
  const { uid } = useValue(session);
  const mine = useValue(outbox).filter((i) => i.case === id && i.by === uid);
  const kindId = opened.header?.kind ?? null;
  const { value, failed } = useKnown(kindId && regulationOf(kindId));
  const wide = useWide(BESIDE);
  const kind = kindId ? value?.kinds.get(kindId) : undefined;
  if (!opened.header && mine.length) return <NotThereYet id={id} />;
  if (failed || opened.denied || (opened.fresh && !opened.header)) return <Unreachable />;
  if (!opened.header || !opened.case || !kind) return opened.waiting || !kind ? <Loading /> : <Stale />;
  return (
    <div class={kind.record ? "" : "split"}>
      <CaseView key={id} header={opened.header} c={opened.case} kind={kind} fresh={opened.fresh} />
      {!kind.record && wide && <Others current={id} />}
    </div>
  );
}

function Others({ current }: { current: string }) {
  const { rows } = useOpenCases();
  return (
    <aside aria-label={t("nav.cases")}>
      <CaseRows rows={rows} current={current} />
    </aside>
  );
}

/** Opened on this device, not yet decided by the server. */
function NotThereYet({ id }: { id: string }) {
  const { uid } = useValue(session);
  const mine = useValue(outbox).filter((i) => i.case === id && i.by === uid);
  const heading = usePage(mine[0]?.title ?? t("case.title"));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {mine[0]?.title}
      </h1>
      <p class="notice" role="status">
        {t("case.new")}
      </p>
      <OutboxRows items={mine} />
    </div>
  );
}

interface ViewProps {
  header: HeaderDoc;
  c: Case;
  kind: Loaded;
  fresh: boolean;
}
function CaseView({ header, c, kind, fresh }: ViewProps) {
  const { uid, me } = useValue(session);
  const org = useValue(settings);
  const names = useNames();
  const customer = names.customer(header.customer);
  const title = [
    both(kind.title, kind.titleEn),
    customer || (names.has(c.id) ? names.person(c.id) : said(kind.regulation, header.summary ?? "")),
  ]
    .filter(Boolean)
    .join(" · ");
  const heading = usePage(title);
  const actions = useRows(useMemo(() => actionsOf(c.id), [c.id]));
  const entries = useMemo(() => entriesOf(actions.rows), [actions.rows]);
  const offers = useMemo(
    () => (uid && me ? offersFor(kind, c, actorOf(uid, me, new Date().toISOString())) : []),
    [kind, c, uid, me, org],
  );
  const parents = useMemo(() => parentsOf(kind, c.sheet), [kind, c.sheet]);
  const children = useRows(me && appQueries.casesOfParent(me.keys, c.id));
  return (
    <article class="stack">
      {!fresh && <Stale />}
      <CaseHeader {...{ header, c, kind, offers, entries, title, heading }} />
      <OneTimeCode c={c} />
      {kind.figures && (
        <p>
          <a href={`/statistics/${encodeURIComponent(c.id)}`}>{t("stat.see")}</a>
        </p>
      )}
      <CaseDuties c={c} kind={kind} />
      <SheetCard c={c} kind={kind} entries={entries} />
      <Granted c={c} kind={kind} />
      <Work id={c.id} seq={c.seq} />
      <Papers id={c.id} />
      <Files id={c.id} />
      <Links parents={parents} rows={children.rows} />
      <Log c={c} kind={kind} entries={entries} waiting={actions.waiting} />
    </article>
  );
}
