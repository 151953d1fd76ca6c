/** What stays in view of a case: number, customer, where it stands, whom it waits for, until when; and what I can do. */
import type { Ref } from "preact";
import { useState } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Offer } from "../../../functions/src/engine/decide/offers.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { isEnded } from "../../../functions/src/engine/duties/flow.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { type Entry, whyAbout } from "../data/case/log.ts";
import { useNames } from "../data/names.ts";
import { said, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import { useNow } from "../lib/clock.ts";
import { ClauseLine } from "../ui/clause.tsx";
import { Due } from "../ui/due.tsx";
import { RegisterLink } from "../ui/register-links.tsx";
import { Why } from "../ui/why.tsx";
import { reasons } from "./case-duties.tsx";

interface CaseHeaderProps {
  header: HeaderDoc;
  c: Case;
  kind: Loaded;
  offers: readonly Offer[];
  entries: readonly Entry[];
  title: string;
  heading: Ref<HTMLHeadingElement>;
}

export function CaseHeader({ header, c, kind, offers, entries, title, heading }: CaseHeaderProps) {
  const names = useNames();
  const now = useNow();
  const ended = isEnded(kind, c);
  const waits = [...new Set(header.waitingFor.map(names.group))].join("、");
  const number = whyAbout(entries, "编号");
  const next = Object.values(c.duties)
    .filter((d) => d.state === "open" && d.dueAt === header.nextDue && d.dueAt)
    .sort((a, b) => Number(b.ready) - Number(a.ready))[0];
  return (
    <header class="card stack">
      <div>
        <p class="line small soft">
          {header.number && (
            <span>
              {t("case.number")} <strong class="number">{header.number}</strong>
              {number && (
                <Why of={t("case.number")} so={header.number} clause={number.clause} because={number.because} />
              )}
            </span>
          )}
          <span class={`tag ${c.void ? "late" : "blue"}`}>
            {c.void ? t("case.void") : said(kind.regulation, kind.statuses[c.status] ?? c.status)}
          </span>
          {c.erased && <span class="tag">{t("case.erased")}</span>}
          <span>{kind.clause}</span>
          <RegisterLink kind={kind} header={header} caseId={c.id} />
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {header.summary && !title.includes(header.summary) && <p>{said(kind.regulation, header.summary)}</p>}
      </div>
      {!ended && (
        <div class="due">
          {waits && <strong>{t("case.waits", waits)}</strong>}
          {next?.dueAt && (
            <>
              <Due dueAt={next.dueAt} now={now} provisional={next.provisional} vague={next.vague ?? false} />
              <Why
                of={t("case.due")}
                so={`${said(kind.regulation, next.title)}：${short(next.dueAt)}`}
                clause={next.clause}
                because={reasons(next, c, kind)}
              />
            </>
          )}
        </div>
      )}
      <Flow kind={kind} c={c} />
      <Doing id={c.id} regulation={kind.regulation} offers={offers} />
    </header>
  );
}

/** Statuses in the order of the flow; the ones that this case never had stay pale. */
function Flow({ kind, c }: { kind: Loaded; c: Case }) {
  const rank = kind.rank[c.status] ?? 0;
  return (
    <ol class="steps small" aria-label={t("case.steps")}>
      {Object.entries(kind.statuses).map(([status, title]) => {
        const at = status === c.status ? "now" : (kind.rank[status] ?? 0) < rank ? "done" : "ahead";
        return (
          <li key={status} data-at={at} aria-current={at === "now" ? "step" : undefined}>
            {said(kind.regulation, title)}
            {at === "done" && <span class="hidden">（{t("case.stepDone")}）</span>}
          </li>
        );
      })}
    </ol>
  );
}

interface DoingProps {
  id: string;
  regulation: string;
  offers: readonly Offer[];
}
function Doing({ id, regulation, offers }: DoingProps) {
  const names = useNames();
  const open = offers.filter((o) => o.open);
  const [next, ...mains] = open.filter((o) => o.main);
  const others = [...mains, ...open.filter((o) => !o.main && !o.common)];
  const common = open.filter((o) => o.common);
  const closed = offers.filter((o) => !o.open && o.no && !(o.common && o.no.code === "who"));
  const link = (o: Offer, look: string) => (
    <a key={o.step} class={`button ${look}`} href={`/c/${id}/${o.step}`}>
      {said(regulation, o.title)}
      {o.for && <span class="small">（{t("form.forOther", names.person(o.for))}）</span>}
    </a>
  );
  return (
    <>
      {(next || others.length > 0) && (
        <div class="line">
          {next && link(next, "main")}
          {others.map((o) => link(o, ""))}
        </div>
      )}
      <div class="line">
        {common.length > 0 && (
          <details class="fold">
            <summary>{t("case.otherSteps")}</summary>
            <div class="line">{common.map((o) => link(o, "small"))}</div>
          </details>
        )}
        {closed.length > 0 && <Closed regulation={regulation} offers={closed} />}
      </div>
    </>
  );
}

/** Its clauses are read when it is opened. */
function Closed({ regulation, offers }: Omit<DoingProps, "id">) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {t("case.closedSteps")} <span class="number">{offers.length}</span>
      </summary>
      {open && (
        <ul class="stack">
          {offers.map((o) => (
            <li key={o.step}>
              <strong>{said(regulation, o.title)}</strong>：{o.no?.says}
              {o.no?.clause && (
                <div class="small soft">
                  <ClauseLine id={o.no.clause} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
